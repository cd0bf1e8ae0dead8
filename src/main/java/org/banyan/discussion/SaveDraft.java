package org.banyan.discussion;

import org.jspecify.annotations.Nullable;

/** Asks to keep what somebody is writing. */
public record SaveDraft(
        DraftPlace place,
        String title,
        String markdown,
        boolean question,
        @Nullable String promptId,
        @Nullable PostId inReplyTo,
        SendKey key) {}
