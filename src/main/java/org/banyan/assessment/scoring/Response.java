package org.banyan.assessment.scoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.ibm.icu.lang.UCharacter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody has answered. As JSON its fields tell the kinds apart: {@code {"chosen": ["a"]}}, {@code {"written": "4.5"}},
 * {@code {"pairs": {"prompt": "match"}}}, {@code {"order": ["b", "a"]}}, {@code {"filled": {"gap": "words"}}},
 * {@code {"spots": [{"x": 10, "y": 20}]}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Response.Chosen.class),
    @JsonSubTypes.Type(Response.Written.class),
    @JsonSubTypes.Type(Response.Paired.class),
    @JsonSubTypes.Type(Response.Ordered.class),
    @JsonSubTypes.Type(Response.Filled.class),
    @JsonSubTypes.Type(Response.Spots.class)
})
public sealed interface Response {

    /** Whether nothing has been answered, or an answer has been taken back. */
    @JsonIgnore
    boolean isEmpty();

    /** The keys of the answers that are marked. */
    record Chosen(Set<String> chosen) implements Response {

        public Chosen {
            chosen = Collections.unmodifiableSet(new TreeSet<>(chosen));
        }

        public static Chosen of(String... keys) {
            return new Chosen(Set.of(keys));
        }

        @Override
        public boolean isEmpty() {
            return chosen.isEmpty();
        }
    }

    /** What was typed, also at length. */
    record Written(String written) implements Response {

        public Written {
            Objects.requireNonNull(written);
        }

        @Override
        public boolean isEmpty() {
            return isBlank(written);
        }
    }

    /** Keys of matches by the keys of their prompts; a prompt without one is not there. */
    record Paired(Map<String, String> pairs) implements Response {

        public Paired {
            pairs = Collections.unmodifiableMap(new TreeMap<>(pairs));
        }

        @Override
        public boolean isEmpty() {
            return pairs.isEmpty();
        }
    }

    /** The keys of all things in the order they were put. */
    record Ordered(List<String> order) implements Response {

        public Ordered {
            order = List.copyOf(order);
        }

        @Override
        public boolean isEmpty() {
            return order.isEmpty();
        }
    }

    /** What stands in the gaps, by their keys: a key where one is to be chosen, else what was typed. */
    record Filled(Map<String, String> filled) implements Response {

        public Filled {
            filled = Collections.unmodifiableMap(new TreeMap<>(filled));
        }

        @Override
        public boolean isEmpty() {
            return filled.values().stream().allMatch(Response::isBlank);
        }
    }

    /** Points of a picture. */
    record Spots(List<Spot> spots) implements Response {

        public Spots {
            spots = List.copyOf(spots);
        }

        @Override
        public boolean isEmpty() {
            return spots.isEmpty();
        }
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(UCharacter::isUWhiteSpace);
    }
}
