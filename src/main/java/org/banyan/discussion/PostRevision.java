package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import org.banyan.shared.WordRun;
import org.jspecify.annotations.Nullable;

/**
 * What a post said from a time on.
 *
 * @param title of the discussion at that time, where the first post of a discussion is asked for
 * @param titleChanges what is different in the title from the wording before; empty where nothing is
 * @param changes the same of what was written, as Markdown; empty for the first wording
 */
public record PostRevision(
        Instant writtenAt, @Nullable String title, String html, List<WordRun> titleChanges, List<WordRun> changes) {}
