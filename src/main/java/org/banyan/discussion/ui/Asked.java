package org.banyan.discussion.ui;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.banyan.discussion.DiscussionChoice;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.DiscussionList;
import org.banyan.discussion.PostId;
import org.banyan.discussion.PostsFrom;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the element asks for. It came from a browser and may be anything; what is none of ours is not found. */
final class Asked {

    private Asked() {}

    static UUID uuid(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    static DiscussionList.After after(ObjectNode after) {
        try {
            return new DiscussionList.After(
                    after.path("pinned").asBoolean(false),
                    after.path("helpful").asInt(0),
                    Instant.parse(after.path("lastPostAt").asString("")),
                    new DiscussionId(uuid(after.path("last").asString(""))));
        } catch (DateTimeParseException e) {
            throw new Refusal.NotFound();
        }
    }

    static DiscussionChoice choice(String name) {
        try {
            return DiscussionChoice.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    static PostsFrom from(String where, @Nullable String value) {
        return switch (where) {
            case "around" -> new PostsFrom.Around(new PostId(uuid(value)));
            case "position" -> new PostsFrom.Position(number(value));
            case "before" -> new PostsFrom.Before(number(value));
            case "last" -> new PostsFrom.Last();
            default -> new PostsFrom.FirstUnread();
        };
    }

    private static int number(@Nullable String value) {
        try {
            return Integer.parseInt(value == null ? "" : value);
        } catch (NumberFormatException e) {
            throw new Refusal.NotFound();
        }
    }
}
