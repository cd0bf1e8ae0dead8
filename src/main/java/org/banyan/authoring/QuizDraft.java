package org.banyan.authoring;

import java.time.Instant;
import java.util.List;
import org.banyan.authoring.DraftQuizzes.QuizName;
import org.banyan.authoring.format.Problem;
import org.banyan.authoring.format.QuizText;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A quiz of a draft, to be edited.
 *
 * @param of the title of the module or topic it belongs to
 * @param version to be given when it is saved; 0 if there is no quiz yet
 * @param problems what is amiss with it
 * @param others that it may be the same as, asked after the course
 * @param postTest the quiz that asks the same as this one after the course; none for most quizzes
 */
public record QuizDraft(
        String of,
        QuizText text,
        int version,
        List<Problem> problems,
        List<QuizName> others,
        @Nullable QuizName postTest) {

    /** What became of saving. */
    public sealed interface Saving permits Saved, Overtaken {}

    public record Saved(int version, List<Problem> problems) implements Saving {}

    /** Somebody else saved first; nothing was written. */
    public record Overtaken(PersonId by, Instant at, QuizText theirs, int version) implements Saving {}
}
