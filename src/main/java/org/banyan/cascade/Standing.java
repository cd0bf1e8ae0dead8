package org.banyan.cascade;

import java.util.OptionalInt;

/**
 * What a certificate of a course states of its holder.
 *
 * @param generation distance from the first trainers; empty where no training of the course was recorded for the person
 */
public record Standing(Part part, OptionalInt generation) {

    /** A trainer has been qualified by the course, or for it; everybody else is a participant. */
    public enum Part {
        PARTICIPANT,
        TRAINER
    }
}
