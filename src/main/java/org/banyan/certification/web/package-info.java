/** Verification for everybody, as plain pages; certificates for programs. */
@NullMarked
package org.banyan.certification.web;

import org.jspecify.annotations.NullMarked;
