package org.banyan.discussion;

import org.jspecify.annotations.Nullable;

/**
 * Asks to change what a post says.
 *
 * @param version of the post that was edited; another one since then is a conflict
 * @param title the new title of the discussion, where its first post is edited
 */
public record EditPost(PostId post, int version, @Nullable String title, String markdown) {}
