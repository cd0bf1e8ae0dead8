package org.banyan.assessment.results;

import java.util.UUID;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * A question that figures are about.
 *
 * @param number in the order in which it was met
 * @param version the latest that any of the answers was scored by
 * @param text what it asks, as it is shown; sanitised
 * @param words the same as plain text
 * @param bank the bank that it is from, if it is from one and is still there
 * @param manual whether somebody marks it
 */
public record SeenQuestion(
        UUID question,
        QuestionId version,
        int number,
        Phrase text,
        String words,
        double points,
        @Nullable UUID bank,
        boolean manual) {}
