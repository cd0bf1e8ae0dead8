package org.banyan.discussion.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells in which places words are so common that it would take too long to rank everything they stand in. It is estimated from
 * the newest entries of a place, and from how many there are; small places are never asked.
 *
 * @see "docs/decisions/0291-common-words.md"
 */
@Component
class CommonWords {

    /** The full-text index takes some 0.05 ms for each entry that it ranks. */
    static final int MOST_RANKED = 2_000;

    private static final int FEWEST_LOOKED_AT = 500;
    private static final int MOST_LOOKED_AT = 2_000;
    private static final Duration COUNT_STANDS = Duration.ofMinutes(10);

    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();
    private final JdbcClient sql;
    private final Clock clock;

    CommonWords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Count(int entries, Instant counted) {}

    /**
     * Those of the places in which the words are common.
     *
     * @param places with the letters that stand before their words
     */
    Set<UUID> among(Map<UUID, String> places, SearchQuery query) {
        count(places.keySet());
        Set<UUID> common = new HashSet<>();
        places.forEach((place, letters) -> {
            int entries = counts.getOrDefault(place, new Count(0, Instant.MIN)).entries();
            if (entries > MOST_RANKED && entries * share(place, query.standing(letters), entries) > MOST_RANKED) {
                common.add(place);
            }
        });
        return common;
    }

    private double share(UUID place, List<String> words, int entries) {
        int looked = Math.clamp(entries / 500, FEWEST_LOOKED_AT, MOST_LOOKED_AT);
        return sql.sql("select count(*) from (select words from search_entry where place = ?"
                                + " order by FTS_DOC_ID desc limit ?) e where " + has(words.size()))
                        .param(place)
                        .param(looked)
                        .params(words)
                        .query(Integer.class)
                        .single()
                / (double) looked;
    }

    private void count(Set<UUID> places) {
        Instant now = clock.instant();
        List<UUID> stale = places.stream()
                .filter(place -> {
                    Count count = counts.get(place);
                    return count == null || count.counted().isBefore(now.minus(COUNT_STANDS));
                })
                .toList();
        if (!stale.isEmpty()) {
            stale.forEach(place -> counts.put(place, new Count(0, now)));
            sql.sql("select place, count(*) from search_entry where place in (:places) group by place")
                    .param("places", stale)
                    .query(row -> {
                        counts.put(UUID.fromString(row.getString(1)), new Count(row.getInt(2), now));
                    });
        }
    }

    /** That all of so many words, as {@link SearchQuery#standing} writes them, stand in an entry. */
    static String has(int words) {
        return String.join(" and ", java.util.Collections.nCopies(words, "locate(?, concat(' ', e.words, ' ')) > 0"));
    }
}
