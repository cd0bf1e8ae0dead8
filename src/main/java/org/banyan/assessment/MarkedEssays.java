package org.banyan.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was said of essays. */
@Component
class MarkedEssays {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> LEVELS = new TypeReference<>() {};

    private final JdbcClient sql;

    MarkedEssays(JdbcClient sql) {
        this.sql = sql;
    }

    /** What counts by now, by the question that was given. */
    Map<QuestionId, EssayMarks> of(AttemptId attempt) {
        return sql
                .sql("select g.question_version_id, m.levels, m.points, m.comment from essay_marking m"
                        + " join given_question g on g.id = m.given_question_id"
                        + " where g.attempt_id = ? and m.marked_at is not null")
                .param(attempt.value())
                .query((row, _) ->
                        Map.entry(new QuestionId(row.getObject("question_version_id", UUID.class)), marks(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static EssayMarks marks(ResultSet row) throws SQLException {
        return new EssayMarks(levels(row.getString("levels")), row.getBigDecimal("points"), row.getString("comment"));
    }

    static Map<String, String> levels(String written) {
        return JSON.readValue(written, LEVELS);
    }

    static String written(Map<String, String> levels) {
        return JSON.writeValueAsString(levels);
    }
}
