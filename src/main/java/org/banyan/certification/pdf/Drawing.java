package org.banyan.certification.pdf;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/** Something that is drawn into a place of the page. */
interface Drawing {

    void paint(PdfContentByte page, Rectangle place);
}
