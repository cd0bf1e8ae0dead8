package org.banyan.assessment.scoring;

/** How an order is judged that is not wholly right. The same choices as in Moodle's ordering questions. */
public enum OrderMarking {
    /** All or nothing. */
    ALL_OR_NOTHING,

    /** The share of things that stand in their place, counted from the beginning. */
    PLACES,

    /** The share of neighbours that follow one another as they should, so that one thing out of place costs little. */
    NEIGHBOURS
}
