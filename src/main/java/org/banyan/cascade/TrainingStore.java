package org.banyan.cascade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps trainings, who gives them and who takes part. */
@Component
class TrainingStore {

    private static final String ENTRY = """
            select t.id, t.course_id, t.institute_id, t.programme_id, t.cohort_id, t.name, t.place,
                coalesce(c.starts_on, t.starts_on) as starts_on, coalesce(c.ends_on, t.ends_on) as ends_on, t.hours,
                t.cancelled_at,
                case when t.cohort_id is null
                    then (select count(*) from training_participant p where p.training_id = t.id)
                    else (select count(*) from enrolment e where e.cohort_id = t.cohort_id
                        and e.status in ('ENROLLED', 'COMPLETED')) end as participants,
                case when t.cohort_id is null
                    then (select count(p.completed_at) from training_participant p where p.training_id = t.id)
                    else (select count(*) from enrolment e where e.cohort_id = t.cohort_id
                        and e.status = 'COMPLETED') end as completed
            from training t left join cohort c on c.id = t.cohort_id""";

    private final JdbcClient sql;

    TrainingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(TrainingId id, OpenTraining open, @Nullable CohortId cohort, Instant now) {
        sql.sql("""
                        insert into training (id, course_id, institute_id, programme_id, cohort_id, name, place, starts_on,
                            ends_on, hours, opened_at)
                        values (:id, :course, :institute, :programme, :cohort, :name, :place, :starts, :ends, :hours, :now)""")
                .param("id", id.value())
                .param("course", open.course().value())
                .param("institute", open.institute().value())
                .param(
                        "programme",
                        open.programme() == null ? null : open.programme().value())
                .param("cohort", cohort == null ? null : cohort.value())
                .param("name", open.name())
                .param("place", open.place())
                .param("starts", open.startsOn())
                .param("ends", open.endsOn())
                .param("hours", open.hours())
                .param("now", Timestamp.from(now))
                .update();
        int position = 0;
        for (var trainer : open.trainers().entrySet()) {
            sql.sql("insert into training_trainer (training_id, person_id, part, position) values (?, ?, ?, ?)")
                    .params(
                            id.value(),
                            trainer.getKey().value(),
                            trainer.getValue().name(),
                            position++)
                    .update();
        }
    }

    Optional<TrainingEntry> find(TrainingId id) {
        return sql.sql(ENTRY + " where t.id = ?")
                .param(id.value())
                .query(TrainingStore::entry)
                .optional();
    }

    List<TrainingEntry> by(PersonId trainer) {
        return sql.sql(ENTRY + " join training_trainer tt on tt.training_id = t.id where tt.person_id = ?"
                        + " order by t.starts_on desc, t.id desc")
                .param(trainer.value())
                .query(TrainingStore::entry)
                .list();
    }

    List<TrainingTrainer> trainers(TrainingId id) {
        return sql.sql("select tt.person_id, p.name, tt.part from training_trainer tt"
                        + " join person p on p.id = tt.person_id where tt.training_id = ?"
                        + " order by tt.position, p.name")
                .param(id.value())
                .query((row, _) -> new TrainingTrainer(
                        new PersonId(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getString(2)),
                        TrainerPart.valueOf(row.getString(3))))
                .list();
    }

    List<TrainingParticipant> participants(TrainingId id) {
        return sql.sql("select p.person_id, n.name, ip.sex, p.completed_at from " + CascadeReader.PARTICIPATION
                        + " p join training t on t.id = p.training_id join person n on n.id = p.person_id"
                        + " left join institute_person ip on ip.institute_id = t.institute_id"
                        + " and ip.person_id = p.person_id where p.training_id = ? order by n.name, p.person_id")
                .param(id.value())
                .query((row, _) -> new TrainingParticipant(
                        new PersonId(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getString(2)),
                        row.getString(3),
                        instant(row, "completed_at")))
                .list();
    }

    /** Enters somebody; who is there already stays as is. */
    void enter(TrainingId id, PersonId person, Instant now) {
        sql.sql("insert ignore into training_participant (training_id, person_id, entered_at) values (?, ?, ?)")
                .params(id.value(), person.value(), Timestamp.from(now))
                .update();
    }

    void takeOut(TrainingId id, PersonId person) {
        sql.sql("delete from training_participant where training_id = ? and person_id = ?")
                .params(id.value(), person.value())
                .update();
    }

    /** Notes completion of those who are entered and have not completed; answers who they are. */
    List<PersonId> complete(TrainingId id, Collection<PersonId> people, Instant at) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = people.stream().map(PersonId::value).toList();
        List<PersonId> completing = sql.sql("select person_id from training_participant where training_id = :training"
                        + " and person_id in (:people) and completed_at is null for update")
                .param("training", id.value())
                .param("people", ids)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
        sql.sql("update training_participant set completed_at = :at where training_id = :training"
                        + " and person_id in (:people) and completed_at is null")
                .param("at", Timestamp.from(at))
                .param("training", id.value())
                .param("people", ids)
                .update();
        return completing;
    }

    boolean isParticipant(TrainingId id, PersonId person) {
        return sql.sql("select count(*) from training_participant where training_id = ? and person_id = ?")
                        .params(id.value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void cancel(TrainingId id, Instant now) {
        sql.sql("update training set cancelled_at = ?, version = version + 1 where id = ? and cancelled_at is null")
                .params(Timestamp.from(now), id.value())
                .update();
    }

    Optional<ProgrammeId> programmeOf(CohortId cohort) {
        return sql.sql("select programme_id from training where cohort_id = ? and programme_id is not null")
                .param(cohort.value())
                .query((row, _) -> new ProgrammeId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The newest version of a course that is published; empty for one that is only taught face to face. */
    Optional<CourseVersionId> published(CourseId course) {
        return sql.sql("select newest_version_id from course where id = ? and newest_version_id is not null")
                .param(course.value())
                .query((row, _) -> new CourseVersionId(row.getObject(1, UUID.class)))
                .optional();
    }

    private static TrainingEntry entry(ResultSet row, int number) throws SQLException {
        UUID programme = row.getObject("programme_id", UUID.class);
        UUID cohort = row.getObject("cohort_id", UUID.class);
        return new TrainingEntry(
                new TrainingId(row.getObject("id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                new InstituteId(row.getObject("institute_id", UUID.class)),
                programme == null ? null : new ProgrammeId(programme),
                cohort == null ? null : new CohortId(cohort),
                Objects.requireNonNull(row.getString("name")),
                row.getString("place"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getTimestamp("cancelled_at") != null,
                row.getInt("participants"),
                row.getInt("completed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }
}
