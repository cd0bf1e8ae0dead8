/** The keys that certificates are signed with, and the signature in the PDF. Nothing here knows what is certified. */
@NullMarked
package org.banyan.certification.signing;

import org.jspecify.annotations.NullMarked;
