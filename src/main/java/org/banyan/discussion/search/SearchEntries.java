package org.banyan.discussion.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the index. Ranked is by MariaDB's TF-IDF, in which words of a title count three times; of equal ones the newest comes
 * first. Where words are too common to be ranked, the newest come first, behind lessons.
 *
 * @see "docs/decisions/0291-common-words.md"
 */
@Component
class SearchEntries {

    private static final String BY_TIME = " order by e.said_at desc, e.FTS_DOC_ID desc limit ?";

    private final JdbcClient sql;
    private final CommonWords common;

    SearchEntries(JdbcClient sql, CommonWords common) {
        this.sql = sql;
        this.common = common;
    }

    /** The entries in these places, with the letters that stand before their words: at most so many, from this one on. */
    List<Found> find(SearchQuery query, Map<UUID, String> places, int from, int limit) {
        Set<UUID> tooCommon = common.among(places, query);
        return tooCommon.isEmpty()
                ? ranked(query, places.values(), from, limit)
                : newest(query, places, tooCommon, from, limit);
    }

    private List<Found> ranked(SearchQuery query, Collection<String> letters, int from, int limit) {
        return sql.sql("select " + Found.COLUMNS + ", match(e.words) against (:question in boolean mode) as score"
                        + " from search_entry e where match(e.words) against (:question in boolean mode)"
                        + " order by score desc, e.said_at desc limit :limit offset :from")
                .param("question", query.in(letters))
                .param("limit", limit)
                .param("from", from)
                .query((row, _) -> Found.of(row))
                .list();
    }

    private List<Found> newest(SearchQuery query, Map<UUID, String> places, Set<UUID> tooCommon, int from, int limit) {
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Map<UUID, String> others = new HashMap<>(places);
        others.keySet().removeAll(tooCommon);
        if (!others.isEmpty()) {
            parts.add("(select " + Found.COLUMNS + ", e.FTS_DOC_ID from search_entry e"
                    + " where match(e.words) against (? in boolean mode)" + BY_TIME + ")");
            values.add(query.in(others.values()));
            values.add(from + limit);
        }
        for (UUID place : tooCommon) {
            List<String> words = query.standing(Objects.requireNonNull(places.get(place)));
            parts.add("(select " + Found.COLUMNS + ", e.FTS_DOC_ID from search_entry e where e.place = ? and "
                    + CommonWords.has(words.size()) + " order by e.FTS_DOC_ID desc limit ?)");
            values.add(place);
            values.addAll(words);
            values.add(from + limit);
        }
        values.add(limit);
        values.add(from);
        return sql.sql("select " + Found.COLUMNS + " from (" + String.join(" union all ", parts)
                        + ") e order by e.kind = 'LESSON' desc, e.said_at desc, e.FTS_DOC_ID desc limit ? offset ?")
                .params(values)
                .query((row, _) -> Found.of(row))
                .list();
    }

    /** What a person wrote in these places, all or with these words, the newest first: few enough to be read without the full-text index. */
    List<Found> by(PersonId author, SearchQuery query, Map<UUID, String> places, int from, int limit) {
        if (places.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        values.add(author.value());
        places.forEach((place, letters) -> {
            List<String> words = query.standing(letters);
            parts.add("e.place = ?" + (words.isEmpty() ? "" : " and " + CommonWords.has(words.size())));
            values.add(place);
            values.addAll(words);
        });
        values.add(limit);
        values.add(from);
        return sql.sql("select " + Found.COLUMNS + " from search_entry e where e.author_id = ? and ("
                        + String.join(" or ", parts) + ")" + BY_TIME + " offset ?")
                .params(values)
                .query((row, _) -> Found.of(row))
                .list();
    }
}
