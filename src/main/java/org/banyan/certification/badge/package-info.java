/**
 * Open Badges 3.0, which are Verifiable Credentials 2.0: made and signed for our certificates, put into pictures, and those of
 * others read and judged. Nothing here knows the database or the network.
 *
 * @see "docs/decisions/0301-badges-signed-over-their-meaning.md"
 */
@NullMarked
package org.banyan.certification.badge;

import org.jspecify.annotations.NullMarked;
