package org.banyan.discussion;

import org.jspecify.annotations.Nullable;

/**
 * Asks to keep what somebody is writing.
 *
 * @param words the words of the lesson that it is about, as they were selected
 */
public record SaveDraft(
        DraftPlace place,
        String title,
        String markdown,
        boolean question,
        @Nullable String promptId,
        @Nullable PostId inReplyTo,
        SendKey key,
        @Nullable SelectedWords words) {

    /** What is about no words of the lesson. */
    public SaveDraft(
            DraftPlace place,
            String title,
            String markdown,
            boolean question,
            @Nullable String promptId,
            @Nullable PostId inReplyTo,
            SendKey key) {
        this(place, title, markdown, question, promptId, inReplyTo, key, null);
    }
}
