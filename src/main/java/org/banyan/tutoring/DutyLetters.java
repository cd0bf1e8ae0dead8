package org.banyan.tutoring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells people by mail of the duties they were given, or that one was cancelled. */
@Component
class DutyLetters {

    private final Courier courier;
    private final Profiles profiles;
    private final PublishedCourses courses;

    DutyLetters(Courier courier, Profiles profiles, PublishedCourses courses) {
        this.courier = courier;
        this.profiles = profiles;
        this.courses = courses;
    }

    void given(FacilitationDuty duty, CourseVersionId version, CourseOutline.TopicEntry topic) {
        send(duty, version, topic, "given");
    }

    void cancelled(FacilitationDuty duty, CourseVersionId version, CourseOutline.TopicEntry topic) {
        send(duty, version, topic, "cancelled");
    }

    private void send(FacilitationDuty duty, CourseVersionId version, CourseOutline.TopicEntry topic, String what) {
        Locale language = profiles.languageOf(duty.person());
        String title = courses.outline(version, language)
                .topic(topic.topic())
                .map(CourseOutline.TopicEntry::title)
                .orElse(topic.title());
        courier.send(Letter.to(
                        duty.person(),
                        language,
                        Texts.text(language, "tutoring.mail.duty-" + what + "-subject", title),
                        List.of(
                                Texts.text(
                                        language,
                                        "tutoring.mail.duty-" + what,
                                        title,
                                        day(duty.from(), language),
                                        day(duty.to(), language)),
                                Texts.text(language, "tutoring.mail.duty-" + what + "-next")))
                .asking(
                        Texts.text(language, "tutoring.mail.open-topic"),
                        "/learn/" + duty.cohort().value() + "/" + topic.slug()));
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
