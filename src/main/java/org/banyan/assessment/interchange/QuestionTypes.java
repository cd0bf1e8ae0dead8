package org.banyan.assessment.interchange;

import java.util.List;
import org.banyan.assessment.QuestionDefinition;

/** Names of the types of questions, as they stand in addresses, tables and texts. */
public final class QuestionTypes {

    public static final List<String> ALL = List.of(
            "single-choice",
            "multiple-choice",
            "true-false",
            "matching",
            "ordering",
            "short-text",
            "numeric",
            "cloze",
            "drop-words",
            "hot-spot",
            "essay",
            "description");

    private QuestionTypes() {}

    public static String of(QuestionDefinition question) {
        return switch (question) {
            case QuestionDefinition.Choice choice -> choice.several() ? "multiple-choice" : "single-choice";
            case QuestionDefinition.TrueFalse _ -> "true-false";
            case QuestionDefinition.Matching _ -> "matching";
            case QuestionDefinition.Ordering _ -> "ordering";
            case QuestionDefinition.ShortText _ -> "short-text";
            case QuestionDefinition.Numeric _ -> "numeric";
            case QuestionDefinition.Cloze _ -> "cloze";
            case QuestionDefinition.DropWords _ -> "drop-words";
            case QuestionDefinition.HotSpot _ -> "hot-spot";
            case QuestionDefinition.Essay _ -> "essay";
            case QuestionDefinition.Description _ -> "description";
        };
    }
}
