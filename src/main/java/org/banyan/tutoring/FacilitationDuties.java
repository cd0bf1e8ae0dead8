package org.banyan.tutoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Holding;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties of peer tutors: who leads which topic of a cohort on which days. Those who lead the cohort give duties; a tutor of a
 * group gives them for that group. The holder writes the note for the next one and may hand the duty over.
 */
@Service
@Transactional
public class FacilitationDuties {

    static final int LONGEST_NOTE = 4000;

    /** A duty is a matter of days or weeks; a longer span is a slip of the year. */
    private static final int LONGEST_SPAN_IN_DAYS = 366;

    private final FacilitationDutyRepository duties;
    private final DutyLists lists;
    private final DutyLetters letters;
    private final Memberships memberships;
    private final PublishedCourses courses;
    private final Cohorts cohorts;
    private final CurrentPerson currentPerson;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    FacilitationDuties(
            FacilitationDutyRepository duties,
            DutyLists lists,
            DutyLetters letters,
            Memberships memberships,
            PublishedCourses courses,
            Cohorts cohorts,
            CurrentPerson currentPerson,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.duties = duties;
        this.lists = lists;
        this.letters = letters;
        this.memberships = memberships;
        this.courses = courses;
        this.cohorts = cohorts;
        this.currentPerson = currentPerson;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a duty; the person is told by mail.
     *
     * @throws Refusal.NotPermitted for those who lead neither the cohort nor the group
     * @throws Refusal.Conflict if somebody leads the topic on some of the days already and that was not agreed to
     */
    public DutyId give(GiveDuty give) {
        Membership membership = memberships.require(give.cohort());
        requireMayGive(membership, Optional.ofNullable(give.group()));
        CourseOutline.TopicEntry topic = topic(membership, give.topic());
        requireSpan(give);
        requireLearner(give.person(), give.cohort());
        if (give.group() != null && !lists.isGroupOf(give.group(), give.cohort())) {
            throw new Refusal.NotFound();
        }
        if (!give.beside()) {
            lists.overlapping(give).ifPresent(other -> {
                throw new Refusal.Conflict("tutoring.refusal.overlap", other.name());
            });
        }
        FacilitationDuty duty = duties.save(new FacilitationDuty(give, currentPerson.id(), clock.instant()));
        record("tutoring.duty-given", duty, Map.of());
        letters.given(duty, membership.version(), topic);
        return duty.id();
    }

    /**
     * Ends a duty that is not over, without anybody to take it over; the holder is told by mail.
     *
     * @throws Refusal.NotPermitted for those who may not give it
     */
    public void cancel(DutyId id) {
        FacilitationDuty duty = find(id);
        Membership membership = memberships.require(duty.cohort());
        requireMayGive(membership, duty.group());
        duty.cancel(currentPerson.id(), clock.instant(), today());
        record("tutoring.duty-cancelled", duty, Map.of());
        letters.cancelled(duty, membership.version(), topic(membership, duty.topic()));
    }

    /**
     * Has somebody else lead for the days that are left, from today on; both are in the history, and the new one is told by mail.
     *
     * @param note what the next one should know; may be empty, then what was noted before stays
     * @throws Refusal.NotPermitted for those who neither hold the duty nor may give it
     */
    public DutyId handOver(DutyId id, PersonId to, String note) {
        FacilitationDuty duty = find(id);
        Membership membership = memberships.require(duty.cohort());
        if (!isHolder(duty)) {
            requireMayGive(membership, duty.group());
        }
        requireLearner(to, duty.cohort());
        if (!note.isBlank()) {
            duty.writeNote(tidy(note));
        }
        FacilitationDuty successor = duty.handOver(to, currentPerson.id(), clock.instant(), today());
        duties.save(successor);
        record("tutoring.duty-handed-over", duty, Map.of("to", to.value()));
        letters.given(successor, membership.version(), topic(membership, duty.topic()));
        return successor.id();
    }

    /** Writes down what whoever leads next should know; an empty note takes it away. For the holder only. */
    public void writeNote(DutyId id, String note) {
        FacilitationDuty duty = find(id);
        memberships.require(duty.cohort());
        if (!isHolder(duty)) {
            throw new Refusal.NotPermitted();
        }
        duty.writeNote(tidy(note));
    }

    /**
     * The duties of a cohort with what is needed to give more.
     *
     * @throws Refusal.NotPermitted for those who lead neither the cohort nor one of its groups
     */
    @Transactional(readOnly = true)
    public DutyDesk desk(CohortId id, Locale language) {
        Membership membership = memberships.require(id);
        if (!membership.leads()) {
            throw new Refusal.NotPermitted("tutoring.refusal.may-not-give");
        }
        Holding held = access.mine();
        boolean whole = Facilitation.leadsCohort(held, membership);
        Set<UUID> own = held.scopes(Role.TUTOR, Scope.Kind.GROUP);
        CourseOutline outline = courses.outline(membership.version(), language);
        String name = cohorts.get(id).name();
        return new DutyDesk(
                name == null ? outline.title() : name,
                whole,
                lists.groups(id).stream()
                        .filter(group -> whole || own.contains(group.group().value()))
                        .toList(),
                outline.topics(),
                lists.candidates(id).stream()
                        .filter(person -> whole || isIn(person.group(), own))
                        .toList(),
                lists.ofCohort(id).stream()
                        .filter(duty -> whole || isIn(duty.group(), own))
                        .toList());
    }

    /** Learners of the cohort whom the holder of a duty there may hand it over to. */
    @Transactional(readOnly = true)
    public List<DutyDesk.Candidate> successors(DutyId id) {
        FacilitationDuty duty = find(id);
        Membership membership = memberships.require(duty.cohort());
        if (!isHolder(duty)) {
            requireMayGive(membership, duty.group());
        }
        return lists.candidates(duty.cohort()).stream()
                .filter(person -> !person.person().equals(duty.person()))
                .toList();
    }

    private static boolean isIn(@Nullable GroupId group, Set<UUID> groups) {
        return group != null && groups.contains(group.value());
    }

    /** A duty of the person asking, with what the one before wrote down for them. */
    public record MyDuty(
            DutyEntry duty,
            @Nullable String noteFrom,
            @Nullable String noteBefore) {}

    /** Duties of the person asking that run or are to come, and those that ended in the last two weeks. */
    @Transactional(readOnly = true)
    public List<MyDuty> mine() {
        List<DutyEntry> mine = lists.ofPerson(currentPerson.id(), today().minusDays(14));
        Map<DutyId, DutyEntry> before = lists.before(mine);
        return mine.stream()
                .map(duty -> {
                    DutyEntry earlier = before.get(duty.duty());
                    return earlier == null
                            ? new MyDuty(duty, null, null)
                            : new MyDuty(duty, earlier.name(), earlier.note());
                })
                .toList();
    }

    /** Who leads the topic today, as far as it concerns this member: for the whole cohort, and for the member's group. */
    @Transactional(readOnly = true)
    public List<DutyEntry> leading(Membership membership, TopicId topic) {
        return lists.onDuty(membership, topic, today());
    }

    /** Today by the days that duties count. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void requireMayGive(Membership membership, Optional<GroupId> group) {
        Holding held = access.mine();
        boolean ofGroup = group.filter(id -> held.has(Role.TUTOR, Scope.of(Scope.Kind.GROUP, id.value())))
                .isPresent();
        if (!membership.leads() || !(ofGroup || Facilitation.leadsCohort(held, membership))) {
            throw new Refusal.NotPermitted("tutoring.refusal.may-not-give");
        }
    }

    private void requireSpan(GiveDuty give) {
        if (give.to().isBefore(give.from())) {
            throw new Refusal.Invalid("tutoring.refusal.ends-before-start");
        }
        if (give.to().isBefore(today())) {
            throw new Refusal.Invalid("tutoring.refusal.in-the-past");
        }
        if (give.from().plusDays(LONGEST_SPAN_IN_DAYS).isBefore(give.to())) {
            throw new Refusal.Invalid("tutoring.refusal.too-long-a-duty");
        }
    }

    private void requireLearner(PersonId person, CohortId cohort) {
        if (!memberships.isLearner(person, cohort)) {
            throw new Refusal.Invalid("tutoring.refusal.not-of-the-cohort");
        }
    }

    private CourseOutline.TopicEntry topic(Membership membership, TopicId topic) {
        return courses.outline(membership.version(), Locale.ENGLISH)
                .topic(topic)
                .orElseThrow(Refusal.NotFound::new);
    }

    private boolean isHolder(FacilitationDuty duty) {
        return duty.person().equals(currentPerson.id());
    }

    private FacilitationDuty find(DutyId id) {
        return duties.findById(id.value()).orElseThrow(Refusal.NotFound::new);
    }

    private static @Nullable String tidy(String note) {
        String words = note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new Refusal.Invalid("tutoring.refusal.note-too-long", LONGEST_NOTE);
        }
        return words.isEmpty() ? null : words;
    }

    private void record(String action, FacilitationDuty duty, Map<String, ?> more) {
        Map<String, Object> details = new java.util.HashMap<>(more);
        details.put("duty", duty.id().value());
        details.put("topic", duty.topic().value());
        details.put("from", duty.from().toString());
        details.put("to", duty.to().toString());
        audit.record(action, AuditTrail.Subject.of(duty.person()), details);
    }
}
