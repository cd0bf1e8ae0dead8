package org.banyan.certification.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files a certificate is made of. They come with the program; nothing else is ever read. */
final class CertificateResources {

    private static final String FOLDER = "/certificate/";

    private CertificateResources() {}

    static byte[] bytes(String name) {
        try (InputStream in = CertificateResources.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
