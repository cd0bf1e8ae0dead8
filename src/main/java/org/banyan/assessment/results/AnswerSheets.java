package org.banyan.assessment.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.Responses;
import org.banyan.assessment.results.AnsweredQuestion.Given;
import org.banyan.assessment.results.HandedIn.Counted;
import org.banyan.assessment.scoring.Response;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a quiz's figures are counted from: two queries, however many learners and questions there are. Answers that are
 * the same are kept once, so that five hundred learners take no more memory than the different things they said.
 */
@Component
class AnswerSheets {

    /** Of attempts {@code a} at the quiz; a person counts once, also over several cohorts. */
    private static final String RANKED = """
            select a.id, a.cohort_id, a.person_id, a.number, a.started_at, a.submitted_at, a.ended_by, a.score, a.max_score,
                a.passed, a.waiting, row_number() over (partition by a.person_id order by %s) as place
            from attempt a
            where a.cohort_id in (:cohorts) and a.quiz_key = :key and a.submitted_at is not null
            """;

    private final JdbcClient sql;

    AnswerSheets(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every ended attempt, by name of the learner and time. */
    List<HandedIn> handedIn(Collection<CohortId> cohorts, String key, Counting counting) {
        List<HandedIn> all = sql.sql("""
                        select r.*, p.name, e.group_id, g.name as group_name, ip.sector, ip.sex
                        from (%s) r
                            join cohort c on c.id = r.cohort_id
                            join person p on p.id = r.person_id
                            left join enrolment e on e.cohort_id = r.cohort_id and e.person_id = r.person_id
                            left join learner_group g on g.id = e.group_id
                            left join institute_person ip
                                on ip.institute_id = c.institute_id and ip.person_id = r.person_id
                        order by p.name, r.person_id, r.submitted_at, r.id""".formatted(RANKED.formatted(counting.order())))
                .param("cohorts", ids(cohorts))
                .param("key", key)
                .query((row, _) -> handedIn(row))
                .list();
        return counting == Counting.AVERAGE ? averaged(all) : all;
    }

    private static List<HandedIn> averaged(List<HandedIn> all) {
        Map<PersonId, List<HandedIn>> byPerson = all.stream().collect(Collectors.groupingBy(HandedIn::person));
        return all.stream()
                .map(each -> each.counts()
                        ? each.counting(Counted.average(Objects.requireNonNull(byPerson.get(each.person()))))
                        : each)
                .toList();
    }

    /** What the learners answered whose attempt counts; those that wait to be marked are left out. */
    AnswerSheet sheet(Collection<CohortId> cohorts, String key, Counting counting, List<HandedIn> handedIn) {
        List<HandedIn> learners =
                handedIn.stream().filter(HandedIn::countsMarked).toList();
        Map<UUID, Integer> places = new HashMap<>();
        learners.forEach(learner -> places.put(learner.attempt().value(), places.size()));
        Map<UUID, List<Given>> byQuestion = new LinkedHashMap<>();
        Map<String, Response> kept = new HashMap<>();
        sql.sql("""
                        select r.id, v.question_id, v.id as version_id, v.number, g.points, g.score,
                            if(v.kind = 'essay', null, g.response) as response,
                            v.kind = 'essay' and coalesce(json_value(g.response, '$.written'), '') regexp '[^[:space:]]'
                                as written
                        from (%s) r
                            join given_question g on g.attempt_id = r.id
                            join question_version v on v.id = coalesce(g.scored_by, g.question_version_id)
                        where r.place = 1 and not r.waiting and v.kind <> 'description'
                        order by g.position""".formatted(RANKED.formatted(counting.order())))
                .param("cohorts", ids(cohorts))
                .param("key", key)
                .query(row -> {
                    Integer place = places.get(row.getObject("id", UUID.class));
                    if (place != null) {
                        byQuestion
                                .computeIfAbsent(row.getObject("question_id", UUID.class), _ -> new ArrayList<>())
                                .add(given(row, place, kept));
                    }
                });
        return new AnswerSheet(
                learners,
                byQuestion.entrySet().stream()
                        .map(each -> new AnsweredQuestion(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Given given(ResultSet row, int learner, Map<String, Response> kept) throws SQLException {
        String json = row.getString("response");
        Response response = json == null ? null : kept.computeIfAbsent(json, AnswerSheets::read);
        boolean answered = row.getBoolean("written") || (response != null && !response.isEmpty());
        return new Given(
                learner,
                new QuestionId(row.getObject("version_id", UUID.class)),
                row.getInt("number"),
                row.getDouble("score"),
                row.getDouble("points"),
                answered,
                response);
    }

    private static Response read(String json) {
        return Objects.requireNonNull(Responses.read(json));
    }

    private static HandedIn handedIn(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        double of = row.getDouble("max_score");
        boolean passed = row.getBoolean("passed");
        boolean waiting = row.getBoolean("waiting");
        return new HandedIn(
                new AttemptId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getInt("number"),
                row.getObject("started_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("submitted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                "TIME".equals(row.getString("ended_by")),
                score,
                of,
                passed,
                waiting,
                row.getInt("place") == 1 ? new Counted(of == 0 ? 0 : score / of, passed, waiting) : null,
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                row.getString("sector"),
                row.getString("sex"));
    }

    private static List<UUID> ids(Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? List.of(new UUID(0, 0))
                : cohorts.stream().map(CohortId::value).toList();
    }
}
