package org.banyan.tutoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.GroupEntry;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.GroupMember;
import org.banyan.enrolment.Grouping;
import org.banyan.enrolment.Groups;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Categories;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.banyan.tutoring.balance.Balancer;
import org.banyan.tutoring.balance.Learner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups of 15 to 20 with a tutor each: the platform proposes, those who run the cohort change and apply it in one step. That
 * somebody is the tutor of a group is the role held in its scope, which only staff of the institute grant.
 *
 * @see "docs/decisions/0200-balanced-groups.md"
 */
@Service
@Transactional
public class TutorAssignments {

    /** More would not fit into the size of a stored event. */
    private static final int TOLD_AT_ONCE = 50;

    private final Groups groups;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Categories categories;
    private final TutorLoads loads;
    private final Roles roles;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    TutorAssignments(
            Groups groups,
            Cohorts cohorts,
            PublishedCourses courses,
            Categories categories,
            TutorLoads loads,
            Roles roles,
            Access access,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.cohorts = cohorts;
        this.courses = courses;
        this.categories = categories;
        this.loads = loads;
        this.roles = roles;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Groups, learners and tutors as they are.
     *
     * @throws Refusal.NotPermitted for those who do not run the cohort
     */
    @Transactional(readOnly = true)
    public GroupDesk desk(CohortId id, Locale language) {
        Grouping grouping = groups.of(id);
        CohortEntry cohort = cohorts.get(id);
        String name = cohort.name();
        return new GroupDesk(
                name == null ? courses.outline(cohort.version(), language).title() : name,
                grouping,
                categories.of(grouping.institute()),
                loads.tutors(grouping.institute(), id),
                loads.tutorsOf(id),
                isStaff(grouping.institute()));
    }

    /**
     * Proposes groups with tutors. Nothing changes by it.
     *
     * @param language in which new groups are named
     * @param keepPlaced whether those who are in a group stay there, and only the others are placed
     * @throws Refusal.NotPermitted for those who do not run the cohort
     */
    @Transactional(readOnly = true)
    public GroupProposal propose(CohortId id, boolean keepPlaced, Locale language) {
        Grouping now = groups.of(id);
        List<GroupMember> learners = now.learners();
        List<GroupEntry> known = now.groups();
        int count = Math.max(Balancer.groupsFor(learners.size()), keepPlaced ? known.size() : 1);
        Map<GroupId, Integer> numbers = new HashMap<>();
        IntStream.range(0, Math.min(count, known.size()))
                .forEach(number -> numbers.put(known.get(number).group(), number));
        int[] fixed = new int[learners.size()];
        Arrays.fill(fixed, Balancer.FREE);
        for (int learner = 0; keepPlaced && learner < fixed.length; learner++) {
            GroupId group = learners.get(learner).group();
            fixed[learner] = group == null ? Balancer.FREE : numbers.getOrDefault(group, Balancer.FREE);
        }
        Balancer balancer =
                new Balancer(learners.stream().map(TutorAssignments::kindsOf).toList(), count, fixed);
        int[] places = balancer.groups();
        List<Set<EnrolmentId>> members = IntStream.range(0, count)
                .mapToObj(_ -> (Set<EnrolmentId>) new HashSet<EnrolmentId>())
                .toList();
        for (int learner = 0; learner < places.length; learner++) {
            members.get(places[learner]).add(learners.get(learner).enrolment());
        }
        return new GroupProposal(
                withTutors(now, members, language), balancer.imbalance(places), balancer.imbalanceByChance());
    }

    private static Learner kindsOf(GroupMember member) {
        return new Learner(
                member.enrolment().value().toString(),
                List.of(orEmpty(member.sector()), orEmpty(member.sex()), orEmpty(member.district())));
    }

    private static String orEmpty(@Nullable String code) {
        return code == null ? "" : code;
    }

    private GroupPlan withTutors(Grouping now, List<Set<EnrolmentId>> members, Locale language) {
        Map<GroupId, Set<PersonId>> tutorsOf = loads.tutorsOf(now.cohort());
        TutorShare share = new TutorShare(loads.tutors(now.institute(), now.cohort()));
        Set<String> taken = now.groups().stream().map(GroupEntry::name).collect(Collectors.toSet());
        List<@Nullable PersonId> tutors = new ArrayList<>();
        for (int number = 0; number < members.size(); number++) {
            PersonId kept = number < now.groups().size()
                    ? tutorsOf.getOrDefault(now.groups().get(number).group(), Set.of()).stream()
                            .findFirst()
                            .orElse(null)
                    : null;
            if (kept != null) {
                share.keep(kept, members.get(number).size());
            }
            tutors.add(kept);
        }
        List<GroupPlan.PlannedGroup> planned = new ArrayList<>();
        for (int number = 0; number < members.size(); number++) {
            boolean isKnown = number < now.groups().size();
            PersonId kept = tutors.get(number);
            planned.add(new GroupPlan.PlannedGroup(
                    isKnown ? now.groups().get(number).group() : null,
                    isKnown ? now.groups().get(number).name() : newName(number, taken, language),
                    kept == null ? share.next(members.get(number).size()) : kept,
                    members.get(number)));
        }
        return new GroupPlan(planned);
    }

    private static String newName(int number, Set<String> taken, Locale language) {
        int next = number + 1;
        String name = Texts.text(language, "tutoring.group-name", next);
        while (!taken.add(name)) {
            next++;
            name = Texts.text(language, "tutoring.group-name", next);
        }
        return name;
    }

    /**
     * Makes the groups as planned, in one step: all of it or nothing. Groups that are not in the plan and have nobody left are
     * deleted. Learners who come into a group and tutors who are given one are told by mail.
     *
     * @param version of the {@link Grouping} that the plan was made on
     * @throws Refusal.NotPermitted for those who do not run the cohort; and where tutors change, for those who are not staff
     * @throws Refusal.Conflict if somebody changed the groups in the meantime
     * @throws Refusal.Invalid if a learner is in two groups, or somebody is no tutor
     */
    public void apply(CohortId cohort, int version, GroupPlan plan) {
        Grouping before = groups.of(cohort);
        if (before.version() != version) {
            throw new Refusal.Conflict("enrolment.refusal.groups-changed");
        }
        requireEachOnce(plan);
        requireTutors(before, plan);
        List<GroupId> ids = new ArrayList<>();
        int made = 0;
        for (GroupPlan.PlannedGroup planned : plan.groups()) {
            made += planned.group() == null ? 1 : 0;
            ids.add(planned.group() == null ? groups.make(cohort, planned.name()) : planned.group());
        }
        Map<EnrolmentId, GroupId> wanted = new HashMap<>();
        for (int number = 0; number < ids.size(); number++) {
            GroupId group = ids.get(number);
            plan.groups().get(number).members().forEach(member -> wanted.put(member, group));
        }
        Map<EnrolmentId, GroupId> moved = new HashMap<>(wanted);
        before.learners().forEach(learner -> {
            GroupId group = learner.group();
            if (group != null) {
                moved.remove(learner.enrolment(), group);
            }
        });
        int placed = groups.place(cohort, version + made, moved);
        List<EnrolmentId> out = before.learners().stream()
                .filter(learner -> learner.group() != null && !wanted.containsKey(learner.enrolment()))
                .map(GroupMember::enrolment)
                .toList();
        if (!out.isEmpty()) {
            groups.takeOut(cohort, placed, out);
        }
        Set<PersonId> newTutors = assignTutors(cohort, plan, ids);
        deleteEmptied(before, ids);
        audit.record(
                "tutoring.groups-formed",
                AuditTrail.Subject.of("cohort", cohort.value()),
                Map.of("groups", ids.size(), "moved", moved.size(), "without", out.size()));
        tell(before, moved.keySet(), newTutors);
    }

    private static void requireEachOnce(GroupPlan plan) {
        Set<EnrolmentId> placed = new HashSet<>();
        plan.groups().stream().flatMap(group -> group.members().stream()).forEach(member -> {
            if (!placed.add(member)) {
                throw new Refusal.Invalid("tutoring.refusal.in-two-groups");
            }
        });
    }

    private void requireTutors(Grouping grouping, GroupPlan plan) {
        Set<PersonId> known = loads.tutors(grouping.institute(), grouping.cohort()).stream()
                .map(GroupDesk.Tutor::person)
                .collect(Collectors.toSet());
        boolean all = plan.groups().stream().allMatch(group -> group.tutor() == null || known.contains(group.tutor()));
        if (!all) {
            throw new Refusal.Invalid("tutoring.refusal.no-tutor");
        }
    }

    private Set<PersonId> assignTutors(CohortId cohort, GroupPlan plan, List<GroupId> ids) {
        Map<GroupId, Set<PersonId>> now = loads.tutorsOf(cohort);
        Set<PersonId> given = new LinkedHashSet<>();
        for (int number = 0; number < ids.size(); number++) {
            Scope scope = Scope.of(Scope.Kind.GROUP, ids.get(number).value());
            PersonId tutor = plan.groups().get(number).tutor();
            Set<PersonId> before = now.getOrDefault(ids.get(number), Set.of());
            if (tutor != null && !before.contains(tutor)) {
                roles.grant(tutor, Role.TUTOR, scope);
                given.add(tutor);
            }
            before.stream()
                    .filter(person -> !person.equals(tutor))
                    .forEach(person -> roles.end(person, Role.TUTOR, scope));
        }
        return given;
    }

    private void deleteEmptied(Grouping before, List<GroupId> ids) {
        Map<GroupId, Set<PersonId>> tutors = loads.tutorsOf(before.cohort());
        before.groups().stream()
                .map(GroupEntry::group)
                .filter(group -> !ids.contains(group))
                .forEach(group -> {
                    tutors.getOrDefault(group, Set.of())
                            .forEach(tutor -> roles.end(tutor, Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value())));
                    groups.delete(group);
                });
    }

    private void tell(Grouping before, Set<EnrolmentId> moved, Set<PersonId> tutors) {
        List<PersonId> learners = before.learners().stream()
                .filter(learner -> moved.contains(learner.enrolment()))
                .map(GroupMember::person)
                .toList();
        for (int first = 0; first < learners.size(); first += TOLD_AT_ONCE) {
            events.publishEvent(new GroupsFormed(
                    before.cohort(),
                    learners.subList(first, Math.min(first + TOLD_AT_ONCE, learners.size())),
                    List.of()));
        }
        List<PersonId> assigned = List.copyOf(tutors);
        for (int first = 0; first < assigned.size(); first += TOLD_AT_ONCE) {
            events.publishEvent(new GroupsFormed(
                    before.cohort(),
                    List.of(),
                    assigned.subList(first, Math.min(first + TOLD_AT_ONCE, assigned.size()))));
        }
    }

    private boolean isStaff(InstituteId institute) {
        return access.has(Role.INSTITUTE_STAFF, Scope.of(institute));
    }
}
