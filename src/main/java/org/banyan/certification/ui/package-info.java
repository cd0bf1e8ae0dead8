/** Shows learners their certificates. */
@NullMarked
package org.banyan.certification.ui;

import org.jspecify.annotations.NullMarked;
