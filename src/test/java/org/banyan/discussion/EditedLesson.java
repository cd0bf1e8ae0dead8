package org.banyan.discussion;

import org.banyan.curriculum.CourseVersionId;
import org.banyan.testing.CourseFixture.Taught;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A course whose first topic says what a test wants, in as many versions as it wants. */
final class EditedLesson {

    private final JdbcClient sql;
    private final Taught course;
    private int number = 1;

    EditedLesson(JdbcClient sql, Taught course) {
        this.sql = sql;
        this.course = course;
    }

    /** What the first version says, before anybody has looked at it. */
    void says(String html) {
        sql.sql("update topic_text set html = ? where course_version_id = ? and topic_id = ?")
                .params(html, course.version().value(), course.topic().value())
                .update();
    }

    /** The first topic of the first version in one more language. */
    void saysIn(String language, String html) {
        sql.sql("insert into topic_text values (?, ?, ?, 'Title', null, ?, '[]', '[]', false)")
                .params(course.version().value(), course.topic().value(), language, html)
                .update();
    }

    /** A newer version that says this in English, in its only topic. */
    CourseVersionId edited(String html) {
        CourseVersionId version = CourseVersionId.next();
        number++;
        sql.sql("insert into course_version values (?, ?, ?, 'en', 12.0, ?, now(6), null)")
                .params(version.value(), course.course().value(), number, "" + number + "0".repeat(63))
                .update();
        sql.sql("insert into course_text values (?, 'en', 'Any course', 'Any summary', null, null, false)")
                .param(version.value())
                .update();
        sql.sql("insert into course_module values (?, 'first', 1)")
                .param(version.value())
                .update();
        sql.sql("insert into course_module_text values (?, 'first', 'en', 'First module', null, false)")
                .param(version.value())
                .update();
        sql.sql("insert into topic_version values (?, ?, 'first', 1, 20)")
                .params(version.value(), course.topic().value())
                .update();
        sql.sql("insert into topic_text values (?, ?, 'en', 'Topic 1', null, ?, '[]', '[]', false)")
                .params(version.value(), course.topic().value(), html)
                .update();
        return version;
    }

    static String paragraphs(String... words) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            html.append("<p data-block=\"b%d\" id=\"b-b%d\">%s</p>".formatted(i + 1, i + 1, words[i]));
        }
        return html.toString();
    }
}
