package org.banyan.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The right answers of a quiz, as its file in {@code course-content} has them, in the words of a language. */
public final class AnswerKey {

    /** What to tick or to write in one question; one of the two is empty. */
    public record RightAnswer(List<String> ticked, String written) {}

    private static final Path COURSE = Path.of("course-content/open-data/open-data-in-practice");

    private AnswerKey() {}

    /** The answers of a module's quiz in the order of its questions. */
    public static List<RightAnswer> of(String moduleFolder, String language) {
        Map<String, Object> quiz = read(COURSE.resolve(moduleFolder).resolve("quiz.yaml"));
        List<Map<String, Object>> words = language.equals("en")
                ? list(quiz.get("questions"))
                : list(read(COURSE.resolve(moduleFolder).resolve("quiz." + language + ".yaml"))
                        .get("questions"));
        List<RightAnswer> answers = new ArrayList<>();
        for (Map<String, Object> question : list(quiz.get("questions"))) {
            answers.add(answer(question, byId(words, question.get("id")), language));
        }
        return answers;
    }

    private static RightAnswer answer(Map<String, Object> question, Map<String, Object> words, String language) {
        return switch (String.valueOf(question.get("type"))) {
            case "single", "multiple" ->
                new RightAnswer(
                        list(question.get("answers")).stream()
                                .filter(option -> Boolean.TRUE.equals(option.get("correct")))
                                .map(option -> String.valueOf(byId(list(words.get("answers")), option.get("id"))
                                        .get("text")))
                                .toList(),
                        "");
            case "true-false" ->
                new RightAnswer(
                        List.of(org.banyan.shared.Texts.text(
                                java.util.Locale.forLanguageTag(language), "assessment." + question.get("correct"))),
                        "");
            case "numeric" -> new RightAnswer(List.of(), String.valueOf(question.get("correct")));
            case "short-text" ->
                new RightAnswer(List.of(), accepted(words.getOrDefault("correct", question.get("correct"))));
            default -> throw new IllegalArgumentException("A type the journeys do not know: " + question);
        };
    }

    private static String accepted(Object correct) {
        Object first = correct instanceof List<?> several ? several.getFirst() : correct;
        return String.valueOf(first).replace("*", "");
    }

    private static Map<String, Object> byId(List<Map<String, Object>> list, Object id) {
        return list.stream().filter(one -> id.equals(one.get("id"))).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return (List<Map<String, Object>>) value;
    }

    private static Map<String, Object> read(Path file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
