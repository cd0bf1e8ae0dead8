package org.banyan.certification.pdf;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Gives OpenPDF the "random" letters it puts before the name of an embedded font, drawn from the sheet instead, so that
 * the same sheet gives the same file. No secret depends on them.
 */
final class ContentRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private static final ScopedValue<Random> OF_THIS_SHEET = ScopedValue.newInstance();

    static <T> T drawnFrom(byte[] digest, Supplier<T> work) {
        long seed = ByteBuffer.wrap(digest).getLong();
        return ScopedValue.where(OF_THIS_SHEET, new Random(seed)).call(work::get);
    }

    @Override
    public double nextDouble() {
        return OF_THIS_SHEET.get().nextDouble();
    }
}
