package org.banyan.discussion;

import java.util.Optional;
import org.banyan.discussion.anchoring.LessonWords;
import org.banyan.discussion.anchoring.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody says are in the lesson. They come from a browser and may be anything until {@link #in} has found them.
 *
 * @param language of the text they were selected in
 * @param startAt where they begin in the text of the first block, as {@link Passage} counts
 * @param endAt before which they end in the text of the last block
 */
public record SelectedWords(
        @Nullable String language,
        @Nullable String startBlock,
        int startAt,
        @Nullable String endBlock,
        int endAt,
        @Nullable String exact) {

    /** The passage, if the very words stand at that place. */
    Optional<Passage> in(LessonWords lesson) {
        return startBlock == null || endBlock == null
                ? Optional.empty()
                : lesson.cut(startBlock, startAt, endBlock, endAt)
                        .filter(passage -> passage.exact().equals(exact));
    }

    int length() {
        return exact == null ? 0 : exact.length();
    }
}
