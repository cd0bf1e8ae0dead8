package org.banyan.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks to change what a post says.
 *
 * @param version of the post that was edited; another one since then is a conflict
 * @param title the new title of the discussion, where its first post is edited
 * @param files all that it has from now on; without them they stay as they are
 */
public record EditPost(
        PostId post,
        int version,
        @Nullable String title,
        String markdown,
        @Nullable List<AttachmentId> files) {

    /** Changes the words alone. */
    public EditPost(PostId post, int version, @Nullable String title, String markdown) {
        this(post, version, title, markdown, null);
    }
}
