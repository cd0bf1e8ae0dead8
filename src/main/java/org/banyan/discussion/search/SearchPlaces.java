package org.banyan.discussion.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives places (cohorts, versions of courses) the short numbers that stand before the words said there. */
@Component
class SearchPlaces {

    private final Map<UUID, String> known = new ConcurrentHashMap<>();
    private final JdbcClient sql;

    SearchPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** The letters of a place, which gets some if it has none; within a transaction. */
    String of(UUID place) {
        String present = known.get(place);
        if (present != null) {
            return present;
        }
        sql.sql("insert ignore into search_place (place) values (?)")
                .param(place)
                .update();
        // Not kept before the transaction is committed: it may be rolled back, and the number be given to another
        // place.
        return letters(sql.sql("select number from search_place where place = ?")
                .param(place)
                .query(Integer.class)
                .single());
    }

    /** The letters of those places where anything was ever said. */
    Map<UUID, String> among(Collection<UUID> places) {
        Map<UUID, String> found = new HashMap<>();
        places.stream().filter(known::containsKey).forEach(place -> found.put(place, known.get(place)));
        if (found.size() < places.size()) {
            sql.sql("select place, number from search_place where place in (:places)")
                    .param(
                            "places",
                            places.stream()
                                    .filter(place -> !found.containsKey(place))
                                    .toList())
                    .query(row -> {
                        found.put(UUID.fromString(row.getString(1)), letters(row.getInt(2)));
                    });
            known.putAll(found);
        }
        return found;
    }

    /** Digits up to the first letter, so no place's words begin like those of another. */
    private static String letters(int number) {
        return number + "q";
    }
}
