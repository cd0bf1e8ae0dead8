package org.banyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.banyan.enrolment.Membership;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.tutoring.Facilitation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Taking part in conversations. A post that was acknowledged is stored, and stored once, however often it is sent.
 *
 * <p>Transactions read what others have committed since they began, so that what is looked up after the discussion's row is
 * held is the newest.
 */
@Service
public class Discussions {

    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final AnchorRepository anchors;
    private final LessonTexts lessons;
    private final PostFirst postFirst;
    private final Attachments attachments;
    private final Mentions mentions;
    private final Revisions revisions;
    private final ReadingCounts readings;
    private final DraftStore drafts;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final PostingPace pace;
    private final TakingBack takingBack;
    private final LiveDiscussions live;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Discussions(
            DiscussionRepository discussions,
            PostRepository posts,
            AnchorRepository anchors,
            LessonTexts lessons,
            PostFirst postFirst,
            Attachments attachments,
            Mentions mentions,
            Revisions revisions,
            ReadingCounts readings,
            DraftStore drafts,
            Entrance entrance,
            Facilitation facilitation,
            CurrentPerson currentPerson,
            AuditTrail audit,
            PostingPace pace,
            TakingBack takingBack,
            LiveDiscussions live,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.discussions = discussions;
        this.posts = posts;
        this.anchors = anchors;
        this.lessons = lessons;
        this.postFirst = postFirst;
        this.attachments = attachments;
        this.mentions = mentions;
        this.revisions = revisions;
        this.readings = readings;
        this.drafts = drafts;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.pace = pace;
        this.takingBack = takingBack;
        this.live = live;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Starts a discussion with its first post.
     *
     * @throws Refusal.NotPermitted for those who neither learn nor lead in the cohort
     * @throws Refusal.Invalid if title or text is empty or too long, the words it is about are not in the lesson that the
     *     cohort reads, or posts come too fast
     */
    public Published start(StartDiscussion start) {
        return once(start.key(), () -> {
            Membership membership = entrance.toWrite(start.cohort(), start.topic());
            PersonId author = membership.person();
            Title title = Title.of(start.title());
            Mentions.Called called = mentions.in(start.markdown(), membership, start.topic());
            PostText text =
                    called.mark(PostText.of(start.markdown(), !start.files().isEmpty()));
            Optional<Published> before = sent(start.key());
            if (before.isPresent()) {
                return before.get();
            }
            pace.require(membership);
            Instant now = clock.instant();
            Discussion discussion = new Discussion(start, title, author, now);
            Post post = Post.first(discussion, author, start.key(), text, now);
            SelectedWords words = start.words();
            Anchor.FoundWords found = words == null ? null : lessons.find(words, membership, start.topic());
            if (postFirst.holds(start, membership)) {
                discussion.postFirst();
            }
            discussions.saveAndFlush(discussion);
            if (found != null) {
                anchors.saveAndFlush(new Anchor(discussion, found, now));
            }
            drafts.drop(
                    author,
                    start.cohort(),
                    DraftStore.Kind.NEW_DISCUSSION,
                    start.topic().value());
            return store(discussion, post, start.files(), called, now);
        });
    }

    /**
     * Adds a post to a discussion.
     *
     * @throws Refusal.NotFound if there is no such discussion, or the post that is answered is not in it or is deleted
     * @throws Refusal.NotPermitted for those who neither learn nor lead in the cohort
     * @throws Refusal.Invalid if the text is empty or too long, or posts come too fast
     */
    public Published reply(Reply reply) {
        return once(reply.key(), () -> {
            Entrance.Place place = entrance.toWrite(reply.discussion());
            PersonId author = place.membership().person();
            Mentions.Called called = mentions.in(reply.markdown(), place.membership(), place.topic());
            PostText text =
                    called.mark(PostText.of(reply.markdown(), !reply.files().isEmpty()));
            Discussion discussion = hold(place.discussion());
            Optional<Published> before = sent(reply.key());
            if (before.isPresent()) {
                return before.get();
            }
            pace.require(place.membership());
            requireOpen(discussion, place);
            Post answered = reply.inReplyTo() == null ? null : answered(reply.inReplyTo());
            Instant now = clock.instant();
            Post post = Post.reply(discussion, answered, author, reply.key(), text, now);
            drafts.drop(
                    author,
                    place.cohort(),
                    DraftStore.Kind.NEW_REPLY,
                    place.discussion().value());
            return store(discussion, post, reply.files(), called, now);
        });
    }

    /**
     * Changes the words of a post of one's own; what it said before is kept.
     *
     * @throws Refusal.Conflict if it was changed since it was read
     */
    public void edit(EditPost edit) {
        transaction.executeWithoutResult(_ -> {
            Entrance.Place place = entrance.toWrite(edit.post());
            PersonId editor = place.membership().person();
            Discussion discussion = hold(place.discussion());
            discussion.requireAlive();
            Post post = find(edit.post());
            post.requireEditable(editor, edit.version());
            List<AttachmentId> files = edit.files();
            Mentions.Called called = mentions.in(edit.markdown(), place.membership(), place.topic());
            PostText text =
                    called.mark(PostText.of(edit.markdown(), files == null ? post.files() > 0 : !files.isEmpty()));
            post.requireIn(discussion);
            requireOpen(discussion, place);
            Title title = post.isFirst() && edit.title() != null ? Title.of(edit.title()) : null;
            drafts.drop(
                    editor,
                    place.cohort(),
                    DraftStore.Kind.NEW_WORDING,
                    edit.post().value());
            if (isUnchanged(discussion, post, title, text) && hasThese(post, files)) {
                return;
            }
            revisions.keep(post, post.isFirst() ? discussion.title() : null);
            post.edit(text, clock.instant());
            if (title != null) {
                discussion.rename(title);
            }
            if (files != null) {
                attachments.attach(post, files);
            }
            posts.saveAndFlush(post);
            events.publishEvent(new PostChanged(post.id()));
            List<UUID> more = mentions.keepLater(post.id(), called.all());
            if (!more.isEmpty()) {
                events.publishEvent(new MoreCalled(
                        post.id(), place.discussion(), place.cohort(), place.topic(), editor, more, clock.instant()));
            }
            live.announce(place.cohort(), place.topic(), place.discussion(), post.id(), DiscussionNews.Kind.EDITED);
        });
    }

    /**
     * Takes a post away; its place stays. Doing it again changes nothing.
     *
     * @throws Refusal.NotPermitted for those who neither wrote it nor lead who did
     * @throws Refusal.Invalid if it is one's own and others have answered it, or one has deleted many lately
     */
    public void delete(PostId id) {
        transaction.executeWithoutResult(_ -> {
            Entrance.Place place = entrance.toWrite(id);
            PersonId person = place.membership().person();
            Discussion discussion = hold(place.discussion());
            Post post = find(id);
            post.requireIn(discussion);
            boolean own = post.author().equals(person);
            if (!own && !facilitation.leads(place.membership(), place.topic(), post.author())) {
                throw new Refusal.NotPermitted("discussion.refusal.not-the-author");
            }
            if (post.isDeleted()) {
                return;
            }
            if (own) {
                takingBack.require(post);
            }
            boolean counted = post.isReadable();
            post.delete(person, clock.instant());
            discussion.takeBack(id);
            if (counted) {
                discussion.losePost();
            }
            posts.saveAndFlush(post);
            if (counted) {
                readings.lost(post);
            }
            if (!own) {
                audit.record(
                        "discussion.post-deleted", AuditTrail.Subject.of(post.author()), Map.of("post", id.value()));
            }
            events.publishEvent(new PostChanged(id));
            live.announce(place.cohort(), place.topic(), place.discussion(), id, DiscussionNews.Kind.DELETED);
        });
    }

    private Published store(
            Discussion discussion, Post post, List<AttachmentId> files, Mentions.Called called, Instant now) {
        post.carries(files.size());
        posts.saveAndFlush(post);
        attachments.attach(post, files);
        if (!called.all().isEmpty()) {
            mentions.keep(post.id(), called.all());
        }
        readings.wrote(discussion.id(), post.author(), post.position());
        events.publishEvent(new PostPublished(
                post.id(), discussion.id(), discussion.cohort(), discussion.topic(), post.author(), now));
        live.announce(
                discussion.cohort(), discussion.topic(), discussion.id(), post.id(), DiscussionNews.Kind.PUBLISHED);
        return post.published();
    }

    /** The same post may arrive twice at a time; then one of the two finds that the key is taken. */
    private Published once(SendKey key, Supplier<Published> storing) {
        try {
            return transaction.execute(_ -> storing.get());
        } catch (DataIntegrityViolationException e) {
            return transaction.execute(_ -> sent(key)).orElseThrow(() -> e);
        }
    }

    private Optional<Published> sent(SendKey key) {
        return posts.findByAuthorIdAndSendKey(currentPerson.id().value(), key.value())
                .map(Post::published);
    }

    private Discussion hold(DiscussionId id) {
        return discussions.hold(id.value()).orElseThrow(Refusal.NotFound::new);
    }

    /** In a locked discussion only those write who lead whoever opened it. */
    private void requireOpen(Discussion discussion, Entrance.Place place) {
        if (discussion.isLocked() && !facilitation.leads(place.membership(), place.topic(), discussion.openedBy())) {
            throw new Refusal.NotPermitted("discussion.refusal.locked");
        }
    }

    private Post find(PostId id) {
        return posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
    }

    private Post answered(PostId id) {
        Post post = find(id);
        post.requireReadable();
        return post;
    }

    private boolean hasThese(Post post, @Nullable List<AttachmentId> files) {
        return files == null
                || files.equals(
                        attachments.of(post).stream().map(Attachment::id).toList());
    }

    private static boolean isUnchanged(Discussion discussion, Post post, @Nullable Title title, PostText text) {
        return post.markdown().equals(text.markdown())
                && (title == null || title.value().equals(discussion.title()));
    }
}
