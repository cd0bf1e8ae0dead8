package org.banyan.gathering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Tells people by mail what became of a gathering they want to come to, with its time on its own clocks. */
@Component
class GatheringLetters {

    private final Courier courier;
    private final Profiles profiles;
    private final People people;

    GatheringLetters(Courier courier, Profiles profiles, People people) {
        this.courier = courier;
        this.profiles = profiles;
        this.people = people;
    }

    /** A place has become free for these. */
    void promoted(Gathering gathering, Collection<PersonId> to) {
        send(gathering, to, "gathering.mail.promoted", List.of());
    }

    /** Time or place are others now. */
    void moved(Gathering gathering, Collection<PersonId> to) {
        send(gathering, to, "gathering.mail.moved", List.of());
    }

    void cancelled(Gathering gathering, String reason, Collection<PersonId> to) {
        send(gathering, to, "gathering.mail.cancelled", List.of(reason));
    }

    private void send(Gathering gathering, Collection<PersonId> to, String key, List<String> more) {
        people.names(to).forEach((person, name) -> {
            Locale language = profiles.languageOf(person);
            List<String> paragraphs = new ArrayList<>();
            paragraphs.add(Texts.text(language, "gathering.mail.greeting", name));
            paragraphs.add(Texts.text(language, key + ".text", gathering.title()));
            paragraphs.add(Times.span(gathering.startsAt(), gathering.endsAt(), gathering.zone(), language));
            paragraphs.addAll(more);
            courier.send(
                    Letter.to(person, language, Texts.text(language, key + ".subject", gathering.title()), paragraphs)
                            .asking(Texts.text(language, "gathering.mail.action"), "/gatherings"));
        });
    }
}
