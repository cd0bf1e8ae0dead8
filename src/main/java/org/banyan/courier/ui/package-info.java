/** The outbox on the screen. */
@NullMarked
package org.banyan.courier.ui;

import org.jspecify.annotations.NullMarked;
