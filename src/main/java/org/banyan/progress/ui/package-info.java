/** Shows learners how they stand. */
@NullMarked
package org.banyan.progress.ui;

import org.jspecify.annotations.NullMarked;
