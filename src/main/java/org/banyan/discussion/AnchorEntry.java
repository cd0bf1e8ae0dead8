package org.banyan.discussion;

/**
 * The words that a discussion hangs on, as screens show them.
 *
 * @param placed whether they are in the text that the cohort reads now, at the place named
 * @param firstExact what was selected when the discussion began; differs from {@code exact} once the lesson was edited there
 */
public record AnchorEntry(
        AnchorState state,
        boolean placed,
        String language,
        String startBlock,
        int startAt,
        String endBlock,
        int endAt,
        String exact,
        String firstExact) {}
