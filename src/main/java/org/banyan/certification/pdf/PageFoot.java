package org.banyan.certification.pdf;

/**
 * The foot that every certificate has, whoever designed the rest: when and under which number it was issued, and how anybody
 * checks it.
 */
record PageFoot(PageParts page, TextFitter fitter, CertificateSheet sheet, float issuedWidth, float verifyWidth) {

    void write() {
        CertificateSheet.Wording wording = sheet.wording();
        label("issuedOnLabel", wording.issuedOn(), issuedWidth);
        value("issuedOn", sheet.issuedOn(), sheet.direction(), new Room(Lettering.STRONG, issuedWidth, 10.5f, 8, 1));
        label("numberLabel", wording.number(), issuedWidth);
        value(
                "number",
                sheet.number(),
                LineDirection.FROM_THE_LEFT,
                new Room(Lettering.STRONG, issuedWidth, 10.5f, 8, 1));
        label("verifyLabel", wording.verifyAt(), Math.min(220, verifyWidth));
        String address = sheet.verificationAddress().toASCIIString();
        value("address", address, LineDirection.FROM_THE_LEFT, new Room(Lettering.TEXT, verifyWidth, 10.5f, 8, 2));
        label("codeLabel", wording.code(), Math.min(220, verifyWidth));
        value(
                "code",
                sheet.verificationCode(),
                LineDirection.FROM_THE_LEFT,
                new Room(Lettering.STRONG, verifyWidth, 10.5f, 8, 1));
        page.part("qr").setAttribute(PageParts.SPOKEN, wording.verifyAt() + " " + address);
    }

    private void label(String part, String text, float width) {
        value(part, text, sheet.direction(), new Room(Lettering.TEXT, width, 8.5f, 6, 1));
    }

    private void value(String part, String text, LineDirection direction, Room room) {
        page.write(page.part(part), text, fitter.fit(text, direction, room), "");
    }
}
