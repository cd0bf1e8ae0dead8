package org.banyan.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails what was decided about applications, and invitations. */
@Component
class AdmissionLetters {

    private final Courier courier;
    private final Profiles profiles;
    private final PublishedCourses courses;

    AdmissionLetters(Courier courier, Profiles profiles, PublishedCourses courses) {
        this.courier = courier;
        this.profiles = profiles;
        this.courses = courses;
    }

    /**
     * Tells an applicant what was decided, in their language.
     *
     * @param what accepted, promoted, waiting or declined
     */
    void tell(String what, Cohort cohort, PersonId person, @Nullable String reason) {
        Locale language = profiles.languageOf(person);
        String title = title(cohort, language);
        List<String> words = new ArrayList<>();
        words.add(Texts.text(language, "enrolment.mail." + what, title));
        if (reason != null) {
            words.add(Texts.text(language, "enrolment.mail.reason", reason));
        }
        Letter letter = Letter.to(person, language, Texts.text(language, "enrolment.mail.subject", title), words);
        boolean learns = what.equals("accepted") || what.equals("promoted");
        courier.send(
                learns
                        ? letter.asking(
                                Texts.text(language, "enrolment.mail.begin"),
                                "/learn/" + cohort.id().value())
                        : letter);
    }

    void invite(Cohort cohort, EmailAddress address, Locale language, String inviter, String path) {
        String title = title(cohort, language);
        courier.send(Letter.to(
                        address,
                        language,
                        Texts.text(language, "enrolment.mail.invited-subject", title),
                        List.of(
                                Texts.text(language, "enrolment.mail.invited", inviter, title),
                                Texts.text(language, "enrolment.mail.invited-not-you")))
                .asking(Texts.text(language, "enrolment.mail.invited-action"), path));
    }

    private String title(Cohort cohort, Locale language) {
        String course = courses.outline(cohort.courseVersion(), language).title();
        return cohort.name() == null ? course : course + " (" + cohort.name() + ")";
    }
}
