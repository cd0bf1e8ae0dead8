package org.banyan.assessment.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Aids;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Prompt;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Marking;
import org.jspecify.annotations.Nullable;

/** Makes a matching question of pairs, as Moodle and its formats have them: equal answers are one, and some belong to nothing. */
public final class MatchingMaker {

    private final String language;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final List<Prompt> prompts = new ArrayList<>();

    public MatchingMaker(String language) {
        this.language = language;
    }

    /**
     * Adds two that belong together.
     *
     * @param prompt none where the answer belongs to nothing
     * @param answer HTML
     */
    public void pair(@Nullable Map<String, Wording> prompt, String answer) {
        String key = keys.computeIfAbsent(answer, _ -> "m" + (keys.size() + 1));
        if (prompt != null) {
            prompts.add(new Prompt("p" + (prompts.size() + 1), prompt, key));
        }
    }

    public Matching matching(int points, Map<String, Wording> wordings, boolean shuffled, Aids aids, int line) {
        if (prompts.isEmpty() || keys.size() < 2) {
            throw Faulty.at(line, "too-few-answers");
        }
        List<Option> matches = keys.entrySet().stream()
                .map(entry -> new Option(entry.getValue(), Map.of(language, new Wording(entry.getKey(), null))))
                .toList();
        return new Matching(QuestionItem.KEY, points, wordings, prompts, matches, Marking.PARTIAL, shuffled, aids);
    }
}
