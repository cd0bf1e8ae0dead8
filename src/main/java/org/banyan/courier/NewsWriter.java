package org.banyan.courier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes mails with news when they are handed over, and again at every further attempt: what its reader has read meanwhile, or may
 * not see any more, is left out; a mail with nothing left is not sent.
 *
 * @see "docs/decisions/0261-mails-are-written-when-they-go.md"
 */
@Component
class NewsWriter {

    private static final int MOST_OF_A_PLACE = 5;

    private final JdbcClient sql;
    private final List<NewsSource> sources;
    private final Profiles profiles;
    private final ReplyAddresses replies;
    private final Unsubscribing unsubscribing;

    NewsWriter(
            JdbcClient sql,
            List<NewsSource> sources,
            Profiles profiles,
            ReplyAddresses replies,
            Unsubscribing unsubscribing) {
        this.sql = sql;
        this.sources = sources;
        this.profiles = profiles;
        this.replies = replies;
        this.unsubscribing = unsubscribing;
    }

    private record Told(String source, UUID item, Why why) {}

    /** The mail with this id, or nothing if there is nothing to tell any more. */
    Optional<NewsMail> write(UUID mail, PersonId reader, UUID channel, boolean digest) {
        List<Told> told = sql.sql("select source, item_id, why from notice where mail_id = ? and person_id = ?"
                        + " and read_at is null and not hidden order by place_id, number")
                .params(mail, reader.value())
                .query((row, _) ->
                        new Told(row.getString(1), row.getObject(2, UUID.class), Why.valueOf(row.getString(3))))
                .list();
        Locale language = profiles.languageOf(reader);
        List<NewsItem> items = new ArrayList<>();
        List<NewsSource.Waiting> waiting = new ArrayList<>();
        String name = "Banyan";
        for (NewsSource source : sources) {
            items.addAll(source.items(reader, language, itemsOf(told, source)).stream()
                    .filter(item -> !item.seen())
                    .toList());
            waiting.addAll(digest ? source.waiting(reader, channel, language) : List.of());
            name = source.channels(List.of(channel), language).getOrDefault(channel, name);
        }
        if (items.isEmpty() && waiting.isEmpty()) {
            return Optional.empty();
        }
        NewsItem single = digest ? null : items.getFirst();
        return Optional.of(new NewsMail(
                language,
                subject(single, name, language),
                intro(single, told, language),
                waiting,
                parts(items, single),
                single,
                channel,
                name,
                single == null || whyOf(told, single).isOutcome()
                        ? Optional.empty()
                        : replies.of(sourceOf(told, single), single.item(), reader),
                unsubscribing.path(reader, channel)));
    }

    private static Collection<UUID> itemsOf(List<Told> told, NewsSource source) {
        return told.stream()
                .filter(one -> one.source().equals(source.name()))
                .map(Told::item)
                .toList();
    }

    private static String sourceOf(List<Told> told, NewsItem item) {
        return told.stream()
                .filter(one -> one.item().equals(item.item()))
                .map(Told::source)
                .findFirst()
                .orElse("");
    }

    /** All mails of a conversation have one subject, or programs tear it apart. */
    private static String subject(@Nullable NewsItem single, String channel, Locale language) {
        if (single == null) {
            return Texts.text(language, "courier.digest.subject", channel);
        }
        return "[" + channel + "] " + single.title();
    }

    private static String intro(@Nullable NewsItem single, List<Told> told, Locale language) {
        if (single == null) {
            return Texts.text(language, "courier.digest.intro");
        }
        String key = "courier.news.why-"
                + switch (whyOf(told, single)) {
                    case ANSWER -> "answer";
                    case MENTION -> "mention";
                    case JUDGED -> "judged";
                    case REPORTED -> "reported";
                    case WAITING -> "waiting";
                    case WATCHED -> "watched";
                    case FOLLOWED -> "followed";
                };
        return Texts.text(language, key, single.author());
    }

    private static Why whyOf(List<Told> told, NewsItem item) {
        return told.stream()
                .filter(one -> one.item().equals(item.item()))
                .map(Told::why)
                .findFirst()
                .orElse(Why.FOLLOWED);
    }

    private static List<NewsMail.Part> parts(List<NewsItem> items, @Nullable NewsItem single) {
        if (single != null) {
            return List.of(new NewsMail.Part(single.title(), single.where(), List.of(single), 0));
        }
        Map<UUID, List<NewsItem>> places = new LinkedHashMap<>();
        items.forEach(item ->
                places.computeIfAbsent(item.place(), _ -> new ArrayList<>()).add(item));
        return places.values().stream()
                .sorted(Comparator.comparing(
                                (List<NewsItem> place) -> place.getLast().at())
                        .reversed())
                .map(place -> new NewsMail.Part(
                        place.getFirst().title(),
                        place.getFirst().where(),
                        place.stream().limit(MOST_OF_A_PLACE).toList(),
                        Math.max(0, place.size() - MOST_OF_A_PLACE)))
                .toList();
    }
}
