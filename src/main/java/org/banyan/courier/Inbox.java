package org.banyan.courier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person asking was told, by place, the newest first, and what of it they have not read. */
@Service
@Transactional
public class Inbox {

    private final NoticeStore store;
    private final List<NewsSource> sources;
    private final LiveInboxes live;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Inbox(NoticeStore store, List<NewsSource> sources, LiveInboxes live, CurrentPerson currentPerson, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.live = live;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * A place with what is new in it.
     *
     * @param lead what to read first: the first unread, or the newest
     */
    public record Entry(UUID place, NewsItem lead, Why why, int unread, Instant newest) {}

    /**
     * A part of the inbox.
     *
     * @param more whether there are further places; the next part begins after {@code taken} of them
     */
    public record Part(List<Entry> entries, int taken, boolean more) {}

    @Transactional(readOnly = true)
    public int unread() {
        return store.unread(currentPerson.id());
    }

    /**
     * Places that the person may enter now; each source is asked once. What is unread in a place that they have left does not go on
     * being counted.
     */
    public Part part(Locale language, int offset, int size) {
        PersonId person = currentPerson.id();
        List<NoticeStore.Pile> found = store.piles(person, offset, size + 1);
        List<NoticeStore.Pile> piles = found.stream().limit(size).toList();
        Map<UUID, NewsItem> items = new HashMap<>();
        sources.forEach(source -> {
            List<UUID> asked = piles.stream()
                    .filter(pile -> pile.source().equals(source.name()))
                    .map(NoticeStore.Pile::lead)
                    .toList();
            if (!asked.isEmpty()) {
                items.putAll(source.items(person, language, asked).stream()
                        .collect(Collectors.toMap(NewsItem::item, item -> item)));
            }
        });
        List<Entry> entries = new ArrayList<>();
        for (NoticeStore.Pile pile : piles) {
            NewsItem lead = items.get(pile.lead());
            if (lead != null) {
                entries.add(new Entry(pile.place(), lead, pile.why(), pile.unread(), pile.newest()));
            } else if (pile.unread() > 0) {
                open(pile.place());
            }
        }
        return new Part(entries, piles.size(), found.size() > size);
    }

    /** The person goes to the place, so what is told of it has done its work. */
    public void open(UUID place) {
        PersonId person = currentPerson.id();
        if (store.read(person, place, Integer.MAX_VALUE, clock.instant()) > 0) {
            live.changed(Set.of(person));
        }
    }

    public void readAll() {
        PersonId person = currentPerson.id();
        if (store.readAll(person, clock.instant()) > 0) {
            live.changed(Set.of(person));
        }
    }

    /**
     * Listens to how much is unread for the person asking.
     *
     * @param listener must not take long
     * @return ends it
     */
    public Runnable listen(IntConsumer listener) {
        return live.listen(currentPerson.id(), listener);
    }
}
