package org.banyan.tutoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.GroupMember;
import org.banyan.enrolment.Grouping;
import org.banyan.enrolment.Groups;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.DemoActors;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Roles;
import org.banyan.identity.Scope;
import org.banyan.shared.DemoPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the demo tutor a group and the demo peer tutor a topic to lead, taken over from somebody with a note, so that their boards
 * have something to show.
 */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(45)
class DemoTutoring implements DemoPart {

    private static final String NOTE = """
            The question about household lists is still open: two people answered, nobody has said what the law allows.
            Sokha wrote once and then no more; a word from you might help.
            What went well: asking everybody for one list from their own office.""";

    private final JdbcClient sql;
    private final DemoActors actors;
    private final CurrentPerson currentPerson;
    private final Groups groups;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final FacilitationDuties duties;
    private final Roles roles;

    DemoTutoring(
            JdbcClient sql,
            DemoActors actors,
            CurrentPerson currentPerson,
            Groups groups,
            Cohorts cohorts,
            PublishedCourses courses,
            FacilitationDuties duties,
            Roles roles) {
        this.sql = sql;
        this.actors = actors;
        this.currentPerson = currentPerson;
        this.groups = groups;
        this.cohorts = cohorts;
        this.courses = courses;
        this.duties = duties;
        this.roles = roles;
    }

    @Override
    public void load() {
        if (sql.sql("select count(*) from facilitation_duty")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        sql.sql("""
                        select e.cohort_id from enrolment e join account a on a.person_id = e.person_id
                            join cohort c on c.id = e.cohort_id
                        where a.email = 'peertutor@demo.test' and c.standing""")
                .query((row, _) -> new CohortId(row.getObject(1, UUID.class)))
                .optional()
                .ifPresent(cohort -> {
                    actors.as("institute", () -> formGroups(cohort));
                    giveDuties(cohort);
                });
    }

    /** The tutor's group is formed by hand; the others wait for staff to let the platform propose groups. */
    private void formGroups(CohortId cohort) {
        Grouping before = groups.of(cohort);
        if (!before.groups().isEmpty()) {
            return;
        }
        GroupId group = groups.make(cohort, "Group 1");
        Map<EnrolmentId, GroupId> places =
                before.learners().stream().limit(10).collect(Collectors.toMap(GroupMember::enrolment, _ -> group));
        groups.place(cohort, groups.of(cohort).version(), places);
        roles.grant(personOf("tutor"), Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value()));
    }

    private void giveDuties(CohortId cohort) {
        List<TopicEntry> topics =
                courses.outline(cohorts.get(cohort).version(), Locale.ENGLISH).topics();
        actors.as("coordinator", () -> {
            DutyId first = duties.give(duty(cohort, topics.getFirst(), "learner5", 0, 6));
            duties.handOver(first, personOf("peertutor"), NOTE);
            if (topics.size() > 1) {
                duties.give(duty(cohort, topics.get(1), "peertutor", 7, 13));
                duties.give(duty(cohort, topics.get(1), "learner7", 0, 6));
            }
        });
    }

    private GiveDuty duty(CohortId cohort, TopicEntry topic, String account, int from, int to) {
        return new GiveDuty(
                cohort,
                topic.topic(),
                null,
                personOf(account),
                duties.today().plusDays(from),
                duties.today().plusDays(to),
                false);
    }

    private PersonId personOf(String account) {
        PersonId[] person = new PersonId[1];
        actors.as(account, () -> person[0] = currentPerson.id());
        return person[0];
    }
}
