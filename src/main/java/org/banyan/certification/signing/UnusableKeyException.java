package org.banyan.certification.signing;

/** A file that was brought has no key with which certificates can be signed. Says why, and nothing of what is in the file. */
public final class UnusableKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What is wrong. */
    public enum Why {
        /** Not PKCS#12, damaged, too large, or with another password. */
        NO_FILE_OF_KEYS,
        /** No secret key in it that fits its certificate. */
        NO_KEY,
        /** Neither P-256 nor Ed25519. */
        OTHER_KIND,
        /** Its certificate has expired, or is not valid yet. */
        NOT_VALID,
        /** Its certificate is not one for signing. */
        OTHER_USE
    }

    UnusableKeyException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
