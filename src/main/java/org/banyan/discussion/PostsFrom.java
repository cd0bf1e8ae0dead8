package org.banyan.discussion;

/** Which posts of a discussion are wanted. */
public sealed interface PostsFrom {

    /** From a little before the first unread post; the newest ones where all are read; all where they fit on one page. */
    record FirstUnread() implements PostsFrom {}

    /** Those with this post in their middle. */
    record Around(PostId post) implements PostsFrom {}

    /** Those from this position on. */
    record Position(int position) implements PostsFrom {}

    /** Those before this position. */
    record Before(int position) implements PostsFrom {}

    /** The newest. */
    record Last() implements PostsFrom {}
}
