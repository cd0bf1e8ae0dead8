package org.banyan.authoring;

import java.time.Instant;
import java.util.List;
import org.banyan.authoring.format.Problem;
import org.banyan.authoring.format.TopicText;
import org.banyan.identity.PersonId;

/**
 * A topic of a draft in one language, to be edited.
 *
 * @param file its path
 * @param version to be given when it is saved
 */
public record TopicDraft(String file, TopicText text, int version, Preview preview) {

    /**
     * How it will look, rendered as it would be when it is published.
     *
     * @param problems what is amiss with this text
     */
    public record Preview(String html, List<Problem> problems) {}

    /** What became of saving. */
    public sealed interface Saving permits Saved, Overtaken {}

    public record Saved(int version, Preview preview) implements Saving {}

    /** Somebody else saved first; nothing was written. */
    public record Overtaken(PersonId by, Instant at, TopicText theirs, int version) implements Saving {}
}
