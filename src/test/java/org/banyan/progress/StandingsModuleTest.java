package org.banyan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.classroom.Readings;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class StandingsModuleTest {

    @Autowired
    Standings standings;

    @Autowired
    CompletionRules rules;

    @Autowired
    Readings readings;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void theTableOfACohortSaysTheSameAsEachLearnerSeesAndAsPlainSqlCounts() {
        Taught course = courses.courseWithTopics(5);
        transaction.executeWithoutResult(_ -> rules.define(
                course.version(),
                new CompletionRule(CompletionRule.Count.ALL, CompletionRule.Count.NONE, 0, CompletionRule.Count.NONE)));
        Random random = new Random(20261122);
        List<PersonId> learners =
                IntStream.range(0, 12).mapToObj(_ -> learner(course)).toList();
        learners.forEach(learner -> people.signedInAs(
                learner,
                () -> course.topics().stream()
                        .filter(_ -> random.nextBoolean())
                        .forEach(topic -> readings.markRead(course.cohort(), topic))));

        people.signIn(staff(course));
        Map<PersonId, Integer> table = standings.ofCohort(course.cohort(), Locale.ENGLISH).stream()
                .collect(Collectors.toMap(row -> row.enrolment().person(), row -> topicsRead(row.standing())));

        learners.forEach(learner -> {
            assertThat(table.get(learner)).isEqualTo(counted(course, learner));
            assertThat(people.signedInAs(learner, () -> topicsRead(standings.mine(course.cohort(), Locale.ENGLISH))))
                    .isEqualTo(counted(course, learner));
        });
    }

    @Test
    void onlyThoseWhoLeadSeeTheTable() {
        Taught course = courses.anyCourse();
        people.signIn(learner(course));

        assertThatThrownBy(() -> standings.ofCohort(course.cohort(), Locale.ENGLISH))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    private static int topicsRead(Standing standing) {
        return standing.requirements().stream()
                .filter(requirement -> requirement.kind() == Standing.Kind.TOPICS_READ)
                .findFirst()
                .orElseThrow()
                .done();
    }

    private int counted(Taught course, PersonId learner) {
        return sql.sql("select count(*) from topic_reading where cohort_id = ? and person_id = ?")
                .params(course.cohort().value(), learner.value())
                .query(Integer.class)
                .single();
    }

    private PersonId learner(Taught course) {
        PersonId learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        return learner;
    }

    private PersonId staff(Taught course) {
        return people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
    }
}
