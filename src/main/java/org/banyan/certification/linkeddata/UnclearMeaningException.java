package org.banyan.certification.linkeddata;

/** A document says something whose meaning is not defined by the contexts known here, so no signature over it can be checked. */
public final class UnclearMeaningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnclearMeaningException(String message) {
        super(message);
    }
}
