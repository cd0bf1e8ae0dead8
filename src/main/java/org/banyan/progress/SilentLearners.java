package org.banyan.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.assessment.QuizResults;
import org.banyan.classroom.Readings;
import org.banyan.discussion.Contributions;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.banyan.tutoring.BoardPlaces;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learners of whom nothing has been heard for some days: they have opened no topic, posted nothing and begun no quiz. Who has
 * completed the course owes nobody a sign of life.
 */
@Service
@Transactional(readOnly = true)
public class SilentLearners {

    private final JdbcClient sql;
    private final Readings readings;
    private final Contributions contributions;
    private final QuizResults quizResults;
    private final Clock clock;
    private final Duration patience;

    SilentLearners(
            JdbcClient sql,
            Readings readings,
            Contributions contributions,
            QuizResults quizResults,
            Clock clock,
            @Value("${banyan.tutoring.silent-after:7d}") Duration patience) {
        this.sql = sql;
        this.readings = readings;
        this.contributions = contributions;
        this.quizResults = quizResults;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * A learner who has gone silent.
     *
     * @param since the last sign of life, or the day of enrolment where there was none
     */
    public record Silent(CohortId cohort, PersonId person, String name, Instant since) {}

    /** How many days of silence are long. */
    public int days() {
        return (int) patience.toDays();
    }

    /** Those who have been silent longest come first; in four queries, however many people there are. */
    public List<Silent> in(BoardPlaces places, int limit) {
        List<Silent> learners = sql.sql("""
                        select e.cohort_id, e.person_id, p.name, e.enrolled_at
                        from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
                        where e.status = 'ENROLLED' and e.enrolled_at < :before
                            and (c.starts_on is null or c.starts_on <= :today)
                            and (c.ends_on is null or c.ends_on >= :today) and
                        """ + BoardPlaces.LEARNER)
                .params(places.parameters())
                .param("before", LocalDateTime.ofInstant(clock.instant().minus(patience), ZoneOffset.UTC))
                .param(
                        "today",
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).toLocalDate())
                .query((row, _) -> new Silent(
                        new CohortId(row.getObject(1, UUID.class)),
                        new PersonId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
        Set<CohortId> cohorts = learners.stream().map(Silent::cohort).collect(Collectors.toSet());
        List<Map<CohortId, Map<PersonId, Instant>>> signs = List.of(
                readings.lastVisits(cohorts), contributions.lastPosts(cohorts), quizResults.lastAttempts(cohorts));
        Instant before = clock.instant().minus(patience);
        return learners.stream()
                .map(learner -> heard(learner, signs))
                .filter(learner -> learner.since().isBefore(before))
                .sorted(Comparator.comparing(Silent::since).thenComparing(Silent::name))
                .limit(limit)
                .toList();
    }

    private static Silent heard(Silent learner, List<Map<CohortId, Map<PersonId, Instant>>> signs) {
        Instant last = Stream.concat(
                        Stream.of(learner.since()),
                        signs.stream()
                                .flatMap(sign -> Stream.ofNullable(sign.getOrDefault(learner.cohort(), Map.of())
                                        .get(learner.person()))))
                .max(Comparator.naturalOrder())
                .orElse(learner.since());
        return new Silent(learner.cohort(), learner.person(), learner.name(), last);
    }
}
