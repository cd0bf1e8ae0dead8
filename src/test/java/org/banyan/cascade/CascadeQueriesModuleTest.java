package org.banyan.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However much there is, the tree, a node of it and the table ask the database as often. */
@ModuleTest
class CascadeQueriesModuleTest {

    @Autowired
    private CourseFixture courses;

    @Autowired
    private PersonFixture people;

    @Autowired
    private Programmes programmes;

    @Autowired
    private TrainerQualifications qualifications;

    @Autowired
    private TrainerCourses trainerCourses;

    @Autowired
    private Trainings trainings;

    @Autowired
    private Cascade cascade;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    private Taught course;
    private PersonId staff;
    private PersonId trainer;
    private PersonId manager;
    private ProgrammeId programme;

    @BeforeEach
    void aProgramme() {
        course = courses.anyCourse();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        trainer = people.anyPerson();
        programme = people.signedInAs(
                people.administrator(), () -> programmes.add("Any programme", List.of(course.institute())));
        manager = people.withRole(Role.PROGRAMME_MANAGER, Scope.of(Scope.Kind.PROGRAMME, programme.value()));
    }

    @Test
    void theyTakeAsManyQueriesForFourCoursesAndManyTrainingsAsForOne() {
        training(course, 1);
        CascadeFilter filter = CascadeFilter.of(programme);
        CascadeNode node = people.signedInAs(
                manager, () -> cascade.children(filter, "", Locale.ENGLISH).getFirst());
        int table = queries(() -> cascade.figures(filter, Locale.ENGLISH));
        int tree = queries(() -> cascade.children(filter, "", Locale.ENGLISH));
        int below = queries(() -> cascade.children(filter, node.path(), Locale.ENGLISH));
        int choices = queries(() -> cascade.courses(filter, Locale.ENGLISH));

        for (int more = 0; more < 3; more++) {
            training(course, 4);
            Taught another = courses.anyCourse();
            training(another, 2);
            training(trainersOf(another), 2);
        }

        assertThat(queries(() -> cascade.figures(filter, Locale.ENGLISH)))
                .isEqualTo(table)
                .isLessThanOrEqualTo(12);
        assertThat(queries(() -> cascade.children(filter, "", Locale.ENGLISH))).isEqualTo(tree);
        assertThat(queries(() -> cascade.children(filter, node.path(), Locale.ENGLISH)))
                .isEqualTo(below);
        assertThat(queries(() -> cascade.courses(filter, Locale.ENGLISH))).isEqualTo(choices);
        people.signedInAs(
                manager,
                () -> assertThat(cascade.children(filter, "", Locale.ENGLISH)).hasSize(4));
    }

    @Test
    void aTrainingsPeopleTakeAsManyQueriesForTenAsForOne() {
        TrainingId training = training(course, 1);
        int one = counted(trainer, () -> trainings.people(training));

        people.signedInAs(trainer, () -> {
            for (int number = 0; number < 9; number++) {
                trainings.enterByName(training, "Person " + number, null, null);
            }
        });

        assertThat(counted(trainer, () -> trainings.people(training))).isEqualTo(one);
    }

    private Taught trainersOf(Taught taught) {
        Taught ofTrainers = courses.anyCourse();
        String slug = sql.sql("select slug from course where id = ?")
                .param(taught.course().value())
                .query(String.class)
                .single();
        transactions.executeWithoutResult(
                _ -> trainerCourses.define(ofTrainers.version(), new TrainerCourse(slug, null)));
        return ofTrainers;
    }

    private TrainingId training(Taught of, int participants) {
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        trainer,
                        of.course(),
                        Scope.of(Scope.Kind.PROGRAMME, programme.value()),
                        null,
                        true,
                        "Any reason")));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return people.signedInAs(trainer, () -> {
            TrainingId training = trainings.open(new OpenTraining(
                    of.course(),
                    of.institute(),
                    programme,
                    false,
                    "Any training",
                    null,
                    today,
                    today,
                    null,
                    Map.of(trainer, TrainerPart.LEAD)));
            for (int number = 0; number < participants; number++) {
                trainings.complete(
                        training, Set.of(trainings.enterByName(training, "Person " + number, null, "female")));
            }
            return training;
        });
    }

    private int queries(Runnable work) {
        return counted(manager, work);
    }

    /** Within one transaction, so that the database's own count for its connection tells. */
    private int counted(PersonId asking, Runnable work) {
        List<Integer> counted = new ArrayList<>();
        people.signedInAs(
                asking,
                () -> transactions.executeWithoutResult(_ -> {
                    int before = asked();
                    work.run();
                    counted.add(asked() - before - 1);
                }));
        return counted.getFirst();
    }

    private int asked() {
        return sql.sql("show session status like 'Questions'")
                .query((row, _) -> row.getInt("Value"))
                .single();
    }
}
