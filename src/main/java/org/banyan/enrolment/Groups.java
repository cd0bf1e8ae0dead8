package org.banyan.enrolment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.identity.AuditTrail;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of a cohort: each learner is in one at most. Whoever places people says which {@link Grouping} that was decided
 * on, so that of two who do it at the same time the second is told.
 */
@Service
@Transactional
public class Groups {

    static final int LONGEST_NAME = 100;

    private final GroupStore store;
    private final CohortRepository cohorts;
    private final CohortAccess access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Groups(
            GroupStore store,
            CohortRepository cohorts,
            CohortAccess access,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cohorts = cohorts;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The groups with everybody who learns in the cohort, for those who run it.
     *
     * @throws Refusal.NotPermitted for those who are neither staff of the institute nor coordinator
     */
    @Transactional(readOnly = true)
    public Grouping of(CohortId id) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        access.requireRunning(cohort);
        return new Grouping(id, cohort.institute(), store.version(id), store.groups(id), store.learners(id));
    }

    /** The groups and how many are in each, without the people, for those who run the cohort. */
    @Transactional(readOnly = true)
    public List<GroupEntry> list(CohortId id) {
        access.requireRunning(cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new));
        return store.groups(id);
    }

    /**
     * The members of one group, for those who run the cohort and the group's tutor.
     *
     * @throws Refusal.NotPermitted for everybody else
     */
    @Transactional(readOnly = true)
    public List<GroupMember> members(GroupId group) {
        CohortId id = store.cohortOf(group).orElseThrow(Refusal.NotFound::new);
        access.requireTutoring(cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new), group);
        return store.learners(id).stream()
                .filter(learner -> group.equals(learner.group()))
                .toList();
    }

    /** Makes an empty group. */
    public GroupId make(CohortId cohort, String name) {
        hold(cohort);
        GroupId group = GroupId.next();
        String tidy = nameFor(cohort, name, group);
        insert(group, cohort, tidy);
        changed(cohort);
        audit.record("enrolment.group-made", subject(cohort), Map.of("group", tidy));
        return group;
    }

    private void insert(GroupId group, CohortId cohort, String name) {
        try {
            store.insert(group, cohort, name);
        } catch (DuplicateKeyException sameToTheDatabase) {
            throw new Refusal.Invalid("enrolment.refusal.group-name-taken", name);
        }
    }

    public void rename(GroupId group, String name) {
        CohortId cohort = holdOf(group);
        String tidy = nameFor(cohort, name, group);
        store.rename(group, tidy);
        changed(cohort);
        audit.record("enrolment.group-renamed", subject(cohort), Map.of("group", tidy));
    }

    /** Deletes a group that nobody is in. */
    public void delete(GroupId group) {
        CohortId cohort = holdOf(group);
        if (!store.isEmpty(group)) {
            throw new Refusal.Invalid("enrolment.refusal.group-not-empty");
        }
        store.delete(group);
        changed(cohort);
        audit.record("enrolment.group-deleted", subject(cohort), Map.of("group", group.value()));
    }

    /**
     * Puts learners into groups, all of them or none; who is in a group already moves.
     *
     * @param version the version of the {@link Grouping} that this was decided on
     * @return the version after it
     * @throws Refusal.Conflict if somebody changed the groups in the meantime
     * @throws Refusal.Invalid if one does not learn in the cohort, or a group is not of it
     */
    public int place(CohortId cohort, int version, Map<EnrolmentId, GroupId> places) {
        stepFrom(cohort, version);
        if (!places.isEmpty()) {
            Set<GroupId> known =
                    store.groups(cohort).stream().map(GroupEntry::group).collect(Collectors.toSet());
            if (!known.containsAll(places.values())) {
                throw new Refusal.Invalid("enrolment.refusal.group-elsewhere");
            }
            requireLearners(cohort, places.keySet());
            store.place(places);
        }
        events.publishEvent(new GroupsChanged(cohort));
        audit.record("enrolment.groups-placed", subject(cohort), Map.of("people", places.size()));
        return version + 1;
    }

    /** Takes learners out of their groups; the rest as with {@link #place}. */
    public int takeOut(CohortId cohort, int version, Collection<EnrolmentId> enrolments) {
        stepFrom(cohort, version);
        if (!enrolments.isEmpty()) {
            requireLearners(cohort, enrolments);
            store.release(enrolments.stream().map(EnrolmentId::value).toList());
        }
        events.publishEvent(new GroupsChanged(cohort));
        audit.record("enrolment.groups-left", subject(cohort), Map.of("people", enrolments.size()));
        return version + 1;
    }

    private void stepFrom(CohortId cohort, int version) {
        access.requireRunning(cohorts.findById(cohort.value()).orElseThrow(Refusal.NotFound::new));
        if (!store.step(cohort, version)) {
            throw new Refusal.Conflict("enrolment.refusal.groups-changed");
        }
    }

    private void requireLearners(CohortId cohort, Collection<EnrolmentId> enrolments) {
        Set<UUID> ids =
                new HashSet<>(enrolments.stream().map(EnrolmentId::value).toList());
        if (store.learnersAmong(cohort, ids).size() != ids.size()) {
            throw new Refusal.Invalid("enrolment.refusal.not-all-learners");
        }
    }

    private CohortId holdOf(GroupId group) {
        CohortId cohort = store.cohortOf(group).orElseThrow(Refusal.NotFound::new);
        hold(cohort);
        return cohort;
    }

    private void hold(CohortId cohort) {
        access.requireRunning(cohorts.hold(cohort.value()).orElseThrow(Refusal.NotFound::new));
    }

    private void changed(CohortId cohort) {
        store.stepAnyway(cohort);
        events.publishEvent(new GroupsChanged(cohort));
    }

    private String nameFor(CohortId cohort, String typed, GroupId group) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal.Invalid("enrolment.refusal.group-name", LONGEST_NAME);
        }
        if (store.isNamed(cohort, name, group)) {
            throw new Refusal.Invalid("enrolment.refusal.group-name-taken", name);
        }
        return name;
    }

    private static AuditTrail.Subject subject(CohortId cohort) {
        return AuditTrail.Subject.of("cohort", cohort.value());
    }
}
