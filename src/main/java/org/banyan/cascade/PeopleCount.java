package org.banyan.cascade;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * So many people, each once, and how many of them have which sex or gender. Who has not stated it is counted as such, never
 * as the rest.
 *
 * @param bySex by the code of the value
 */
public record PeopleCount(int people, Map<String, Integer> bySex, int notStated) {

    static PeopleCount of(Collection<PersonId> people, Function<PersonId, @Nullable String> sex) {
        Map<String, Integer> bySex = new TreeMap<>();
        people.stream()
                .map(sex)
                .filter(Objects::nonNull)
                .forEach(code -> bySex.merge(Objects.requireNonNull(code), 1, Integer::sum));
        int stated = bySex.values().stream().mapToInt(Integer::intValue).sum();
        return new PeopleCount(people.size(), Map.copyOf(bySex), people.size() - stated);
    }

    public int of(String sex) {
        return bySex.getOrDefault(sex, 0);
    }
}
