package org.banyan.cascade.demo;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.cascade.TrainerPart;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects the rows of the demo and writes them in a few large statements. */
final class DemoRows {

    private static final int AT_ONCE = 400;
    private static final int MONTHS_VALID = 24;

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Instant now;

    DemoRows(Instant now) {
        this.now = now;
    }

    private record Row(List<@Nullable Object> cells) {}

    /** A course that is taught face to face only: it has a title and no published version. */
    record Course(UUID id, UUID version) {}

    UUID programme(String slug, String name, UUID... institutes) {
        UUID id = Uuid7.next();
        row("programme (id, slug, name, created_at)", id, slug, name, at(now));
        Arrays.stream(institutes)
                .forEach(institute -> row("programme_institute (programme_id, institute_id)", id, institute));
        return id;
    }

    UUID institute(String slug, String name, String language) {
        UUID id = Uuid7.next();
        row("institute (id, slug, name, language, sign_up_open, created_at)", id, slug, name, language, false, at(now));
        return id;
    }

    UUID curriculum(UUID institute, String slug, String language, String title) {
        UUID id = Uuid7.next();
        row("curriculum (id, institute_id, slug, language, created_at)", id, institute, slug, language, at(now));
        row("curriculum_text (curriculum_id, language, title, summary, unreviewed)", id, language, title, title, false);
        return id;
    }

    Course course(
            UUID curriculum, UUID institute, String slug, String language, int hours, String title, String english) {
        Course course = new Course(Uuid7.next(), Uuid7.next());
        row(
                "course (id, curriculum_id, institute_id, slug, created_at)",
                course.id(),
                curriculum,
                institute,
                slug,
                at(now));
        row(
                "course_version (id, course_id, number, language, hours, content_digest, published_at)",
                course.version(),
                course.id(),
                1,
                language,
                new BigDecimal(hours),
                "0".repeat(64),
                at(now));
        text(course, language, title);
        if (!language.equals("en")) {
            text(course, "en", english);
        }
        return course;
    }

    private void text(Course course, String language, String title) {
        row(
                "course_text (course_version_id, language, title, summary, unreviewed)",
                course.version(),
                language,
                title,
                title,
                false);
    }

    void trainsFor(Course course, String slug) {
        row("trainer_course (course_version_id, trains_for, valid_months)", course.version(), slug, MONTHS_VALID);
    }

    UUID person(UUID institute, String name, @Nullable String sex, @Nullable String sector) {
        UUID id = Uuid7.next();
        row("person (id, name, certificate_name, created_at)", id, name, name, at(now));
        row(
                "institute_person (institute_id, person_id, sector, sex, known_since)",
                institute,
                id,
                sector,
                sex,
                at(now));
        return id;
    }

    void firstTrainer(UUID person, UUID course, UUID programme, LocalDate since) {
        qualification(person, course, programme, true, since, "The programme began with this trainer.", null, null);
    }

    void qualified(UUID person, UUID course, UUID programme, LocalDate on, UUID by) {
        qualification(person, course, programme, false, on, null, "training:" + by, expiry(on));
    }

    /** The day on which a qualification of this day ends. */
    static Instant expiry(LocalDate granted) {
        return day(granted.plusMonths(MONTHS_VALID));
    }

    private void qualification(
            UUID person,
            UUID course,
            UUID programme,
            boolean first,
            LocalDate since,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable Instant expires) {
        row(
                "trainer_qualification (id, person_id, course_id, scope_kind, scope_id, first_trainer, granted_at, reason,"
                        + " evidence, expires_at)",
                Uuid7.next(),
                person,
                course,
                "PROGRAMME",
                programme,
                first,
                at(day(since)),
                reason,
                evidence,
                expires == null ? null : at(expires));
        if (expires == null || expires.isAfter(now)) {
            row(
                    "role_grant (id, person_id, role, scope_kind, scope_id, granted_at, ended_at)",
                    Uuid7.next(),
                    person,
                    "TRAINER",
                    "COURSE",
                    course,
                    at(day(since)),
                    expires == null ? null : at(expires));
        }
    }

    /** Where and when a training was. */
    record Held(UUID course, UUID institute, UUID programme, String name, String place, LocalDate first, int days) {

        LocalDate last() {
            return first.plusDays(days - 1L);
        }
    }

    UUID training(Held held, Map<UUID, TrainerPart> trainers, List<UUID> completed, List<UUID> tookPart) {
        UUID id = Uuid7.next();
        row(
                "training (id, course_id, institute_id, programme_id, name, place, starts_on, ends_on, hours, opened_at)",
                id,
                held.course(),
                held.institute(),
                held.programme(),
                held.name(),
                held.place(),
                held.first(),
                held.last(),
                new BigDecimal(held.days() * 6),
                at(day(held.first())));
        List<UUID> order = List.copyOf(trainers.keySet());
        trainers.forEach((person, part) -> row(
                "training_trainer (training_id, person_id, part, position)",
                id,
                person,
                part.name(),
                order.indexOf(person)));
        completed.forEach(person -> participant(id, person, held, day(held.last())));
        tookPart.forEach(person -> participant(id, person, held, null));
        return id;
    }

    private void participant(UUID training, UUID person, Held held, @Nullable Instant completed) {
        row(
                "training_participant (training_id, person_id, entered_at, completed_at)",
                training,
                person,
                at(day(held.first())),
                completed == null ? null : at(completed));
    }

    static Map<UUID, TrainerPart> led(UUID lead, UUID... coTrainers) {
        Map<UUID, TrainerPart> trainers = new LinkedHashMap<>(Map.of(lead, TrainerPart.LEAD));
        Arrays.stream(coTrainers).forEach(person -> trainers.put(person, TrainerPart.CO_TRAINER));
        return trainers;
    }

    private static Instant day(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    private void row(String into, @Nullable Object... values) {
        rows.computeIfAbsent(into, _ -> new ArrayList<>()).add(new Row(Arrays.asList(values)));
    }

    /** Writes everything, tables in the order in which they were first needed. */
    void write(JdbcTemplate sql) {
        rows.forEach((into, all) -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<Row> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                String places = "("
                        + String.join(
                                ", ",
                                Collections.nCopies(some.getFirst().cells().size(), "?")) + ")";
                sql.update(
                        "insert into " + into + " values "
                                + some.stream().map(_ -> places).collect(Collectors.joining(", ")),
                        some.stream().flatMap(row -> row.cells().stream()).toArray());
            }
        });
    }
}
