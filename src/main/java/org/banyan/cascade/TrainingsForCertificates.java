package org.banyan.cascade;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What certification asks about trainings without a cohort; it acts for nobody, so nobody's permission is asked. */
@Service
@Transactional(readOnly = true)
public class TrainingsForCertificates {

    private final JdbcClient sql;
    private final CascadeReader reader;

    TrainingsForCertificates(JdbcClient sql, CascadeReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** Whether the person is noted as having completed it, and it has not been called off. */
    public boolean hasCompleted(TrainingId training, PersonId person) {
        return sql.sql("select exists (select 1 from training_participant tp join training t on t.id = tp.training_id"
                        + " where tp.training_id = ? and tp.person_id = ? and tp.completed_at is not null"
                        + " and t.cancelled_at is null)")
                .params(training.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /** The language that the course was written in. */
    public Locale language(TrainingId training) {
        return sql.sql("select v.language from training t join course_version v on v.course_id = t.course_id"
                        + " where t.id = ? order by v.number desc limit 1")
                .param(training.value())
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag)
                .orElseThrow(Refusal.NotFound::new);
    }

    public CertifiedTraining facts(TrainingId training, Locale language) {
        return sql.sql("select t.course_id, t.institute_id, coalesce(t.hours, v.hours) as hours from training t"
                        + " join course_version v on v.course_id = t.course_id where t.id = ?"
                        + " order by v.number desc limit 1")
                .param(training.value())
                .query((row, _) -> {
                    CourseId course = new CourseId(row.getObject("course_id", UUID.class));
                    Map<CourseId, String> titles = reader.titles(List.of(course), language);
                    return new CertifiedTraining(
                            course,
                            new InstituteId(row.getObject("institute_id", UUID.class)),
                            titles.getOrDefault(course, ""),
                            Objects.requireNonNull(row.getBigDecimal("hours")));
                })
                .optional()
                .orElseThrow(Refusal.NotFound::new);
    }
}
