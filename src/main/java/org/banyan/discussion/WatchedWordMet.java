package org.banyan.discussion;

/** A post that everybody can read has a word in it that its institute watches. */
public record WatchedWordMet(PostId post, String word) {}
