/**
 * As much of JSON-LD and of the canonical form of graphs as badges need, so that a signature over their meaning
 * ({@code eddsa-rdfc-2022}) is made and checked here. Knows the contexts that come with the program and fetches none.
 *
 * @see "docs/decisions/0301-badges-signed-over-their-meaning.md"
 */
@NullMarked
package org.banyan.certification.linkeddata;

import org.jspecify.annotations.NullMarked;
