package org.banyan.shared;

/** Words that follow one another and have the same fate when two texts are compared. */
public record WordRun(Fate fate, String text) {

    /** What became of words. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }
}
