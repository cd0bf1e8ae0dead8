package org.banyan.discussion;

/** Something that happened in a room, told to everybody who is in it. */
public sealed interface ChatNews {

    /** Somebody has written a line, or one was taken away or shown again. */
    record Line(ChatLine line) implements ChatNews {}

    /** So many people are here now. */
    record Present(int people) implements ChatNews {}
}
