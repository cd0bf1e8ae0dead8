/** Shows learners their certificates, and staff those of their institute. */
@NullMarked
package org.banyan.certification.ui;

import org.jspecify.annotations.NullMarked;
