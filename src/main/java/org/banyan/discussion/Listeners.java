package org.banyan.discussion;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who listens at which place, in the order in which they began. Places where nobody listens any more are forgotten. */
final class Listeners<P, L> {

    private final Map<P, List<L>> places = new ConcurrentHashMap<>();

    void add(P place, L listener) {
        places.compute(place, (_, present) -> {
            List<L> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(listener);
            return all;
        });
    }

    void remove(P place, L listener) {
        places.computeIfPresent(place, (_, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    List<L> at(P place) {
        return places.getOrDefault(place, List.of());
    }

    boolean isEmpty() {
        return places.isEmpty();
    }
}
