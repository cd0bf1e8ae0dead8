package org.banyan.courier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the person asking wants to be told: quiet hours for everything, a rhythm for each channel. */
@Service
@Transactional
public class NewsSettings {

    private final JdbcClient sql;
    private final List<NewsSource> sources;
    private final MailTimes times;
    private final MailHours hours;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    NewsSettings(
            JdbcClient sql,
            List<NewsSource> sources,
            MailTimes times,
            MailHours hours,
            CurrentPerson currentPerson,
            Clock clock) {
        this.sql = sql;
        this.sources = sources;
        this.times = times;
        this.hours = hours;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** A channel as its reader has set it. */
    public record Channel(UUID id, String name, Rhythm rhythm, boolean directAtOnce) {}

    /** What the person has set; no quiet hours if mail may come at any time. */
    public record Mine(@Nullable QuietHours quiet, List<Channel> channels) {}

    @Transactional(readOnly = true)
    public Mine mine(Locale language) {
        PersonId person = currentPerson.id();
        Map<UUID, String> names = new HashMap<>();
        sources.forEach(source -> names.putAll(source.channels(source.channelsOf(person), language)));
        List<Channel> channels = new ArrayList<>();
        names.forEach((channel, name) -> {
            MailHour hour = hour(person, channel);
            channels.add(new Channel(channel, name, hour.rhythm(), hour.directAtOnce()));
        });
        channels.sort(Comparator.comparing(Channel::name).thenComparing(Channel::id));
        return new Mine(hour(person, new UUID(0, 0)).quiet(), channels);
    }

    /** Mail that is due in these hours comes after them. */
    public void beQuiet(@Nullable QuietHours quiet) {
        PersonId person = currentPerson.id();
        sql.sql("insert into news_habit (person_id, quiet_from, quiet_to) values (:person, :from, :to)"
                        + " on duplicate key update quiet_from = values(quiet_from), quiet_to = values(quiet_to)")
                .param("person", person.value())
                .param("from", quiet == null ? null : quiet.from())
                .param("to", quiet == null ? null : quiet.to())
                .update();
        times.setAnew(person, clock.instant());
    }

    /** Holds for what is on its way already, too. */
    public void choose(UUID channel, Rhythm rhythm, boolean directAtOnce) {
        PersonId person = currentPerson.id();
        if (sources.stream().noneMatch(source -> source.channelsOf(person).contains(channel))) {
            throw new Refusal.NotFound();
        }
        choose(person, channel, rhythm, directAtOnce);
    }

    void choose(PersonId person, UUID channel, Rhythm rhythm, boolean directAtOnce) {
        sql.sql("insert into news_rhythm (person_id, channel_id, rhythm, direct_at_once) values (?, ?, ?, ?)"
                        + " on duplicate key update rhythm = values(rhythm), direct_at_once = values(direct_at_once)")
                .params(person.value(), channel, rhythm.name(), directAtOnce)
                .update();
        times.setAnew(person, clock.instant());
    }

    MailHour hour(PersonId person, UUID channel) {
        return hours.of(Set.of(person), channel).getOrDefault(person, MailHour.usual(java.time.ZoneOffset.UTC));
    }
}
