package org.banyan.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of cascades grown at random equal a count in plain SQL that shares no line with the program. */
@ModuleTest
@Transactional
class RandomCascadesModuleTest {

    private static final LocalDate BEGIN = LocalDate.of(2018, 1, 1);
    private static final String COMPLETED = """
            select p.person_id, p.training_id, p.completed_at, t.starts_on from training_participant p
            join training t on t.id = p.training_id and t.cancelled_at is null
            where t.course_id = :course and p.completed_at is not null""";

    @Autowired
    private CourseFixture courses;

    @Autowired
    private PersonFixture people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Cascade cascade;

    @ParameterizedTest
    @CsvSource({"1, 60, 8", "7, 400, 40", "42, 1500, 120", "2026, 4000, 260"})
    void figuresEqualACountInPlainSql(long seed, int size, int trainings) {
        CourseFixture.Taught course = courseOfItsOwn();
        ProgrammeId programme = ProgrammeId.next();
        sql.sql("insert into programme (id, slug, name, created_at) values (?, ?, 'Random', now(6))")
                .params(programme.value(), programme.value().toString())
                .update();
        grow(new Random(seed), course, programme, size, trainings);
        PersonId donor = people.withRole(Role.PROGRAMME_MANAGER, Scope.of(Scope.Kind.PROGRAMME, programme.value()));

        CascadeFigures figures =
                people.signedInAs(donor, () -> cascade.figures(CascadeFilter.of(programme), Locale.ENGLISH));

        Map<UUID, Integer> generations = generations(course.course().value());
        CourseCascade counted = figures.courses().getFirst();
        assertThat(byGeneration(counted)).isEqualTo(peopleInSql(course, programme, generations));
        assertThat(participations(counted)).isEqualTo(participationsInSql(course, programme, generations));
        assertThat(counted.total().people()).isEqualTo(tookPartInSql(course, programme));
        assertThat(counted.total().of("female")).isEqualTo(femaleInSql(course, programme));
        assertThat(counted.generations().size()).isGreaterThan(2);
        people.signedInAs(donor, () -> {
            CascadeFilter filter = CascadeFilter.of(programme);
            String root =
                    cascade.children(filter, "", Locale.ENGLISH).getFirst().path();
            cascade.children(filter, root, Locale.ENGLISH).stream()
                    .filter(node -> node.generation() == 0)
                    .forEach(node -> assertThat(node.reached().people())
                            .isEqualTo(reachedInSql(course, programme, node.id(), generations)));
        });
    }

    /** Written for good, as the standing cohort of a course is only found once it is. */
    private CourseFixture.Taught courseOfItsOwn() {
        TransactionTemplate outside = new TransactionTemplate(manager);
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return Objects.requireNonNull(outside.execute(_ -> courses.anyCourse()));
    }

    /** Later trainings are led by those trained earlier; some people come twice, some do not complete, some co-train. */
    private void grow(Random random, CourseFixture.Taught course, ProgrammeId programme, int size, int trainings) {
        List<UUID> crowd = new ArrayList<>();
        List<Object[]> persons = new ArrayList<>();
        List<Object[]> known = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            UUID person = PersonId.next().value();
            crowd.add(person);
            persons.add(new Object[] {person, "P" + number, "P" + number});
            String sex = List.of("female", "male", "another", "").get(random.nextInt(4));
            known.add(new Object[] {course.institute().value(), person, sex});
        }
        batches.batchUpdate(
                "insert into person (id, name, certificate_name, created_at) values (?, ?, ?, now(6))", persons);
        batches.batchUpdate(
                "insert into institute_person (institute_id, person_id, sex, known_since)"
                        + " values (?, ?, nullif(?, ''), now(6))",
                known);
        List<UUID> able = new ArrayList<>(crowd.subList(0, 4));
        for (int number = 0; number < trainings; number++) {
            UUID training = TrainingId.next().value();
            LocalDate day = BEGIN.plusDays(number * 5L + random.nextInt(9));
            sql.sql(
                            "insert into training (id, course_id, institute_id, programme_id, name, starts_on, ends_on, opened_at,"
                                    + " cancelled_at) values (?, ?, ?, ?, 'T', ?, ?, now(6), if(?, now(6), null))")
                    .param(training)
                    .param(course.course().value())
                    .param(course.institute().value())
                    .param(random.nextInt(6) == 0 ? null : programme.value())
                    .param(day)
                    .param(day.plusDays(1))
                    .param(random.nextInt(25) == 0)
                    .update();
            Set<UUID> trainers = new HashSet<>();
            for (int lead = 0; lead <= random.nextInt(3); lead++) {
                UUID person = able.get(random.nextInt(able.size()));
                if (trainers.add(person)) {
                    trainer(training, person, lead == 0 || random.nextBoolean() ? "LEAD" : "CO_TRAINER", lead);
                }
            }
            List<Object[]> participants = new ArrayList<>();
            int many = 5 + random.nextInt(Math.max(5, size / trainings * 2));
            Set<UUID> there = new HashSet<>(trainers);
            for (int one = 0; one < many; one++) {
                UUID person = crowd.get(4 + random.nextInt(size - 4));
                if (there.add(person)) {
                    boolean completes = random.nextInt(10) > 0;
                    participants.add(new Object[] {
                        training,
                        person,
                        completes
                                ? java.sql.Timestamp.from(day.plusDays(1 + random.nextInt(20))
                                        .atTime(12, 0)
                                        .toInstant(ZoneOffset.UTC))
                                : null
                    });
                    if (completes && random.nextInt(12) == 0) {
                        able.add(person);
                    }
                }
            }
            batches.batchUpdate(
                    "insert into training_participant (training_id, person_id, entered_at, completed_at)"
                            + " values (?, ?, now(6), ?)",
                    participants);
        }
    }

    private void trainer(UUID training, UUID person, String part, int position) {
        sql.sql("insert into training_trainer (training_id, person_id, part, position) values (?, ?, ?, ?)")
                .params(training, person, part, position)
                .update();
    }

    /** Step by step: the first trainers, then all whose first training one of the last step led. */
    private Map<UUID, Integer> generations(UUID course) {
        sql.sql("create temporary table if not exists first_training (person_id uuid primary key, training_id uuid)")
                .update();
        sql.sql("create temporary table if not exists generation (person_id uuid primary key, generation int)")
                .update();
        sql.sql("delete from first_training").update();
        sql.sql("delete from generation").update();
        sql.sql("insert into first_training select person_id, training_id from (select d.*, row_number() over"
                        + " (partition by person_id order by completed_at, starts_on, training_id) as place from ("
                        + COMPLETED
                        + ") d where not exists (select 1 from training_trainer tt where tt.training_id ="
                        + " d.training_id and tt.person_id = d.person_id and tt.part = 'LEAD')) ranked where place = 1")
                .param("course", course)
                .update();
        sql.sql("insert into generation select distinct tt.person_id, 0 from training_trainer tt"
                        + " join training t on t.id = tt.training_id and t.cancelled_at is null"
                        + " where t.course_id = :course and tt.part = 'LEAD'"
                        + " and tt.person_id not in (select person_id from first_training)")
                .param("course", course)
                .update();
        int step = 0;
        int found = 1;
        while (found > 0) {
            found = sql.sql("insert into generation select distinct f.person_id, :next from first_training f"
                            + " join training_trainer tt on tt.training_id = f.training_id and tt.part = 'LEAD'"
                            + " where tt.person_id in (select person_id from (select * from generation) g"
                            + " where g.generation = :step)"
                            + " and f.person_id not in (select person_id from (select * from generation) k)")
                    .param("next", step + 1)
                    .param("step", step)
                    .update();
            step++;
        }
        Map<UUID, Integer> generations = new HashMap<>();
        sql.sql("select person_id, generation from generation")
                .query((row, _) -> generations.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return generations;
    }

    private static Map<Integer, Integer> byGeneration(CourseCascade course) {
        Map<Integer, Integer> people = new HashMap<>();
        course.generations()
                .forEach(row -> people.put(row.generation(), row.reached().people()));
        people.values().removeIf(count -> count == 0);
        return people;
    }

    private static Map<Integer, Integer> participations(CourseCascade course) {
        Map<Integer, Integer> participations = new HashMap<>();
        course.generations().forEach(row -> participations.put(row.generation(), row.participations()));
        participations.values().removeIf(count -> count == 0);
        return participations;
    }

    private Map<Integer, Integer> peopleInSql(
            CourseFixture.Taught course, ProgrammeId programme, Map<UUID, Integer> generations) {
        Map<Integer, Integer> people = new HashMap<>();
        sql.sql("select distinct d.person_id from (" + COMPLETED + " and t.programme_id = :programme) d")
                .param("course", course.course().value())
                .param("programme", programme.value())
                .query(UUID.class)
                .list()
                .forEach(person -> people.merge(generations.get(person), 1, Integer::sum));
        return people;
    }

    private Map<Integer, Integer> participationsInSql(
            CourseFixture.Taught course, ProgrammeId programme, Map<UUID, Integer> generations) {
        Set<UUID> completed = new HashSet<>(
                sql.sql("select distinct d.person_id from (" + COMPLETED + " and t.programme_id = :programme) d")
                        .param("course", course.course().value())
                        .param("programme", programme.value())
                        .query(UUID.class)
                        .list());
        Map<Integer, Integer> participations = new HashMap<>();
        sql
                .sql("select p.person_id from training_participant p join training t on t.id = p.training_id"
                        + " where t.course_id = ? and t.programme_id = ? and t.cancelled_at is null")
                .params(course.course().value(), programme.value())
                .query(UUID.class)
                .list()
                .stream()
                .filter(completed::contains)
                .forEach(person -> participations.merge(generations.get(person), 1, Integer::sum));
        return participations;
    }

    private int tookPartInSql(CourseFixture.Taught course, ProgrammeId programme) {
        return sql.sql("select count(distinct p.person_id) from training_participant p"
                        + " join training t on t.id = p.training_id"
                        + " where t.course_id = ? and t.programme_id = ? and t.cancelled_at is null")
                .params(course.course().value(), programme.value())
                .query(Integer.class)
                .single();
    }

    private int femaleInSql(CourseFixture.Taught course, ProgrammeId programme) {
        return sql.sql("select count(distinct p.person_id) from training_participant p"
                        + " join training t on t.id = p.training_id"
                        + " join institute_person ip on ip.person_id = p.person_id and ip.sex = 'female'"
                        + " where t.course_id = ? and t.programme_id = ? and t.cancelled_at is null")
                .params(course.course().value(), programme.value())
                .query(Integer.class)
                .single();
    }

    /** A recursive query from one first trainer down; only to people of a higher generation. */
    private int reachedInSql(
            CourseFixture.Taught course, ProgrammeId programme, UUID root, Map<UUID, Integer> generations) {
        assertThat(generations.get(root)).isZero();
        return sql.sql("""
                        with recursive below (person_id, goes_on) as (
                            select :root, 1
                            union
                            select p.person_id, if(f.training_id = p.training_id and gp.generation > gl.generation, 1, 0)
                            from below b
                            join generation gl on gl.person_id = b.person_id
                            join training_trainer tt on tt.person_id = b.person_id and tt.part = 'LEAD'
                            join training t on t.id = tt.training_id and t.cancelled_at is null
                                and t.course_id = :course and t.programme_id = :programme
                            join training_participant p on p.training_id = t.id
                            left join first_training f on f.person_id = p.person_id
                            left join generation gp on gp.person_id = p.person_id
                            where b.goes_on = 1)
                        select count(distinct person_id) from below where person_id <> :root""")
                .param("root", root)
                .param("course", course.course().value())
                .param("programme", programme.value())
                .query(Integer.class)
                .single();
    }
}
