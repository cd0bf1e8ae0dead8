package org.banyan.discussion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Membership;
import org.banyan.identity.AuditTrail;
import org.banyan.shared.Refusal;
import org.banyan.shared.Uuid7;
import org.banyan.tutoring.Facilitation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planning chat hours: those who lead somebody in a topic say when one is held, move it, call it off, or end it. Members of the
 * cohort are told.
 *
 * @see ChatRooms where they talk
 * @see "docs/decisions/0285-chat-hours-are-discussions.md"
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ChatHours {

    public static final int SHORTEST = ChatTimes.SHORTEST;
    public static final int LONGEST = ChatTimes.LONGEST;

    private final ChatStore store;
    private final ChatPlaces places;
    private final ChatNotices notices;
    private final LiveChats live;
    private final DiscussionRepository discussions;
    private final Entrance entrance;
    private final Facilitation facilitation;
    private final Cohorts cohorts;
    private final AuditTrail audit;
    private final Clock clock;

    ChatHours(
            ChatStore store,
            ChatPlaces places,
            ChatNotices notices,
            LiveChats live,
            DiscussionRepository discussions,
            Entrance entrance,
            Facilitation facilitation,
            Cohorts cohorts,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.notices = notices;
        this.live = live;
        this.discussions = discussions;
        this.entrance = entrance;
        this.facilitation = facilitation;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the topic to come and those in which something was said; asks nothing where there was never one. */
    @Transactional(readOnly = true)
    public List<ChatHour> in(Membership membership, TopicId topic) {
        return places.has(membership.cohort(), topic)
                ? store.in(membership.cohort(), topic, clock.instant())
                : List.of();
    }

    /** Whether the person who has come in leads somebody in the topic, and so may plan. */
    @Transactional(readOnly = true)
    public boolean mayPlan(Membership membership, TopicId topic) {
        return !facilitation.reach(membership, topic).isNobody();
    }

    /**
     * Hears of every hour of a topic that is planned, moved, cancelled or ended, as it is then.
     *
     * @param membership by which the person who listens has entered the topic
     * @param page must not take long
     * @return ends it
     */
    public Runnable watch(Membership membership, TopicId topic, Consumer<List<ChatHour>> page) {
        return live.watch(membership.cohort(), topic, page);
    }

    /**
     * Plans one, or one in each week until a day.
     *
     * @return the first of them
     * @throws Refusal.NotPermitted for those who lead nobody in the topic
     * @throws Refusal.Invalid if there is no title, a time is past or far off, the last day after the end of the cohort,
     *     or another one of the topic is held then
     */
    public DiscussionId plan(PlanChat plan) {
        Membership membership = entrance.toWrite(plan.cohort(), plan.topic());
        requireLeading(membership, plan.topic());
        Title title = Title.of(plan.title());
        Duration length = ChatTimes.length(plan.minutes());
        List<Instant> starts = ChatTimes.starts(plan, cohorts.get(plan.cohort()).endsOn(), clock.instant());
        UUID series = Uuid7.next();
        List<DiscussionId> planned = new ArrayList<>();
        for (Instant start : starts) {
            Discussion discussion = discussions.saveAndFlush(
                    Discussion.ofChat(plan.cohort(), plan.topic(), title, membership.person(), clock.instant()));
            requireFree(discussion, start, start.plus(length));
            store.add(discussion, series, start, start.plus(length));
            planned.add(discussion.id());
        }
        places.add(plan.cohort(), plan.topic());
        live.announce(plan.cohort(), plan.topic(), planned);
        DiscussionId first = planned.getFirst();
        record("discussion.chat-planned", first, Map.of("title", title.value(), "weeks", planned.size()));
        notices.planned(membership, find(first), planned.size());
        return first;
    }

    private void requireFree(Discussion discussion, Instant start, Instant end) {
        if (store.overlaps(discussion, start, end)) {
            throw new Refusal.Invalid("discussion.refusal.chat-overlaps");
        }
    }

    /**
     * By which clocks the cohort lives and until when.
     *
     * @throws Refusal.NotPermitted for those who lead nobody in the topic
     */
    @Transactional(readOnly = true)
    public ChatOutlook outlook(CohortId cohort, TopicId topic) {
        requireLeading(entrance.toWrite(cohort, topic), topic);
        return new ChatOutlook(store.clocks(cohort), cohorts.get(cohort).endsOn());
    }

    /**
     * Holds one at another time, before it begins.
     *
     * @throws Refusal.NotPermitted for those who lead nobody in the topic
     * @throws Refusal.Conflict if it has begun or was called off
     * @throws Refusal.Invalid if the time is past or far off, or another one of the topic is held then
     */
    public void move(MoveChat move) {
        Membership membership = requireLeading(move.hour());
        Discussion held = discussions.hold(move.hour().value()).orElseThrow(Refusal.NotFound::new);
        ChatHour before = find(held.id());
        if (before.cancelled()) {
            throw new Refusal.Conflict("discussion.refusal.chat-cancelled");
        }
        if (before.hasBegun(clock.instant())) {
            throw new Refusal.Conflict("discussion.refusal.chat-begun-move");
        }
        Instant start = ChatTimes.start(move.starts(), move.zone(), clock.instant());
        Instant end = start.plus(ChatTimes.length(move.minutes()));
        if (start.equals(before.startsAt()) && end.equals(before.endsAt())) {
            return;
        }
        requireFree(held, start, end);
        store.move(held.id(), start, end);
        live.announce(before.cohort(), before.topic(), List.of(held.id()));
        record("discussion.chat-moved", held.id(), Map.of("title", before.title()));
        notices.moved(membership, before);
    }

    /**
     * Calls one off before it begins, or it and all that follow it in its series.
     *
     * @throws Refusal.NotPermitted for those who lead nobody in the topic
     * @throws Refusal.Conflict if it has begun
     */
    public void cancel(DiscussionId id, boolean following) {
        Membership membership = requireLeading(id);
        ChatHour hour = find(id);
        if (hour.cancelled()) {
            return;
        }
        if (hour.hasBegun(clock.instant())) {
            throw new Refusal.Conflict("discussion.refusal.chat-begun");
        }
        List<DiscussionId> cancelled = following ? store.from(hour) : List.of(id);
        store.cancel(cancelled, membership.person(), clock.instant());
        live.announce(hour.cohort(), hour.topic(), cancelled);
        record("discussion.chat-cancelled", id, Map.of("title", hour.title(), "weeks", cancelled.size()));
        notices.cancelled(membership, hour, cancelled.size());
    }

    /** Ends one that has begun before its time; what was said becomes its transcript at once. Ending one that is over changes nothing. */
    public void end(DiscussionId id) {
        requireLeading(id);
        Discussion held = discussions.hold(id.value()).orElseThrow(Refusal.NotFound::new);
        ChatHour hour = find(held.id());
        Instant now = clock.instant();
        if (hour.isOver(now)) {
            return;
        }
        hour.requireOpen(now);
        store.end(id, now);
        record("discussion.chat-ended", id, Map.of("title", hour.title()));
        live.announce(hour.cohort(), hour.topic(), List.of(id));
    }

    private ChatHour find(DiscussionId id) {
        return store.find(id).orElseThrow(Refusal.NotFound::new);
    }

    private Membership requireLeading(DiscussionId id) {
        Entrance.Place place = entrance.toWrite(id);
        requireLeading(place.membership(), place.topic());
        return place.membership();
    }

    private void requireLeading(Membership membership, TopicId topic) {
        if (!mayPlan(membership, topic)) {
            throw new Refusal.NotPermitted("discussion.refusal.not-leading-topic");
        }
    }

    private void record(String action, DiscussionId id, Map<String, ?> details) {
        audit.record(action, AuditTrail.Subject.of("discussion", id.value()), details);
    }
}
