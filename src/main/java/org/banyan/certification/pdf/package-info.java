/**
 * Prints a certificate: one page that is right in every script, lasts (PDF/A-3a) and can be read aloud (PDF/UA-1).
 *
 * <p>It knows nothing of courses and people. Whoever issues a certificate hands over the finished texts as a
 * {@link org.banyan.certification.pdf.CertificateSheet}, and {@link org.banyan.certification.pdf.CertificatePdf} prints
 * them. Flying Saucer lays out the page; it cannot shape Arabic, Bangla or Khmer by itself, so this package brings its
 * own small text layer.
 */
@NullMarked
package org.banyan.certification.pdf;

import org.jspecify.annotations.NullMarked;
