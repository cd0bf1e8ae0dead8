/**
 * How institutes want their certificates to look and what they say in each language: structured data, never markup. Every change
 * makes a new version, and versions are kept for ever, because certificates that were issued are printed by them.
 *
 * @see "docs/decisions/0303-templates-are-data.md"
 */
@NullMarked
package org.banyan.certification.templates;

import org.jspecify.annotations.NullMarked;
