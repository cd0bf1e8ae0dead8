package org.banyan.assessment.bank;

import java.time.Instant;
import java.util.List;
import org.banyan.assessment.QuestionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A question of a bank as a screen shows it.
 *
 * @param externalId by which the platform it came from knows it
 * @param category the names from the top; empty where it is in none
 * @param versions the newest first
 * @param quizzes how many have it
 * @param uses the newest of these
 * @param attempts how many were given it, in any version
 */
public record BankedQuestion(
        BankedId id,
        String name,
        @Nullable String externalId,
        List<String> category,
        List<String> tags,
        QuestionDefinition definition,
        List<Version> versions,
        int quizzes,
        List<Use> uses,
        int attempts) {

    /** A quiz of a course version that asks it, or may draw it. */
    public record Use(String course, int version, String quiz) {}

    /** A version of the question. */
    public record Version(int number, Instant since) {}
}
