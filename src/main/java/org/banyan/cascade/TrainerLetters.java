package org.banyan.cascade;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells people by mail that they may train a course now. */
@Component
class TrainerLetters {

    private final Courier courier;
    private final Profiles profiles;
    private final People people;
    private final CascadeReader reader;

    TrainerLetters(Courier courier, Profiles profiles, People people, CascadeReader reader) {
        this.courier = courier;
        this.profiles = profiles;
        this.people = people;
        this.reader = reader;
    }

    void qualifiedByTraining(PersonId person, CourseId course) {
        send(person, course, "cascade.mail.qualified");
    }

    void namedByHand(PersonId person, CourseId course) {
        send(person, course, "cascade.mail.named");
    }

    private void send(PersonId person, CourseId course, String key) {
        Locale language = profiles.languageOf(person);
        String title = reader.titles(Set.of(course), language).getOrDefault(course, "");
        courier.send(Letter.to(
                        person,
                        language,
                        Texts.text(language, "cascade.mail.subject", title),
                        List.of(
                                Texts.text(language, "cascade.mail.greeting", people.name(person)),
                                Texts.text(language, key, title)))
                .asking(Texts.text(language, "cascade.mail.open"), "/cascade/trainings"));
    }
}
