package org.banyan.discussion.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.banyan.discussion.ChatHour;
import org.banyan.discussion.ChatLine;
import org.banyan.discussion.ChatNews;
import org.banyan.discussion.ChatRooms;
import org.banyan.discussion.DiscussionId;
import org.banyan.shared.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The language between the chat hours' panel and its element; {@code frontend/discussion/chat/wire.ts} says the same. */
final class ChatWire {

    private static final String TEXTS = "discussion.chat.el.";

    private ChatWire() {}

    static ObjectNode beginning(List<ChatHour> hours, ZoneId zone, Locale language, Instant now) {
        ObjectNode json = Wire.done()
                .put("language", language.toLanguageTag())
                .put("zone", zone.getId())
                .put("now", now.toString());
        json.set("hours", hours(hours, zone, language));
        ObjectNode texts = json.putObject("texts");
        Texts.below(language, TEXTS).forEach((key, text) -> texts.put(key.substring(TEXTS.length()), text));
        return json;
    }

    /** What has become of some hours of the topic: as they are now, and which of them will not be held. */
    static ObjectNode plans(List<ChatHour> changed, ZoneId zone, Locale language) {
        ObjectNode json = Wire.done().put("what", "plans");
        json.set(
                "hours",
                hours(changed.stream().filter(hour -> !hour.cancelled()).toList(), zone, language));
        ArrayNode gone = json.putArray("gone");
        changed.stream()
                .filter(ChatHour::cancelled)
                .forEach(hour -> gone.add(hour.id().value().toString()));
        return json;
    }

    private static ArrayNode hours(List<ChatHour> hours, ZoneId zone, Locale language) {
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language)
                .withZone(zone);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        hours.forEach(hour -> list.addObject()
                .put("id", hour.id().value().toString())
                .put("series", hour.series().toString())
                .put("title", hour.title())
                .put("startsAt", hour.startsAt().toString())
                .put("endsAt", hour.endsAt().toString())
                .put("when", when.format(hour.startsAt()))
                .put("until", time.format(hour.endsAt()))
                .put("lines", hour.lines())
                .put("language", ChatRooms.language(hour.id())));
        return list;
    }

    static ObjectNode lines(DiscussionId hour, List<ChatLine> lines) {
        ObjectNode json = Wire.done();
        ArrayNode list = json.putArray("lines");
        lines.forEach(line -> list.add(line(hour, line)));
        return json;
    }

    static ObjectNode line(DiscussionId hour, ChatLine line) {
        ObjectNode json = Wire.done()
                .put("id", line.id().value().toString())
                .put("position", line.position())
                .put("author", line.author().value().toString())
                .put("name", line.name())
                .put("text", line.text())
                .put("at", line.at().toString())
                .put("block", ChatRooms.block(hour, line));
        return line.standing() == ChatLine.Standing.READABLE
                ? json
                : json.put("gone", line.standing().name());
    }

    static ObjectNode news(DiscussionId hour, ChatNews news) {
        return switch (news) {
            case ChatNews.Line(ChatLine line) -> {
                ObjectNode json = Wire.done().put("what", "line");
                json.set("line", line(hour, line));
                yield json;
            }
            case ChatNews.Present(int people) ->
                Wire.done().put("what", "present").put("people", people);
        };
    }
}
