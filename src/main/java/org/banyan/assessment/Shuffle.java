package org.banyan.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Puts things in an order that is another one in every attempt and always the same within it, since it follows from the ids of
 * attempt and question: nothing has to be kept, and another device shows the same.
 */
final class Shuffle {

    private final long seed;

    Shuffle(AttemptId attempt, QuestionId question) {
        this.seed = bits(question.value()) ^ Long.rotateLeft(bits(attempt.value()), 21);
    }

    /** The number from which everything that chance decides in an attempt follows. */
    static long seed(AttemptId attempt) {
        return bits(attempt.value());
    }

    <T> List<T> of(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** The same, but never the order it was: who has to put things in order should not find them so. */
    <T> List<T> away(List<T> things) {
        List<T> shuffled = of(things);
        if (shuffled.equals(things) && things.size() > 1) {
            Collections.rotate(shuffled, 1);
        }
        return shuffled;
    }

    private static long bits(UUID id) {
        return id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
    }
}
