package org.banyan.discussion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post as its author edits it.
 *
 * @param title of the discussion, where this is its first post
 * @param draft an edit begun before and not sent
 */
public record PostSource(
        PostId post,
        int version,
        @Nullable String title,
        String markdown,
        List<Attachment> files,
        Optional<Draft> draft) {}
