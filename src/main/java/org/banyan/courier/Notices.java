package org.banyan.courier;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what features have to tell people. It stands in their inbox from then on and, as they wish, in a mail; telling the same
 * again changes nothing.
 *
 * @see "docs/decisions/0260-notices-keep-ids.md"
 */
@Service
@Transactional
public class Notices {

    private static final Duration KEPT = Duration.ofDays(120);

    private final NoticeStore store;
    private final MailHours hours;
    private final LiveInboxes live;
    private final Clock clock;

    Notices(NoticeStore store, MailHours hours, LiveInboxes live, Clock clock) {
        this.store = store;
        this.hours = hours;
        this.live = live;
        this.clock = clock;
    }

    /** Tells everybody at once, in as many queries for many as for one. */
    public void tell(News news, Map<PersonId, Why> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<PersonId, MailHour> wanted = hours.of(people.keySet(), news.channel());
        store.add(news, people, (person, why) -> {
            MailHour hour = wanted.get(person);
            return hour == null ? null : hour.of(why, clock.instant()).orElse(null);
        });
        live.changed(people.keySet());
    }

    /** Tells people who may have been told before, and have read it: it concerns them in another way now. */
    public void tellAnew(News news, Map<PersonId, Why> people) {
        if (!people.isEmpty()) {
            store.takeBack(news.item(), people.keySet());
            tell(news, people);
        }
    }

    /** The person has read the place up to this number, on whichever way they came there. */
    public void seen(PersonId person, UUID place, int number) {
        if (store.read(person, place, number, clock.instant()) > 0) {
            live.changed(java.util.Set.of(person));
        }
    }

    /** An item is not to be seen for now, or is again. */
    public void hide(UUID item, boolean hidden) {
        live.changed(store.hide(item, hidden));
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT35M")
    void forgetOld() {
        store.deleteOlderThan(clock.instant().minus(KEPT));
    }
}
