package org.banyan.discussion;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.banyan.discussion.anchoring.Passage;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are writing, kept while they type, so that neither an expired session nor another device loses it. Only its
 * writer sees a draft. Sending it ends it.
 */
@Service
@Transactional
public class Drafts {

    /** Longer than a post may be: what is too long to send must still not be lost. */
    static final int MAX_LENGTH = 100_000;

    private final DraftStore store;
    private final Entrance entrance;
    private final PostRepository posts;
    private final AttachmentStore attachments;
    private final Clock clock;

    Drafts(DraftStore store, Entrance entrance, PostRepository posts, AttachmentStore attachments, Clock clock) {
        this.store = store;
        this.entrance = entrance;
        this.posts = posts;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Keeps it in place of what was kept before; an empty one is dropped. What was sent already is not kept again. */
    public void save(SaveDraft save) {
        Desk desk = desk(save.place());
        if (save.markdown().length() > MAX_LENGTH) {
            throw new Refusal.Invalid(
                    "discussion.refusal.too-long",
                    PostText.MAX_LENGTH,
                    save.markdown().length());
        }
        if (save.title().codePointCount(0, save.title().length()) > Title.MAX_LENGTH) {
            throw new Refusal.Invalid("discussion.refusal.title-too-long", Title.MAX_LENGTH);
        }
        if (save.words() != null && save.words().length() > Passage.LONGEST) {
            throw new Refusal.Invalid("discussion.refusal.too-many-words", Passage.LONGEST);
        }
        if (posts.existsByAuthorIdAndSendKey(desk.person().value(), save.key().value())) {
            return;
        }
        Draft draft = new Draft(
                save.title(),
                save.markdown(),
                save.question(),
                save.promptId(),
                save.inReplyTo(),
                save.key(),
                clock.instant(),
                save.words(),
                attachments.waiting(desk.person(), save.key()));
        if (draft.isEmpty()) {
            store.drop(desk.person(), desk.cohort(), desk.kind(), desk.place());
        } else {
            store.save(desk.person(), desk.cohort(), desk.kind(), desk.place(), draft);
        }
    }

    public void drop(DraftPlace place) {
        Desk desk = desk(place);
        store.drop(desk.person(), desk.cohort(), desk.kind(), desk.place());
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(DraftPlace place) {
        Desk desk = desk(place);
        return store.find(desk.person(), desk.cohort(), desk.kind(), desk.place());
    }

    private record Desk(PersonId person, CohortId cohort, DraftStore.Kind kind, UUID place) {
        static Desk of(Membership membership, DraftStore.Kind kind, UUID place) {
            return new Desk(membership.person(), membership.cohort(), kind, place);
        }
    }

    private Desk desk(DraftPlace place) {
        return switch (place) {
            case DraftPlace.NewDiscussion(var cohort, var topic) ->
                Desk.of(entrance.toWrite(cohort, topic), DraftStore.Kind.NEW_DISCUSSION, topic.value());
            case DraftPlace.NewReply(var discussion) ->
                Desk.of(entrance.toWrite(discussion).membership(), DraftStore.Kind.NEW_REPLY, discussion.value());
            case DraftPlace.NewWording(var post) ->
                Desk.of(entrance.toWrite(post).membership(), DraftStore.Kind.NEW_WORDING, post.value());
        };
    }
}
