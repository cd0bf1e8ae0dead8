package org.banyan.assessment.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.banyan.assessment.AnswersInWords;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.QuestionContent;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the questions say that figures are about, all in one query. */
@Component
class SeenQuestions {

    private final JdbcClient sql;

    SeenQuestions(JdbcClient sql) {
        this.sql = sql;
    }

    /** A question and its definition, which holds what is right and stays on this side of the screen. */
    record Defined(SeenQuestion seen, QuestionDefinition definition) {}

    /** In the order of the sheet. */
    List<Defined> of(AnswerSheet sheet, String language) {
        if (sheet.questions().isEmpty()) {
            return List.of();
        }
        Map<UUID, Row> rows = new HashMap<>();
        sql.sql("""
                        select v.id, v.kind, v.content, b.bank_id
                        from question_version v
                            left join bank_question b on b.question_id = v.question_id and b.deleted_at is null
                        where v.id in (:versions)""")
                .param(
                        "versions",
                        sheet.questions().stream()
                                .map(question -> question.newest().value())
                                .toList())
                .query(row -> {
                    rows.put(
                            row.getObject("id", UUID.class),
                            new Row(
                                    new QuestionContent(row.getString("kind"), row.getString("content")).definition(),
                                    row.getObject("bank_id", UUID.class)));
                });
        List<Defined> defined = new ArrayList<>();
        for (AnsweredQuestion question : sheet.questions()) {
            Row row = Objects.requireNonNull(rows.get(question.newest().value()));
            defined.add(new Defined(seen(question, row, defined.size() + 1, language), row.definition()));
        }
        return defined;
    }

    private record Row(
            QuestionDefinition definition, @Nullable UUID bank) {}

    private static SeenQuestion seen(AnsweredQuestion question, Row row, int number, String language) {
        Phrase text =
                Objects.requireNonNull(Phrase.in(language, row.definition().wordings(), Wording::html));
        return new SeenQuestion(
                question.question(),
                question.newest(),
                number,
                text,
                AnswersInWords.plain(text.html()),
                question.of(0),
                row.bank(),
                row.definition() instanceof QuestionDefinition.Essay);
    }
}
