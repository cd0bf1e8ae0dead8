/** Screens of gatherings: mine, those of a cohort, the roster, and the parts on home and course page. */
@NullMarked
package org.banyan.gathering.ui;

import org.jspecify.annotations.NullMarked;
