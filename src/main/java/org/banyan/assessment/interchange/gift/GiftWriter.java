package org.banyan.assessment.interchange.gift;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.CategoryPath;
import org.banyan.assessment.interchange.ChoiceMaker;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.Weights;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.assessment.scoring.Marking;
import org.jspecify.annotations.Nullable;

/** Writes questions as GIFT. Pictures go along within the text, as {@code data:} addresses. */
public final class GiftWriter {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StringBuilder out = new StringBuilder();
    private final Export export;

    private GiftWriter(Export export) {
        this.export = export;
    }

    public static WrittenFile write(List<QuestionItem> questions, Map<String, Media> media, String name) {
        String file = name + ".gift";
        Export export = new Export(file, media);
        GiftWriter writer = new GiftWriter(export);
        List<String> category = List.of();
        for (QuestionItem item : questions) {
            if (!item.categories().equals(category)) {
                category = item.categories();
                writer.out
                        .append("$CATEGORY: ")
                        .append(Escapes.escape(CategoryPath.write(category)))
                        .append("\n\n");
            }
            writer.write(item);
        }
        byte[] content = writer.out.toString().getBytes(StandardCharsets.UTF_8);
        return new WrittenFile(file, "text/plain;charset=utf-8", content, export.problems());
    }

    private void write(QuestionItem item) {
        QuestionDefinition question = item.definition();
        String answers = switch (question) {
            case Choice choice -> answers(item, choice);
            case QuestionDefinition.TrueFalse truth -> answers(truth);
            case Matching matching -> answers(item, matching);
            case QuestionDefinition.ShortText words -> answers(item, words);
            case QuestionDefinition.Numeric number -> answers(item, number);
            case QuestionDefinition.Essay essay -> answers(item, essay);
            case QuestionDefinition.Description _ -> "";
            case QuestionDefinition.Ordering _,
                    QuestionDefinition.Cloze _,
                    QuestionDefinition.DropWords _,
                    QuestionDefinition.HotSpot _ -> null;
        };
        if (answers == null) {
            export.leaveOut(item);
            return;
        }
        tellWhatIsLost(item);
        Wording wording = Export.only(question.wordings()).orElseThrow();
        String comment = Comments.of(item.externalId(), item.tags());
        if (!comment.isEmpty()) {
            out.append("//").append(comment).append('\n');
        }
        out.append("::").append(Escapes.escape(item.name())).append("::");
        out.append(html(wording.html()));
        if (!(question instanceof QuestionDefinition.Description)) {
            String general = wording.feedbackHtml();
            out.append('{').append(answers);
            if (general != null) {
                out.append("\n\t####").append(html(general));
            }
            out.append(answers.isEmpty() && general == null ? "}" : "\n}");
        } else if (wording.feedbackHtml() != null) {
            export.changed(item, "feedback");
        }
        out.append("\n\n");
    }

    private void tellWhatIsLost(QuestionItem item) {
        QuestionDefinition question = item.definition();
        if (question.points() > 1) {
            export.changed(item, "points", question.points());
        }
        if (Export.helps(question.aids())) {
            export.changed(item, "aids");
        }
        if (question.wordings().size() > 1) {
            export.changed(item, "languages");
        }
    }

    private String answers(QuestionItem item, Choice choice) {
        if (choice.several() && choice.marking() != Marking.WEIGHTED) {
            export.changed(item, "marking");
        }
        if (!choice.shuffled()) {
            export.changed(item, "order");
        }
        StringBuilder answers = new StringBuilder();
        for (Answer answer : choice.answers()) {
            BigDecimal percent = ChoiceMaker.percent(choice, answer);
            boolean right = !choice.several() && answer.correct();
            BigDecimal usual = right ? HUNDRED : BigDecimal.ZERO;
            answers.append("\n\t")
                    .append(right ? '=' : '~')
                    .append(percent.compareTo(usual) == 0 ? "" : weight(percent))
                    .append(wording(answer.wordings()));
        }
        return answers.toString();
    }

    private String answers(QuestionDefinition.TrueFalse truth) {
        Map<String, String> right = truth.correct() ? truth.feedbackTrueHtml() : truth.feedbackFalseHtml();
        Map<String, String> wrong = truth.correct() ? truth.feedbackFalseHtml() : truth.feedbackTrueHtml();
        StringBuilder answers = new StringBuilder(truth.correct() ? "TRUE" : "FALSE");
        if (!right.isEmpty() || !wrong.isEmpty()) {
            answers.append('#').append(Export.only(wrong).map(this::html).orElse(""));
        }
        Export.only(right).ifPresent(feedback -> answers.append('#').append(html(feedback)));
        return answers.toString();
    }

    private String answers(QuestionItem item, Matching matching) {
        if (matching.marking() != Marking.PARTIAL) {
            export.changed(item, "marking");
        }
        if (!matching.shuffled()) {
            export.changed(item, "order");
        }
        StringBuilder answers = new StringBuilder();
        for (QuestionDefinition.Prompt prompt : matching.prompts()) {
            answers.append("\n\t=").append(wording(prompt.wordings())).append(" -> ");
            matching.matches().stream()
                    .filter(match -> match.key().equals(prompt.match()))
                    .forEach(match -> answers.append(words(match)));
        }
        matching.matches().stream()
                .filter(match -> matching.prompts().stream()
                        .noneMatch(prompt -> prompt.match().equals(match.key())))
                .forEach(match -> answers.append("\n\t= -> ").append(words(match)));
        return answers.toString();
    }

    private String answers(QuestionItem item, QuestionDefinition.ShortText words) {
        if (words.caseMatters()) {
            export.changed(item, "case");
        }
        StringBuilder answers = new StringBuilder();
        for (Accepted.Words accepted : words.accepted()) {
            for (String pattern : Export.only(accepted.patterns()).orElse(List.of())) {
                answers.append("\n\t=")
                        .append(weight(accepted))
                        .append("[plain]")
                        .append(Escapes.escape(pattern))
                        .append(feedback(accepted));
            }
        }
        return answers.toString();
    }

    private String answers(QuestionItem item, QuestionDefinition.Numeric number) {
        if (!number.units().isEmpty()) {
            export.changed(item, "units");
        }
        StringBuilder answers = new StringBuilder("#");
        for (Accepted.Quantity accepted : number.accepted()) {
            answers.append("\n\t=")
                    .append(weight(accepted))
                    .append(span(item, accepted.span()))
                    .append(feedback(accepted));
        }
        return answers.toString();
    }

    private String span(QuestionItem item, Accepted.Span span) {
        return switch (span) {
            case Accepted.Around(BigDecimal value, BigDecimal tolerance) ->
                Numerals.write(value) + ":" + Numerals.write(tolerance);
            case Accepted.Between(@Nullable BigDecimal low, @Nullable BigDecimal high) -> {
                if (low == null && high == null) {
                    yield "*";
                }
                if (low == null || high == null) {
                    export.changed(item, "open-range");
                }
                BigDecimal far = BigDecimal.valueOf(1_000_000_000_000L);
                yield Numerals.write(low == null ? far.negate() : low) + ".."
                        + Numerals.write(high == null ? far : high);
            }
        };
    }

    private String answers(QuestionItem item, QuestionDefinition.Essay essay) {
        if (!essay.rubric().isEmpty()
                || !essay.modelHtml().isEmpty()
                || essay.wordsMin() != null
                || essay.wordsMax() != null) {
            export.changed(item, "rubric");
        }
        return "";
    }

    private static String weight(Accepted accepted) {
        BigDecimal percent = Weights.percent(accepted.share());
        return percent.compareTo(HUNDRED) == 0 ? "" : weight(percent);
    }

    private static String weight(BigDecimal percent) {
        return "%" + Numerals.write(percent) + "%";
    }

    private String wording(Map<String, Wording> wordings) {
        Wording wording = Export.only(wordings).orElseThrow();
        String feedback = wording.feedbackHtml();
        return html(wording.html()) + (feedback == null ? "" : "#" + html(feedback));
    }

    private String feedback(Accepted accepted) {
        return Export.only(accepted.feedbackHtml())
                .map(html -> "#" + html(html))
                .orElse("");
    }

    /** A match is plain text in GIFT. */
    private static String words(QuestionDefinition.Option match) {
        return Escapes.escape(
                QuestionTexts.words(Export.only(match.wordings()).orElseThrow().html()));
    }

    private String html(String html) {
        String whole = export.withPictures(
                html,
                picture -> "data:" + picture.mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(picture.content()));
        return "[html]" + Escapes.escape(whole);
    }
}
