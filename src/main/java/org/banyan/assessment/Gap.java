package org.banyan.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.banyan.assessment.QuestionDefinition.Answer;

/** A gap in a text. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Gap.Choose.class, name = "choice"),
    @JsonSubTypes.Type(value = Gap.Words.class, name = "text"),
    @JsonSubTypes.Type(value = Gap.Quantity.class, name = "number")
})
public sealed interface Gap {

    String key();

    /** How much it counts beside the other gaps of its text. */
    int weight();

    /**
     * One of some answers, whose HTML is plain text here. Of right ones each earns what {@link Answer#weight} says.
     */
    record Choose(String key, int weight, List<Answer> answers, boolean shuffled) implements Gap {}

    /** A few words. */
    record Words(String key, int weight, List<Accepted.Words> accepted, boolean caseMatters) implements Gap {}

    /** A number. */
    record Quantity(String key, int weight, List<Accepted.Quantity> accepted, List<Accepted.Unit> units)
            implements Gap {}
}
