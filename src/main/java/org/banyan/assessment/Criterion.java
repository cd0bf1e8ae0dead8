package org.banyan.assessment;

import java.util.List;
import java.util.Map;

/**
 * Something that an essay is marked by.
 *
 * @param names plain text
 * @param levels that can be reached
 */
public record Criterion(String key, Map<String, String> names, List<Level> levels) {

    public int most() {
        return levels.stream().mapToInt(Level::points).max().orElse(0);
    }

    /**
     * How far a criterion may be met.
     *
     * @param points of the rubric, not of the quiz: those of all criteria together make the points of the question
     * @param texts plain, what is seen at this level
     */
    public record Level(String key, int points, Map<String, String> texts) {}
}
