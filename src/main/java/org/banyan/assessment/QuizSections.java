package org.banyan.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.assessment.Draw.Candidate;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a quiz asks: its sections, the questions of each, and what a person has been given of them before. */
@Component
class QuizSections {

    private final JdbcClient sql;

    QuizSections(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What stands above the questions of a section.
     *
     * @param titles by language tag; may be empty
     * @param introductionsHtml by language tag; may be empty
     */
    record Heading(Map<String, String> titles, Map<String, String> introductionsHtml) {

        boolean saysNothing() {
            return titles.isEmpty() && introductionsHtml.isEmpty();
        }
    }

    /** By section, in one query. Those of a quiz without sections are none. */
    Map<UUID, Heading> headings(QuizId quiz) {
        Map<UUID, Heading> headings = new LinkedHashMap<>();
        sql.sql("""
                        select s.id, t.language, t.title, t.introduction
                        from quiz_section s join quiz z on z.id = s.quiz_id
                            join quiz_section_text t on t.section_id = s.id
                        where s.quiz_id = ? order by s.position, t.language <> z.language, t.language""").param(quiz.value()).query(row -> {
            Heading heading = headings.computeIfAbsent(
                    row.getObject("id", UUID.class), _ -> new Heading(new LinkedHashMap<>(), new LinkedHashMap<>()));
            put(heading.titles(), row.getString("language"), row.getString("title"));
            put(heading.introductionsHtml(), row.getString("language"), row.getString("introduction"));
        });
        return headings;
    }

    private static void put(Map<String, String> texts, String language, @Nullable String text) {
        if (text != null) {
            texts.put(language, text);
        }
    }

    /** The sections with all that may be asked in them, in one query. */
    List<Draw.Section> sections(QuizId quiz) {
        Map<String, Draw.Section> sections = new LinkedHashMap<>();
        sql.sql("""
                        select s.id, s.shuffled, s.drawn, s.points worth, v.id version, v.question_id, v.points
                        from quiz_question q join question_version v on v.id = q.question_version_id
                            left join quiz_section s on s.id = q.section_id
                        where q.quiz_id = ? order by s.position, q.position""").param(quiz.value()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            Draw.Section section = sections.get(String.valueOf(id));
            if (section == null) {
                section = new Draw.Section(
                        id, row.getBoolean("shuffled"), row.getObject("drawn", Integer.class), new ArrayList<>());
                sections.put(String.valueOf(id), section);
            }
            Integer worth = row.getObject("worth", Integer.class);
            section.candidates()
                    .add(new Candidate(
                            new QuestionId(row.getObject("version", UUID.class)),
                            row.getObject("question_id", UUID.class),
                            worth == null ? row.getInt("points") : worth));
        });
        return List.copyOf(sections.values());
    }

    /** What questions say, by version, in one query. */
    Map<QuestionId, QuestionContent> contents(List<Draw.Drawn> drawn) {
        Map<QuestionId, QuestionContent> contents = new LinkedHashMap<>();
        if (!drawn.isEmpty()) {
            sql.sql("select id, kind, content from question_version where id in (:ids)")
                    .param(
                            "ids",
                            drawn.stream().map(each -> each.question().value()).toList())
                    .query(row -> {
                        contents.put(
                                new QuestionId(row.getObject("id", UUID.class)),
                                new QuestionContent(row.getString("kind"), row.getString("content")));
                    });
        }
        return contents;
    }

    /** How often a person was given each question, in whatever version, in this quiz and in the other of its pair. */
    Map<UUID, Integer> had(PersonId person, Quiz quiz) {
        List<String> keys = new ArrayList<>(List.of(quiz.key()));
        if (quiz.pair() != null) {
            keys.add(quiz.pair().key());
        }
        Map<UUID, Integer> had = new LinkedHashMap<>();
        sql.sql("""
                        select v.question_id, count(*) times
                        from attempt a join given_question g on g.attempt_id = a.id
                            join question_version v on v.id = g.question_version_id
                        where a.person_id = :person and a.quiz_key in (:keys) group by v.question_id""").param("person", person.value()).param("keys", keys).query(row -> {
            had.put(row.getObject("question_id", UUID.class), row.getInt("times"));
        });
        return had;
    }
}
