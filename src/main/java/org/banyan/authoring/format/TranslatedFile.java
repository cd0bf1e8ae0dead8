package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.banyan.authoring.format.QuizText.Answer;
import org.banyan.authoring.format.QuizText.Question;
import org.banyan.authoring.format.TopicText.Prompt;
import org.banyan.shared.MarkdownBlocks;

/** Writes the file of a translation. A new one says that nobody who speaks the language has read it yet. */
public final class TranslatedFile {

    private TranslatedFile() {}

    /** Where the translation of a file stands. */
    public static String path(String original, String language) {
        int ending = original.lastIndexOf('.');
        return original.substring(0, ending) + "." + language + original.substring(ending);
    }

    /**
     * The file.
     *
     * @param original what is translated
     * @param before the file as it is; empty for a new one
     * @param texts of everything but blocks, by the key of their unit
     * @param blocks of a topic, in their order
     */
    public static String write(
            CoursePart part, String original, String before, Map<String, String> texts, List<String> blocks) {
        return switch (part.kind()) {
            case TOPIC -> topic(TopicText.parse(original), before, texts, blocks);
            case QUIZ -> quiz(QuizText.parse(original), before, texts);
            default -> fields(part, before, texts);
        };
    }

    /** The file without the mark that nobody has read it. */
    public static String reviewed(Kind kind, String file) {
        if (kind == Kind.TOPIC) {
            return TopicText.parse(file).withUnreviewed(false).write(file);
        }
        return TextFields.with(file, "unreviewed", "");
    }

    private static String fields(CoursePart part, String before, Map<String, String> texts) {
        String file = before.isEmpty() ? "unreviewed: true\n" : before;
        for (PartUnit unit : part.original().units()) {
            String text = texts.getOrDefault(unit.key(), "");
            if (unit.words() && !TextFields.text(file, unit.key()).equals(text)) {
                file = TextFields.with(file, unit.key(), text);
            }
        }
        return file;
    }

    /** A topic needs a title in each language. */
    private static String topic(TopicText original, String before, Map<String, String> texts, List<String> blocks) {
        TopicText old = TopicText.parse(before);
        List<Prompt> prompts = new ArrayList<>();
        for (Prompt prompt : original.prompts()) {
            String text = texts.getOrDefault("prompt/" + prompt.id(), "");
            if (!text.isBlank()) {
                prompts.add(new Prompt(prompt.id(), text));
            }
        }
        String title = texts.getOrDefault("title", "");
        return new TopicText(
                        old.id(),
                        title.isBlank() ? original.title() : title,
                        texts.getOrDefault("summary", ""),
                        old.minutes(),
                        before.isEmpty() || old.unreviewed(),
                        prompts,
                        sameBlocks(old, blocks) ? old.markdown() : MarkdownBlocks.join(blocks))
                .write(before);
    }

    private static boolean sameBlocks(TopicText old, List<String> blocks) {
        return MarkdownBlocks.of(old.markdown()).stream()
                .map(MarkdownBlocks.Written::text)
                .toList()
                .equals(blocks);
    }

    private static String quiz(QuizText original, String before, Map<String, String> texts) {
        List<Question> questions = new ArrayList<>();
        for (Question question : original.questions()) {
            Question translated = question(question, texts);
            boolean saysNothing = translated.text().isEmpty()
                    && translated.answers().isEmpty()
                    && translated.accepted().isEmpty()
                    && translated.more().isEmpty()
                    && (translated.unit()
                                    + translated.feedback()
                                    + translated.feedbackTrue()
                                    + translated.feedbackFalse())
                            .isEmpty();
            if (!saysNothing) {
                questions.add(translated);
            }
        }
        boolean unreviewed =
                before.isEmpty() || TextFields.text(before, "unreviewed").equals("true");
        List<QuizSection> sections = new ArrayList<>();
        for (QuizSection section : original.sections()) {
            String key = "section/" + section.id();
            QuizSection translated = QuizSection.words(
                    section.id(),
                    texts.getOrDefault(key + "/title", ""),
                    texts.getOrDefault(key + "/introduction", ""));
            if (!(translated.title() + translated.introduction()).isEmpty()) {
                sections.add(translated);
            }
        }
        QuizText quiz = new QuizText(texts.getOrDefault("title", ""), "", "", "", questions).with(sections);
        return quiz.writeTranslation(unreviewed);
    }

    private static Question question(Question original, Map<String, String> texts) {
        String key = "question/" + original.id();
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : original.answers()) {
            String text = texts.getOrDefault(key + "/answer/" + answer.id(), "");
            String feedback = texts.getOrDefault(key + "/answer/" + answer.id() + "/feedback", "");
            if (!text.isEmpty() || !feedback.isEmpty()) {
                answers.add(new Answer(answer.id(), text, false, feedback));
            }
        }
        return new Question(
                original.id(),
                "",
                texts.getOrDefault(key, ""),
                "",
                answers,
                "",
                "",
                texts.getOrDefault(key + "/unit", ""),
                texts.getOrDefault(key + "/accepted", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                texts.getOrDefault(key + "/feedback", ""),
                texts.getOrDefault(key + "/feedbackTrue", ""),
                texts.getOrDefault(key + "/feedbackFalse", ""),
                MoreFields.translated(key + "/more", original.more(), texts));
    }
}
