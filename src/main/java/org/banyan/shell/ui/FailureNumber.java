package org.banyan.shell.ui;

import java.security.SecureRandom;
import java.util.Locale;

/** A short number that a person can read out on the telephone, and that finds the failure in the log. */
final class FailureNumber {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUND = 100_000_000;

    private FailureNumber() {}

    static String next() {
        int number = RANDOM.nextInt(BOUND);
        return String.format(Locale.ROOT, "%04d-%04d", number / 10_000, number % 10_000);
    }
}
