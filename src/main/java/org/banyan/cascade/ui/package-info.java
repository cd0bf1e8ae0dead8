/** The tree of trainings on the screen, and what trainers and staff do with it. */
@NullMarked
package org.banyan.cascade.ui;

import org.jspecify.annotations.NullMarked;
