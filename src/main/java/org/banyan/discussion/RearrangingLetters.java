package org.banyan.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells those who wrote in a discussion that it was rearranged, and where it goes on. */
@Component
class RearrangingLetters {

    private final Courier courier;
    private final Profiles profiles;
    private final PublishedCourses courses;

    RearrangingLetters(Courier courier, Profiles profiles, PublishedCourses courses) {
        this.courier = courier;
        this.profiles = profiles;
        this.courses = courses;
    }

    void tell(Collection<PersonId> people, Entrance.Place place, DiscussionId goal, String what, Object... words) {
        String path = path(place, goal);
        people.forEach(person -> {
            Locale language = profiles.languageOf(person);
            courier.send(Letter.to(
                            person,
                            language,
                            Texts.text(language, "discussion.mail.rearranged-subject", words[0]),
                            List.of(
                                    Texts.text(language, "discussion.mail." + what, words),
                                    Texts.text(language, "discussion.mail.rearranged-next")))
                    .asking(Texts.text(language, "discussion.mail.rearranged-open"), path));
        });
    }

    /** The path of a discussion; of its course where the course has lost the topic. */
    String path(Entrance.Place place, DiscussionId discussion) {
        String course = "/learn/" + place.cohort().value();
        return courses.outline(place.membership().version(), Locale.ENGLISH)
                .topic(place.topic())
                .map(topic -> course + "/" + topic.slug() + "?discussion=" + discussion.value())
                .orElse(course);
    }
}
