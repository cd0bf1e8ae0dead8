package org.banyan.assessment;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Map;
import org.banyan.assessment.scoring.Marking;
import org.jspecify.annotations.Nullable;

/** Something that is left out of the stored form of a question while it says nothing. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Later.Unsaid.class)
@interface Later {

    /** Is equal to what says nothing, which is how Jackson asks for it. */
    final class Unsaid {

        @Override
        public boolean equals(@Nullable Object said) {
            return switch (said) {
                case null -> true;
                case Aids aids -> aids.equals(Aids.NONE);
                case Marking marking -> marking == Marking.ALL_OR_NOTHING;
                case Boolean truth -> !truth;
                case Collection<?> all -> all.isEmpty();
                case Map<?, ?> all -> all.isEmpty();
                default -> false;
            };
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
