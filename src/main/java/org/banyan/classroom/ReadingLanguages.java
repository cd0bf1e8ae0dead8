package org.banyan.classroom;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.Membership;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The language that each person reads each course in. Courses come in more languages than the interface, so it is a choice of
 * its own: what the person chose, else the language of the interface, else that of the cohort, else the course's original.
 */
@Component
class ReadingLanguages {

    private final JdbcClient sql;
    private final PublishedCourses courses;

    ReadingLanguages(JdbcClient sql, PublishedCourses courses) {
        this.sql = sql;
        this.courses = courses;
    }

    Locale of(Membership membership, Locale ofInterface) {
        List<String> there = languages(membership, ofInterface);
        return Stream.of(chosen(membership), Optional.of(ofInterface), membership.language())
                .flatMap(Optional::stream)
                .filter(language -> there.stream().anyMatch(tag -> sameLanguage(tag, language)))
                .findFirst()
                .orElse(ofInterface);
    }

    void choose(Membership membership, String tag) {
        if (!languages(membership, Locale.ENGLISH).contains(tag)) {
            throw new Refusal.NotFound();
        }
        sql.sql("insert into reading_language (person_id, course_id, language) values (?, ?, ?)"
                        + " on duplicate key update language = values(language)")
                .params(membership.person().value(), membership.course().value(), tag)
                .update();
    }

    private List<String> languages(Membership membership, Locale language) {
        return courses.outline(membership.version(), language).languages();
    }

    private Optional<Locale> chosen(Membership membership) {
        return sql.sql("select language from reading_language where person_id = ? and course_id = ?")
                .params(membership.person().value(), membership.course().value())
                .query(String.class)
                .optional()
                .map(Locale::forLanguageTag);
    }

    private static boolean sameLanguage(String tag, Locale language) {
        return Locale.forLanguageTag(tag).getLanguage().equals(language.getLanguage());
    }
}
