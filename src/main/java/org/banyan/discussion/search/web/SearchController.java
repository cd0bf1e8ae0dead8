package org.banyan.discussion.search.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.discussion.search.Search;
import org.banyan.discussion.search.SearchFor;
import org.banyan.discussion.search.SearchHit;
import org.banyan.discussion.search.SearchKind;
import org.banyan.discussion.search.SearchResult;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds lessons and posts, for those who are signed in. What is looked for stands in the address, so it can be kept. */
@Controller
class SearchController {

    private final Search search;
    private final Profiles profiles;
    private final People people;

    SearchController(Search search, Profiles profiles, People people) {
        this.search = search;
        this.profiles = profiles;
        this.people = people;
    }

    /** A hit with its address and day as they are shown. */
    record Line(SearchHit hit, String address, String day) {}

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "in", required = false) @Nullable String in,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "mine", defaultValue = "false") boolean mine,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Model model,
            Locale language) {
        List<Search.Room> rooms = search.rooms(language);
        Optional<Search.Room> room = rooms.stream()
                .filter(each -> each.cohort().value().toString().equals(in))
                .findFirst();
        SearchFor wanted =
                new SearchFor(words, kind(kind), room.map(Search.Room::cohort).orElse(null), mine);
        model.addAttribute("words", words);
        model.addAttribute("rooms", rooms);
        model.addAttribute(
                "room", room.map(each -> each.cohort().value().toString()).orElse(""));
        model.addAttribute("kind", wanted.kind() == null ? "" : wanted.kind().name());
        model.addAttribute("mine", mine);
        model.addAttribute("asked", !words.isBlank());
        try {
            SearchResult result = search.find(wanted, from, language);
            model.addAttribute(
                    "lines",
                    result.hits().stream().map(hit -> line(hit, language)).toList());
            model.addAttribute("people", from > 0 ? List.of() : people(wanted, language));
            model.addAttribute("next", result.next());
            model.addAttribute("previous", from > 0 ? Math.max(0, from - Search.PAGE) : null);
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.in(language));
            model.addAttribute("lines", List.of());
        }
        return "discussion/search";
    }

    /** Somebody with the address of what they wrote. */
    record Somebody(String name, String room, String address) {}

    private List<Somebody> people(SearchFor wanted, Locale language) {
        return search.people(wanted, language).stream()
                .map(found -> new Somebody(found.name(), found.room().name(), address(found)))
                .toList();
    }

    static String address(Search.FoundPerson found) {
        return "/search/people/" + found.person().value() + "?in="
                + found.room().cohort().value();
    }

    /** What somebody wrote in a cohort. */
    @GetMapping("/search/people/{person}")
    String by(
            @PathVariable UUID person,
            @RequestParam("in") UUID cohort,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Model model,
            Locale language) {
        PersonId author = new PersonId(person);
        SearchResult result = search.by(author, new CohortId(cohort), from, language);
        model.addAttribute("name", people.name(author));
        model.addAttribute("person", person);
        model.addAttribute("cohort", cohort);
        model.addAttribute(
                "lines", result.hits().stream().map(hit -> line(hit, language)).toList());
        model.addAttribute("next", result.next());
        model.addAttribute("previous", from > 0 ? Math.max(0, from - Search.PAGE) : null);
        return "discussion/search-person";
    }

    private Line line(SearchHit hit, Locale language) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .withZone(profiles.mine().zone())
                .format(hit.at());
        return new Line(hit, address(hit), day);
    }

    static String address(SearchHit hit) {
        String topic = "/learn/" + hit.cohort().value() + "/" + hit.topicSlug();
        if (hit.discussion() == null || hit.post() == null) {
            return topic + "?in=" + hit.language();
        }
        return topic + "?discussion=" + hit.discussion().value() + "&post="
                + hit.post().value();
    }

    private static @Nullable SearchKind kind(@Nullable String typed) {
        for (SearchKind kind : SearchKind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return null;
    }
}
