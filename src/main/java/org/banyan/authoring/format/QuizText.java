package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quiz as its author edits it, in the language of its course. Numbers are texts here, as they are typed; the check says what is
 * amiss with them.
 *
 * @param sections in their order; none where the quiz is one without a title
 * @param postTestOf the quiz that asks the same before the course; empty where it asks for itself
 */
public record QuizText(
        String title,
        String passMark,
        String attempts,
        String timeLimit,
        List<Question> questions,
        List<QuizSection> sections,
        String postTestOf) {

    public QuizText {
        sections = Objects.requireNonNullElse(sections, List.of());
        postTestOf = Objects.requireNonNullElse(postTestOf, "");
    }

    /** Without sections. */
    public QuizText(String title, String passMark, String attempts, String timeLimit, List<Question> questions) {
        this(title, passMark, attempts, timeLimit, questions, List.of(), "");
    }

    /** The same with other sections. */
    public QuizText with(List<QuizSection> others) {
        return new QuizText(title, passMark, attempts, timeLimit, questions, others, postTestOf);
    }

    public static final QuizText NEW = new QuizText("", "70", "", "", List.of());

    /**
     * A question.
     *
     * @param type as the format calls it
     * @param correct of true-false and numeric questions
     * @param accepted of short texts
     * @param more what only some kinds have, as maps, lists and texts (see {@link MoreFields})
     */
    public record Question(
            String id,
            String type,
            String text,
            String points,
            List<Answer> answers,
            String correct,
            String tolerance,
            String unit,
            List<String> accepted,
            String feedback,
            String feedbackTrue,
            String feedbackFalse,
            Map<String, Object> more) {

        public Question {
            more = Objects.requireNonNullElse(more, Map.of());
        }

        public Question(
                String id,
                String type,
                String text,
                String points,
                List<Answer> answers,
                String correct,
                String tolerance,
                String unit,
                List<String> accepted,
                String feedback,
                String feedbackTrue,
                String feedbackFalse) {
            this(
                    id,
                    type,
                    text,
                    points,
                    answers,
                    correct,
                    tolerance,
                    unit,
                    accepted,
                    feedback,
                    feedbackTrue,
                    feedbackFalse,
                    Map.of());
        }

        /** Whether the things in each of its lists have ids of their own. */
        public boolean isSound() {
            return MoreFields.isSound(more);
        }

        /** The same without answers that the original does not have. */
        Question within(Question original) {
            List<Answer> kept = answers.stream()
                    .filter(answer -> original.answers.stream()
                            .anyMatch(there -> there.id().equals(answer.id())))
                    .toList();
            return new Question(
                    id,
                    type,
                    text,
                    points,
                    kept,
                    correct,
                    tolerance,
                    unit,
                    accepted,
                    feedback,
                    feedbackTrue,
                    feedbackFalse,
                    MoreFields.within(more, original.more));
        }
    }

    /**
     * An answer to choose.
     *
     * @param share of the points, where the question weighs its answers
     */
    public record Answer(String id, String text, boolean correct, String feedback, String share) {

        public Answer {
            share = Objects.requireNonNullElse(share, "");
        }

        public Answer(String id, String text, boolean correct, String feedback) {
            this(id, text, correct, feedback, "");
        }
    }

    /** What every kind of question has. */
    private static final Set<String> COMMON = Set.of(
            "id",
            "type",
            "text",
            "points",
            "answers",
            "correct",
            "tolerance",
            "unit",
            "feedback",
            "feedbackTrue",
            "feedbackFalse");

    /** The quiz in a file; empty fields where something cannot be read. */
    public static QuizText parse(String file) {
        Optional<YamlMap> map = YamlMap.parse("", file, 0, new Problems(false));
        return map.map(QuizText::of).orElse(NEW);
    }

    private static QuizText of(YamlMap quiz) {
        List<Question> questions = new ArrayList<>();
        quiz.maps("questions").forEach(question -> questions.add(question(question)));
        return new QuizText(
                text(quiz, "title"),
                text(quiz, "passMark"),
                text(quiz, "attempts"),
                text(quiz, "timeLimitMinutes"),
                List.copyOf(questions),
                quiz.maps("sections").stream().map(QuizSection::of).toList(),
                text(quiz, "postTestOf"));
    }

    private static Question question(YamlMap question) {
        List<Answer> answers = new ArrayList<>();
        question.maps("answers")
                .forEach(answer -> answers.add(new Answer(
                        text(answer, "id"),
                        text(answer, "text"),
                        answer.isTrue("correct"),
                        text(answer, "feedback"),
                        text(answer, "share"))));
        String type = text(question, "type");
        boolean words = type.equals("short-text") || type.isEmpty();
        return new Question(
                text(question, "id"),
                type,
                text(question, "text"),
                text(question, "points"),
                List.copyOf(answers),
                words ? "" : text(question, "correct"),
                text(question, "tolerance"),
                text(question, "unit"),
                words ? question.texts("correct", Integer.MAX_VALUE) : List.of(),
                text(question, "feedback"),
                text(question, "feedbackTrue"),
                text(question, "feedbackFalse"),
                question.rest(COMMON));
    }

    static String text(YamlMap map, String key) {
        return Objects.requireNonNullElse(map.optionalText(key, Integer.MAX_VALUE), "");
    }

    /** The file that says this, in place of what it said before, which stays as it is if nothing was changed. */
    public String write(String before) {
        if (!before.isEmpty() && equals(parse(before))) {
            return before;
        }
        Map<String, @Nullable Object> quiz = new LinkedHashMap<>();
        quiz.put("title", title);
        quiz.put("passMark", number(passMark));
        quiz.put("attempts", number(attempts));
        quiz.put("timeLimitMinutes", number(timeLimit));
        if (postTestOf.isBlank()) {
            quiz.put(
                    "sections",
                    sections.isEmpty()
                            ? null
                            : sections.stream().map(QuizSection::written).toList());
            quiz.put("questions", questions.stream().map(QuizText::map).toList());
        } else {
            quiz.put("postTestOf", postTestOf);
        }
        return YamlWriter.write(quiz);
    }

    /** A translation without what the original does not have any more; what it says stays. */
    public String prune(String translation) {
        QuizText words = parse(translation);
        List<Question> kept = new ArrayList<>();
        for (Question translated : words.questions()) {
            questions.stream()
                    .filter(original -> original.id().equals(translated.id()))
                    .findFirst()
                    .ifPresent(original -> kept.add(translated.within(original)));
        }
        List<QuizSection> keptSections = words.sections().stream()
                .filter(translated ->
                        sections.stream().anyMatch(original -> original.id().equals(translated.id())))
                .toList();
        return kept.equals(words.questions()) && keptSections.equals(words.sections())
                ? translation
                : new QuizText(words.title(), "", "", "", kept)
                        .with(keptSections)
                        .writeTranslation(isUnreviewed(translation));
    }

    private static boolean isUnreviewed(String file) {
        return TextFields.text(file, "unreviewed").equals("true");
    }

    /** The file of a translation, which holds only what is text. */
    public String writeTranslation(boolean unreviewed) {
        Map<String, @Nullable Object> quiz = new LinkedHashMap<>();
        quiz.put("unreviewed", unreviewed ? true : null);
        quiz.put("title", orNull(title));
        quiz.put(
                "sections",
                sections.isEmpty()
                        ? null
                        : sections.stream().map(QuizSection::translated).toList());
        quiz.put(
                "questions",
                questions.isEmpty()
                        ? null
                        : questions.stream().map(QuizText::translated).toList());
        return YamlWriter.write(quiz);
    }

    private static Map<String, @Nullable Object> translated(Question question) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", question.id());
        map.put("text", orNull(question.text()));
        map.put(
                "answers",
                question.answers().isEmpty()
                        ? null
                        : question.answers().stream().map(QuizText::map).toList());
        map.put("correct", question.accepted().isEmpty() ? null : question.accepted());
        map.put("unit", orNull(question.unit()));
        map.putAll(MoreFields.written(question.more()));
        map.put("feedbackTrue", orNull(question.feedbackTrue()));
        map.put("feedbackFalse", orNull(question.feedbackFalse()));
        map.put("feedback", orNull(question.feedback()));
        return map;
    }

    private static Map<String, @Nullable Object> map(Question question) {
        boolean chosen = question.type().equals("single") || question.type().equals("multiple");
        boolean statement = question.type().equals("true-false");
        boolean numeric = question.type().equals("numeric");
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", question.id());
        map.put("type", question.type());
        map.put("text", question.text());
        map.put("points", number(question.points()));
        map.put(
                "answers",
                chosen ? question.answers().stream().map(QuizText::map).toList() : null);
        map.put("correct", correct(question));
        map.put("tolerance", numeric ? number(question.tolerance()) : null);
        map.put("unit", numeric ? orNull(question.unit()) : null);
        map.putAll(MoreFields.written(question.more()));
        map.put("feedbackTrue", statement ? orNull(question.feedbackTrue()) : null);
        map.put("feedbackFalse", statement ? orNull(question.feedbackFalse()) : null);
        map.put("feedback", orNull(question.feedback()));
        return map;
    }

    private static @Nullable Object correct(Question question) {
        return switch (question.type()) {
            case "true-false" ->
                question.correct().isEmpty() ? null : question.correct().equals("true");
            case "numeric" -> number(question.correct());
            case "short-text" -> question.accepted().isEmpty() ? null : question.accepted();
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> map(Answer answer) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", answer.id());
        map.put("text", answer.text().isEmpty() && !answer.feedback().isEmpty() ? null : answer.text());
        map.put("correct", answer.correct() ? true : null);
        map.put("share", number(answer.share()));
        map.put("feedback", orNull(answer.feedback()));
        return map;
    }

    /** A number as one; anything else as it was typed, for the check to name. */
    static @Nullable Object number(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : text;
    }

    static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
