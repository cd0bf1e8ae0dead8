package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.banyan.assessment.Criterion;
import org.banyan.assessment.Criterion.Level;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.jspecify.annotations.Nullable;

/** Reads an essay with its rubric. */
final class EssayReader {

    private static final int MOST_WORDS = 10_000;
    private static final int MOST_POINTS = 1_000;

    private EssayReader() {}

    static Essay essay(Translated question, String id, int points, Map<String, Wording> wordings) {
        YamlMap original = question.original();
        List<Criterion> rubric = new ArrayList<>();
        for (Translated each : question.list("criteria")) {
            rubric.add(criterion(each));
            each.close();
        }
        Integer least = orNull(original.wholeNumber("wordsMin", 1, MOST_WORDS));
        Integer most = orNull(original.wholeNumber("wordsMax", 1, MOST_WORDS));
        if (least != null && most != null && least > most) {
            original.error("wordsMax", "range");
        }
        return new Essay(
                id,
                points,
                wordings,
                List.copyOf(rubric),
                least,
                most,
                question.html("model"),
                QuizReader.aids(question));
    }

    private static Criterion criterion(Translated criterion) {
        List<Level> levels = new ArrayList<>();
        for (Translated each : criterion.list("levels")) {
            levels.add(new Level(
                    each.original().text("id", Names.LONGEST_ID),
                    each.original().wholeNumber("points", 0, MOST_POINTS).orElse(0),
                    each.texts("text", Longest.SUMMARY)));
            each.close();
        }
        Criterion read = new Criterion(
                criterion.original().text("id", Names.LONGEST_ID),
                criterion.texts("text", Longest.TITLE),
                List.copyOf(levels));
        if (levels.size() < 2 || read.most() == 0) {
            criterion.original().error("levels", "levels-too-few");
        }
        return read;
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
