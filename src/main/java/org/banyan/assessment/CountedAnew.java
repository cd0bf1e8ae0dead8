package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.assessment.rules.RuleBooks;
import org.banyan.assessment.rules.RulesChanged;
import org.banyan.assessment.rules.ScoreKept;
import org.banyan.assessment.scoring.Score;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those pass whose score is enough once a cohort counts another of the scores. Who has passed has passed. */
@Component
class CountedAnew {

    private final JdbcClient sql;
    private final RuleBooks books;
    private final AttemptRepository attempts;
    private final AttemptEnding ending;

    CountedAnew(JdbcClient sql, RuleBooks books, AttemptRepository attempts, AttemptEnding ending) {
        this.sql = sql;
        this.books = books;
        this.attempts = attempts;
        this.ending = ending;
    }

    private record Ended(UUID attempt, Score score, int passMark) {}

    @EventListener
    void on(RulesChanged changed) {
        ScoreKept kept = books.scoreKept(changed.cohort(), changed.quizKey());
        notPassed(changed).values().forEach(ended -> count(kept, ended));
    }

    private void count(ScoreKept kept, List<Ended> ended) {
        List<Score> scores = ended.stream().map(Ended::score).toList();
        Ended decisive = ended.get(kept.place(scores).orElse(ended.size() - 1));
        if (kept.of(scores).filter(score -> score.reaches(decisive.passMark())).isPresent()) {
            attempts.hold(decisive.attempt()).ifPresent(attempt -> {
                attempt.pass();
                ending.passed(attempt);
            });
        }
    }

    /** By person, the first attempt first. */
    private Map<UUID, List<Ended>> notPassed(RulesChanged changed) {
        Map<UUID, List<Ended>> ended = new LinkedHashMap<>();
        sql.sql("""
                        select a.id, a.person_id, coalesce(a.score, 0) score, a.max_score, a.pass_mark from attempt a
                        where a.cohort_id = :cohort and a.quiz_key = :key and a.submitted_at is not null and a.max_score > 0
                            and not exists (select 1 from attempt p where p.cohort_id = a.cohort_id and p.quiz_key = a.quiz_key
                                and p.person_id = a.person_id and p.passed)
                        order by a.person_id, a.number""")
                .param("cohort", changed.cohort().value())
                .param("key", changed.quizKey())
                .query(row -> {
                    BigDecimal points = row.getBigDecimal("score");
                    ended.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Ended(
                                    row.getObject("id", UUID.class),
                                    new Score(points, row.getBigDecimal("max_score")),
                                    row.getInt("pass_mark")));
                });
        return ended;
    }
}
