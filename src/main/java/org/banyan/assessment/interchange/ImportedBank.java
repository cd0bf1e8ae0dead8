package org.banyan.assessment.interchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file holds.
 *
 * @param media the pictures that its questions show, by digest
 * @param problems in the order of the file
 */
public record ImportedBank(List<QuestionItem> questions, Map<String, Media> media, List<ImportProblem> problems) {

    /** How many questions there are of each type, by {@link QuestionTypes#of}. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        questions.forEach(item -> counts.merge(QuestionTypes.of(item.definition()), 1, Integer::sum));
        return counts;
    }

    /** How many problems leave a question, or a whole file, out. */
    public long leftOut() {
        return problems.stream().filter(each -> each.severity().leavesOut()).count();
    }
}
