package org.banyan.assessment.scoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.ibm.icu.lang.UCharacter;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What somebody has answered. As JSON its fields tell the kinds apart: {@code {"chosen": ["a"]}}, {@code {"written": "4.5"}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Response.Chosen.class), @JsonSubTypes.Type(Response.Written.class)})
public sealed interface Response {

    /** Whether nothing has been answered, or an answer has been taken back. */
    @JsonIgnore
    boolean isEmpty();

    /** The keys of the answers that are marked. */
    record Chosen(Set<String> chosen) implements Response {

        public Chosen {
            chosen = java.util.Collections.unmodifiableSet(new TreeSet<>(chosen));
        }

        public static Chosen of(String... keys) {
            return new Chosen(Set.of(keys));
        }

        @Override
        public boolean isEmpty() {
            return chosen.isEmpty();
        }
    }

    /** What was typed. */
    record Written(String written) implements Response {

        public Written {
            Objects.requireNonNull(written);
        }

        @Override
        public boolean isEmpty() {
            return written.codePoints().allMatch(UCharacter::isUWhiteSpace);
        }
    }
}
