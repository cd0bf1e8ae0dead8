package org.banyan.discussion.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.PostFirst;
import org.banyan.discussion.PostId;
import org.banyan.discussion.QuotedWords;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds lessons and posts by their words, in the cohorts where the person asking learns, has learned, or leads. What is deleted or
 * hidden is not found, by nobody.
 *
 * <p>The best match comes first, and the newest where words are too common to tell better from worse.
 */
@Service
@Transactional(readOnly = true)
public class Search {

    public static final int PAGE = 20;

    private static final int PEOPLE = 6;

    private final JdbcClient sql;
    private final SearchRange range;
    private final SearchPlaces places;
    private final SearchEntries entries;
    private final SearchPeople named;
    private final PublishedCourses courses;
    private final People people;
    private final CurrentPerson currentPerson;

    Search(
            JdbcClient sql,
            SearchRange range,
            SearchPlaces places,
            SearchEntries entries,
            SearchPeople named,
            PublishedCourses courses,
            People people,
            CurrentPerson currentPerson) {
        this.sql = sql;
        this.range = range;
        this.places = places;
        this.entries = entries;
        this.named = named;
        this.courses = courses;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    /** A cohort that one may look in; its own name, or that of its course. */
    public record Room(CohortId cohort, String name) {}

    private record Text(DiscussionId discussion, TopicId topic, String title, String html) {}

    /** The cohorts that the person asking may choose to look in. */
    public List<Room> rooms(Locale language) {
        currentPerson.require();
        return range.mine(language).stream()
                .map(room -> new Room(room.cohort(), room.name()))
                .toList();
    }

    /**
     * A page of what was found.
     *
     * @param from where the page begins: 0, or what the page before said
     * @throws Refusal.NotPermitted for a cohort that the person asking may not enter
     * @throws Refusal.Invalid if what is looked for is too long
     */
    public SearchResult find(SearchFor wanted, int from, Locale language) {
        PersonId asking = currentPerson.id();
        if (wanted.words().length() > SearchFor.LONGEST) {
            throw new Refusal.Invalid("discussion.search.refusal.too-long", SearchFor.LONGEST);
        }
        List<SearchRange.Room> rooms =
                wanted.cohort() == null ? range.mine(language) : range.of(wanted.cohort(), language);
        Map<UUID, SearchRange.Room> where = SearchRange.places(rooms, wanted.kind());
        SearchQuery query = SearchQuery.of(wanted.words());
        Map<UUID, String> letters = places.among(where.keySet());
        if (query.isEmpty() || letters.isEmpty()) {
            return SearchResult.NOTHING;
        }
        int start = Math.max(0, from);
        List<Found> found = wanted.mine()
                ? entries.by(asking, query, letters, start, PAGE + 1)
                : entries.find(query, letters, start, PAGE + 1);
        List<Found> page = found.subList(0, Math.min(PAGE, found.size()));
        return new SearchResult(
                hits(onceEach(page), where, query, language), found.size() > PAGE ? start + PAGE : null);
    }

    /** Somebody who was found by name, and a cohort in which one meets them. */
    public record FoundPerson(PersonId person, String name, Room room) {}

    /** People who learn where the person asking may look, by the beginnings of their names; a few, because one types on. */
    public List<FoundPerson> people(SearchFor wanted, Locale language) {
        currentPerson.require();
        if (wanted.mine() || wanted.kind() != null || wanted.words().length() > SearchFor.LONGEST) {
            return List.of();
        }
        List<SearchRange.Room> rooms =
                wanted.cohort() == null ? range.mine(language) : range.of(wanted.cohort(), language);
        Map<UUID, SearchRange.Room> where = SearchRange.places(rooms, SearchKind.POST);
        return named.find(wanted.words(), where, PEOPLE).stream()
                .map(found -> new FoundPerson(
                        found.person(),
                        found.name(),
                        new Room(
                                found.cohort(),
                                Objects.requireNonNull(where.get(found.cohort().value()))
                                        .name())))
                .toList();
    }

    /**
     * What somebody wrote in a cohort, the newest first.
     *
     * @throws Refusal.NotPermitted for a cohort that the person asking may not enter
     * @throws Refusal.NotFound for somebody who neither learns nor wrote there
     */
    public SearchResult by(PersonId author, CohortId cohort, int from, Locale language) {
        currentPerson.require();
        Map<UUID, SearchRange.Room> where = SearchRange.places(range.of(cohort, language), SearchKind.POST);
        SearchQuery all = SearchQuery.of("");
        int start = Math.max(0, from);
        List<Found> found = entries.by(author, all, places.among(where.keySet()), start, PAGE + 1);
        if (found.isEmpty() && !named.learns(author, cohort)) {
            throw new Refusal.NotFound();
        }
        return new SearchResult(
                hits(found.subList(0, Math.min(PAGE, found.size())), where, all, language),
                found.size() > PAGE ? start + PAGE : null);
    }

    /** A lesson that was found in several languages is shown in the best of them. */
    private static Collection<Found> onceEach(List<Found> found) {
        Map<UUID, Found> best = new LinkedHashMap<>();
        found.forEach(one -> best.putIfAbsent(one.source(), one));
        return best.values();
    }

    private List<SearchHit> hits(
            Collection<Found> found, Map<UUID, SearchRange.Room> where, SearchQuery query, Locale language) {
        Map<UUID, Text> texts = texts(found);
        Map<PersonId, String> names = people.names(
                found.stream().flatMap(one -> one.author().stream()).toList());
        List<SearchHit> hits = new ArrayList<>();
        for (Found one : found) {
            SearchRange.Room room = Objects.requireNonNull(where.get(one.place()));
            Optional<Text> text =
                    one.kind() == SearchKind.POST ? Optional.ofNullable(texts.get(one.source())) : lesson(one, room);
            text.flatMap(said -> hit(one, said, room, query, names, language)).ifPresent(hits::add);
        }
        return List.copyOf(hits);
    }

    private Optional<SearchHit> hit(
            Found one,
            Text text,
            SearchRange.Room room,
            SearchQuery query,
            Map<PersonId, String> names,
            Locale language) {
        boolean post = one.kind() == SearchKind.POST;
        CourseOutline outline = courses.outline(room.version(), language);
        // A topic that the version of today does not have any more cannot be opened, and what was said in it neither.
        return outline.topic(text.topic())
                .map(topic -> new SearchHit(
                        one.kind(),
                        room.cohort(),
                        topic.topic(),
                        topic.slug(),
                        topic.title(),
                        room.name(),
                        text.title(),
                        post ? null : one.language(),
                        post ? text.discussion() : null,
                        post ? new PostId(one.source()) : null,
                        one.author().map(names::get).orElse(null),
                        one.at().toInstant(ZoneOffset.UTC),
                        Excerpt.of(Jsoup.parseBodyFragment(text.html()).text(), query.wanted(), query.begun())));
    }

    private Optional<Text> lesson(Found one, SearchRange.Room room) {
        return courses.lesson(room.version(), new TopicId(one.source()), Locale.forLanguageTag(one.language()))
                .map(lesson -> new Text(new DiscussionId(one.source()), lesson.topic(), lesson.title(), lesson.html()));
    }

    private Map<UUID, Text> texts(Collection<Found> found) {
        List<UUID> posts = found.stream()
                .filter(one -> one.kind() == SearchKind.POST)
                .map(Found::source)
                .toList();
        Map<UUID, Text> texts = new HashMap<>();
        if (!posts.isEmpty()) {
            sql.sql("""
                            select p.id, d.id, d.topic_id, d.title, p.html, if(p.position = 1,
                            """ + QuotedWords.readable("a", "exact") + """
                            , null) from post p
                            join discussion d on d.id = p.discussion_id
                            left join discussion_anchor a on a.discussion_id = d.id where p.id in (:posts) and
                            """ + PostFirst.OPEN)
                    .param("posts", posts)
                    .param("reader", currentPerson.id().value())
                    .query(row -> {
                        texts.put(
                                uuid(row, 1),
                                new Text(
                                        new DiscussionId(uuid(row, 2)),
                                        new TopicId(uuid(row, 3)),
                                        row.getString(4),
                                        withQuoted(row.getString(5), row.getString(6))));
                    });
        }
        return texts;
    }

    /** The words that a discussion hangs on stand before its first post, where they may be what was looked for. */
    private static String withQuoted(String html, @Nullable String quoted) {
        return quoted == null ? html : "<blockquote>" + Entities.escape(quoted) + "</blockquote>" + html;
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }
}
