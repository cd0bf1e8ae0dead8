package org.banyan.cascade;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the recorded trainings of courses, with everybody in them, in five queries however many there are. */
@Component
class CascadeReader {

    /** Who took part, whether the training is a cohort or a list of people. */
    static final String PARTICIPATION = """
            (select tp.training_id, tp.person_id, tp.completed_at from training_participant tp
             union all
             select ct.id, e.person_id, e.completed_at from training ct join enrolment e on e.cohort_id = ct.cohort_id
             where e.status in ('ENROLLED', 'COMPLETED'))""";

    private final JdbcClient sql;
    private final Clock clock;

    CascadeReader(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What decides whether a training counts. */
    record Counting(
            CourseId course,
            InstituteId institute,
            @Nullable ProgrammeId programme) {}

    /**
     * One tree for each of these families.
     *
     * @param families each course, and which course it is about in the end; in the order in which trees are wanted
     */
    Map<CourseId, CascadeTree> trees(Map<CourseId, CourseId> families, Predicate<Counting> counts) {
        if (families.isEmpty()) {
            return Map.of();
        }
        List<UUID> courses = families.keySet().stream().map(CourseId::value).toList();
        Map<CourseId, List<RecordedTraining>> trainings = new HashMap<>();
        trainings(courses, counts)
                .forEach(training -> trainings
                        .computeIfAbsent(of(families, training.course()), _ -> new ArrayList<>())
                        .add(training));
        Map<CourseId, Set<PersonId>> firstTrainers = firstTrainers(courses, families);
        Map<CourseId, Map<PersonId, String>> sexes = sexes(courses, families);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<CourseId, CascadeTree> trees = new LinkedHashMap<>();
        families.values()
                .forEach(taught -> trees.computeIfAbsent(
                        taught,
                        _ -> new CascadeTree(
                                trainings.getOrDefault(taught, List.of()),
                                firstTrainers.getOrDefault(taught, Set.of()),
                                sexes.getOrDefault(taught, Map.of()),
                                today)));
        return trees;
    }

    private static CourseId of(Map<CourseId, CourseId> families, CourseId course) {
        return Objects.requireNonNull(families.get(course));
    }

    private List<RecordedTraining> trainings(List<UUID> courses, Predicate<Counting> counts) {
        Map<TrainingId, Map<PersonId, TrainerPart>> trainers = new HashMap<>();
        sql.sql("select tt.training_id, tt.person_id, tt.part from training_trainer tt"
                        + " join training t on t.id = tt.training_id where t.course_id in (:courses)"
                        + " order by tt.training_id, tt.position, tt.person_id")
                .param("courses", courses)
                .query((row, _) -> trainers.computeIfAbsent(
                                training(row.getObject(1, UUID.class)), _ -> new LinkedHashMap<>())
                        .put(person(row.getObject(2, UUID.class)), TrainerPart.valueOf(row.getString(3))))
                .list();
        Map<TrainingId, Map<PersonId, @Nullable Instant>> participants = new HashMap<>();
        sql.sql("select p.training_id, p.person_id, p.completed_at from " + PARTICIPATION + " p"
                        + " join training t on t.id = p.training_id where t.course_id in (:courses)")
                .param("courses", courses)
                .query((row, _) -> participants
                        .computeIfAbsent(training(row.getObject(1, UUID.class)), _ -> new LinkedHashMap<>())
                        .put(person(row.getObject(2, UUID.class)), instant(row.getTimestamp(3))))
                .list();
        return sql.sql("""
                        select t.id, t.course_id, t.name, t.place, coalesce(c.starts_on, t.starts_on) as starts_on,
                            coalesce(c.ends_on, t.ends_on) as ends_on, t.institute_id, t.programme_id
                        from training t left join cohort c on c.id = t.cohort_id
                        where t.course_id in (:courses) and t.cancelled_at is null""")
                .param("courses", courses)
                .query((row, _) -> {
                    TrainingId id = training(row.getObject("id", UUID.class));
                    CourseId course = new CourseId(row.getObject("course_id", UUID.class));
                    UUID programme = row.getObject("programme_id", UUID.class);
                    return new RecordedTraining(
                            id,
                            course,
                            row.getString("name"),
                            row.getString("place"),
                            row.getObject("starts_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            trainers.getOrDefault(id, Map.of()),
                            participants.getOrDefault(id, Map.of()),
                            counts.test(new Counting(
                                    course,
                                    new InstituteId(row.getObject("institute_id", UUID.class)),
                                    programme == null ? null : new ProgrammeId(programme))));
                })
                .list();
    }

    private Map<CourseId, Set<PersonId>> firstTrainers(List<UUID> courses, Map<CourseId, CourseId> families) {
        Map<CourseId, Set<PersonId>> first = new HashMap<>();
        sql.sql(
                        "select course_id, person_id from trainer_qualification where first_trainer and course_id in (:courses)")
                .param("courses", courses)
                .query((row, _) -> first.computeIfAbsent(
                                of(families, new CourseId(row.getObject(1, UUID.class))), _ -> new HashSet<>())
                        .add(person(row.getObject(2, UUID.class))))
                .list();
        return first;
    }

    /** As the institutes whose trainings people took part in have written it down. */
    private Map<CourseId, Map<PersonId, String>> sexes(List<UUID> courses, Map<CourseId, CourseId> families) {
        Map<CourseId, Map<PersonId, String>> sexes = new HashMap<>();
        sql.sql("select t.course_id, ip.person_id, ip.sex from " + PARTICIPATION
                        + " p join training t on t.id = p.training_id"
                        + " join institute_person ip on ip.institute_id = t.institute_id and ip.person_id = p.person_id"
                        + " where t.course_id in (:courses) and ip.sex is not null order by t.starts_on, t.id")
                .param("courses", courses)
                .query((row, _) -> sexes.computeIfAbsent(
                                of(families, new CourseId(row.getObject(1, UUID.class))), _ -> new HashMap<>())
                        .putIfAbsent(person(row.getObject(2, UUID.class)), Objects.requireNonNull(row.getString(3))))
                .list();
        return sexes;
    }

    /** The courses that any training was given of. */
    Map<CourseId, List<Counting>> taught() {
        Map<CourseId, List<Counting>> taught = new LinkedHashMap<>();
        sql.sql("select distinct t.course_id, t.institute_id, t.programme_id from training t join course c on"
                        + " c.id = t.course_id where t.cancelled_at is null order by c.created_at, c.id")
                .query((row, _) -> {
                    UUID programme = row.getObject(3, UUID.class);
                    return new Counting(
                            new CourseId(row.getObject(1, UUID.class)),
                            new InstituteId(row.getObject(2, UUID.class)),
                            programme == null ? null : new ProgrammeId(programme));
                })
                .list()
                .forEach(counting -> taught.computeIfAbsent(counting.course(), _ -> new ArrayList<>())
                        .add(counting));
        return taught;
    }

    /** Titles of the newest versions, published or not; in the course's own language where there is none in this one. */
    Map<CourseId, String> titles(Collection<CourseId> courses, Locale language) {
        Map<CourseId, String> titles = new HashMap<>();
        if (!courses.isEmpty()) {
            sql.sql("""
                            select v.course_id, t.title from course_version v
                            join course_text t on t.course_version_id = v.id and t.language in (v.language, :language)
                            where v.course_id in (:courses) and v.number =
                                (select max(n.number) from course_version n where n.course_id = v.course_id)
                            order by t.language = :language""")
                    .param("language", language.toLanguageTag())
                    .param("courses", courses.stream().map(CourseId::value).toList())
                    .query((row, _) -> titles.put(
                            new CourseId(row.getObject(1, UUID.class)), Objects.requireNonNull(row.getString(2))))
                    .list();
        }
        return titles;
    }

    private static TrainingId training(UUID id) {
        return new TrainingId(id);
    }

    private static PersonId person(UUID id) {
        return new PersonId(id);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
