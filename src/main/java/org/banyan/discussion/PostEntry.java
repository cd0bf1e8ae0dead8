package org.banyan.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is read. Of a deleted one only the place is left.
 *
 * @param position in its discussion, from 1 without gaps
 * @param html sanitised when it was written; empty if deleted
 * @param hiding that it is hidden; its words are then there only for those who may see them
 * @param endorsedBy who stands behind it of those who lead its author
 * @param files how many the reader may open
 * @param version to be given back when it is edited
 */
public record PostEntry(
        PostId id,
        int position,
        PersonId author,
        Optional<Answered> answers,
        String html,
        Instant postedAt,
        @Nullable Instant editedAt,
        Removal removal,
        @Nullable Hiding hiding,
        List<PersonId> endorsedBy,
        int files,
        int version) {

    /**
     * That a post is hidden from the others.
     *
     * @param waiting whether reports hid it, and nobody has looked at it yet
     * @param reason for its author and those who lead them; others are not told
     * @param state how far its case is, for the same
     */
    public record Hiding(
            boolean waiting,
            @Nullable String reason,
            @Nullable CaseState state) {

        Hiding forOthers() {
            return new Hiding(waiting, null, null);
        }
    }

    /** The post as somebody sees it who has no right to what is hidden. */
    PostEntry forOthers() {
        return hiding == null
                ? this
                : new PostEntry(
                        id,
                        position,
                        author,
                        answers,
                        "",
                        postedAt,
                        editedAt,
                        removal,
                        hiding.forOthers(),
                        endorsedBy,
                        0,
                        version);
    }

    /** With those whom it calls by the names that they have now. */
    PostEntry calling(Map<PersonId, String> names) {
        String renamed = MentionText.renamed(html, names);
        return renamed.equals(html)
                ? this
                : new PostEntry(
                        id,
                        position,
                        author,
                        answers,
                        renamed,
                        postedAt,
                        editedAt,
                        removal,
                        hiding,
                        endorsedBy,
                        files,
                        version);
    }

    /** The post that this one answers. */
    public record Answered(PostId id, int position, PersonId author) {}

    /** Whether a post was taken away, and by whom. */
    public enum Removal {
        NONE,
        BY_AUTHOR,
        BY_LEADER
    }
}
