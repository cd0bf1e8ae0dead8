package org.banyan.progress;

import org.banyan.curriculum.CourseVersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredCompletionRules implements CompletionRules {

    /** What completes a course whose author has not said: all of it that can be done alone. */
    private static final CompletionRule WHERE_NOTHING_IS_SAID =
            new CompletionRule(CompletionRule.Count.ALL, CompletionRule.Count.NONE, 0, CompletionRule.Count.ALL);

    private final JdbcClient sql;

    StoredCompletionRules(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void define(CourseVersionId version, CompletionRule rule) {
        sql.sql(
                        "insert into completion_rule values (:version, :read, :discussed, :posts, :quizzes, :gatherings, :hours)")
                .param("version", version.value())
                .param("read", number(rule.topicsRead()))
                .param("discussed", number(rule.topicsDiscussed()))
                .param("posts", rule.posts())
                .param("quizzes", number(rule.quizzesPassed()))
                .param("gatherings", rule.gatheringsAttended())
                .param("hours", rule.hoursAttended())
                .update();
    }

    @Transactional(readOnly = true)
    CompletionRule of(CourseVersionId version) {
        return sql.sql("select * from completion_rule where course_version_id = ?")
                .param(version.value())
                .query((row, _) -> new CompletionRule(
                        count((Integer) row.getObject("topics_read")),
                        count((Integer) row.getObject("topics_discussed")),
                        row.getInt("posts"),
                        count((Integer) row.getObject("quizzes_passed")),
                        row.getInt("gatherings_attended"),
                        row.getInt("hours_attended")))
                .optional()
                .orElse(WHERE_NOTHING_IS_SAID);
    }

    private static @Nullable Integer number(CompletionRule.Count count) {
        return count.all() ? null : Integer.valueOf(count.atLeast());
    }

    private static CompletionRule.Count count(@Nullable Integer number) {
        return number == null ? CompletionRule.Count.ALL : CompletionRule.Count.of(number);
    }
}
