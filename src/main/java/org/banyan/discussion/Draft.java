package org.banyan.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was writing when it was last saved.
 *
 * @param words the words of the lesson that it is about; they may have gone since
 */
public record Draft(
        String title,
        String markdown,
        boolean question,
        @Nullable String promptId,
        @Nullable PostId inReplyTo,
        SendKey key,
        Instant updatedAt,
        @Nullable SelectedWords words) {

    public boolean isEmpty() {
        return title.isBlank() && markdown.isBlank();
    }
}
