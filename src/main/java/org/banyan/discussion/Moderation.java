package org.banyan.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.banyan.tutoring.BoardPlaces;
import org.banyan.tutoring.Facilitation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping talk decent: everybody may report a post, those who lead its author hide and restore it and deal with reports. Nobody
 * judges a post of their own. Every deed is in the audit trail.
 *
 * @see Facilitation who leads whom
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Moderation {

    private static final int REPORTED_POSTS = 100;

    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final PostReports reports;
    private final ReadingCounts readings;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final CurrentPerson currentPerson;
    private final PublishedCourses courses;
    private final LiveDiscussions live;
    private final AuditTrail audit;
    private final Courier courier;
    private final Profiles profiles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Moderation(
            DiscussionRepository discussions,
            PostRepository posts,
            PostReports reports,
            ReadingCounts readings,
            Entrance entrance,
            Facilitation facilitation,
            CurrentPerson currentPerson,
            PublishedCourses courses,
            LiveDiscussions live,
            AuditTrail audit,
            Courier courier,
            Profiles profiles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.discussions = discussions;
        this.posts = posts;
        this.reports = reports;
        this.readings = readings;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.currentPerson = currentPerson;
        this.courses = courses;
        this.live = live;
        this.audit = audit;
        this.courier = courier;
        this.profiles = profiles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells those who lead that something is wrong with a post of somebody else.
     *
     * @throws Refusal.Invalid if the reason is empty or too long, or reports come too fast
     */
    public void report(PostId id, String reason) {
        Entrance.Place place = entrance.toWrite(id);
        Reason why = Reason.of(reason);
        Post post = find(id);
        post.requireReadable();
        requireNotOwn(post, place);
        reports.add(post, place, why);
        record("discussion.post-reported", post, Map.of("post", id.value()));
    }

    /**
     * Hides a post; its author is told the reason. Open reports of it are dealt with. Doing it again changes nothing.
     *
     * @throws Refusal.NotPermitted for those who do not lead its author in this topic
     */
    public void hide(PostId id, String reason) {
        Entrance.Place place = requireLeading(id);
        Reason why = Reason.of(reason);
        Discussion discussion = hold(place);
        Post post = find(id);
        post.requireIn(discussion);
        post.requireNotDeleted();
        if (post.isHidden()) {
            return;
        }
        PersonId moderator = place.membership().person();
        post.hide(moderator, why.value(), clock.instant());
        discussion.takeBack(id);
        discussion.losePost();
        posts.saveAndFlush(post);
        readings.lost(post);
        reports.close(id, ReportOutcome.HIDDEN, null, moderator);
        record("discussion.post-hidden", post, Map.of("post", id.value(), "reason", why.value()));
        if (!post.author().equals(moderator)) {
            tellAuthor(post, discussion, place, "hidden", why.value());
        }
        announce(place, id);
    }

    /**
     * Shows a hidden post to everybody again.
     *
     * @throws Refusal.NotPermitted for those who do not lead its author, and for its author
     */
    public void restore(PostId id) {
        Entrance.Place place = requireLeading(id);
        Discussion discussion = hold(place);
        Post post = find(id);
        requireNotOwn(post, place);
        post.requireIn(discussion);
        post.requireNotDeleted();
        if (!post.isHidden()) {
            return;
        }
        post.restore();
        discussion.regainPost();
        posts.saveAndFlush(post);
        readings.regained(post);
        record("discussion.post-restored", post, Map.of("post", id.value()));
        tellAuthor(post, discussion, place, "restored");
        announce(place, id);
    }

    /**
     * Notes that all open reports of a post are dealt with. {@link ReportOutcome#HIDDEN} is noted by hiding it.
     *
     * @param note what was done, for others who lead; may be empty
     */
    public void dealWith(PostId id, ReportOutcome outcome, String note) {
        Entrance.Place place = requireLeading(id);
        Post post = find(id);
        requireNotOwn(post, place);
        if (outcome == ReportOutcome.HIDDEN && !post.isHidden()) {
            throw new Refusal.Invalid("discussion.refusal.not-hidden");
        }
        String words = note.isBlank() ? null : Reason.of(note).value();
        int closed = reports.close(id, outcome, words, place.membership().person());
        if (closed > 0) {
            record(
                    "discussion.report-dealt-with",
                    post,
                    Map.of("post", id.value(), "outcome", outcome, "reports", closed, "note", note.strip()));
        }
    }

    /** Reported posts of those whom the person asking leads, those reported first first. */
    @Transactional(readOnly = true)
    public List<ReportedPost> openReports(BoardPlaces places) {
        return places.isEmpty() ? List.of() : reports.open(places, currentPerson.id(), REPORTED_POSTS);
    }

    private Entrance.Place requireLeading(PostId id) {
        Entrance.Place place = entrance.toWrite(id);
        if (!facilitation.leads(place.membership(), place.topic(), find(id).author())) {
            throw new Refusal.NotPermitted("discussion.refusal.not-leading");
        }
        return place;
    }

    private static void requireNotOwn(Post post, Entrance.Place place) {
        if (post.author().equals(place.membership().person())) {
            throw new Refusal.NotPermitted("discussion.refusal.own-post");
        }
    }

    private void tellAuthor(Post post, Discussion discussion, Entrance.Place place, String what, Object... words) {
        Locale language = profiles.languageOf(post.author());
        Object[] arguments = new Object[words.length + 1];
        arguments[0] = discussion.title();
        System.arraycopy(words, 0, arguments, 1, words.length);
        Letter letter = Letter.to(
                post.author(),
                language,
                Texts.text(language, "discussion.mail." + what + "-subject"),
                List.of(
                        Texts.text(language, "discussion.mail." + what, arguments),
                        Texts.text(language, "discussion.mail." + what + "-next")));
        courier.send(courses.outline(place.membership().version(), language)
                .topic(place.topic())
                .map(topic ->
                        letter.asking(Texts.text(language, "discussion.mail.open"), address(place, topic, post.id())))
                .orElse(letter));
    }

    private static String address(Entrance.Place place, CourseOutline.TopicEntry topic, PostId post) {
        return "/learn/" + place.cohort().value() + "/" + topic.slug() + "?discussion="
                + place.discussion().value() + "&post=" + post.value();
    }

    private void record(String action, Post post, Map<String, ?> details) {
        audit.record(action, AuditTrail.Subject.of(post.author()), details);
    }

    private void announce(Entrance.Place place, PostId post) {
        events.publishEvent(new PostChanged(post));
        live.announce(place.cohort(), place.topic(), place.discussion(), post, DiscussionNews.Kind.MODERATED);
    }

    private Discussion hold(Entrance.Place place) {
        return discussions.hold(place.discussion().value()).orElseThrow(Refusal.NotFound::new);
    }

    private Post find(PostId id) {
        return posts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
    }
}
