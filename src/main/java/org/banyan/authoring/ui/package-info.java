/** The author's screen: bringing packages in, and what has been published. */
@NullMarked
package org.banyan.authoring.ui;

import org.jspecify.annotations.NullMarked;
