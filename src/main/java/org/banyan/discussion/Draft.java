package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was writing when it was last saved.
 *
 * @param words the words of the lesson that it is about; they may have gone since
 * @param files sent for it already
 */
public record Draft(
        String title,
        String markdown,
        boolean question,
        @Nullable String promptId,
        @Nullable PostId inReplyTo,
        SendKey key,
        Instant updatedAt,
        @Nullable SelectedWords words,
        List<Attachment> files) {

    Draft with(List<Attachment> sent) {
        return new Draft(title, markdown, question, promptId, inReplyTo, key, updatedAt, words, sent);
    }

    public boolean isEmpty() {
        return title.isBlank() && markdown.isBlank() && files.isEmpty();
    }
}
