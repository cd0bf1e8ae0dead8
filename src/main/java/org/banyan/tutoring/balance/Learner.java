package org.banyan.tutoring.balance;

import java.util.List;

/**
 * Somebody who is to be in a group.
 *
 * @param id orders learners who are alike, so that the same people always give the same groups
 * @param kinds what people are mixed by, one value for each dimension; empty where it was not stated, which is a kind like others
 */
public record Learner(String id, List<String> kinds) {

    public Learner {
        kinds = List.copyOf(kinds);
    }
}
