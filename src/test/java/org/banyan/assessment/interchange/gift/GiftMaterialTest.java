package org.banyan.assessment.interchange.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.SourceText;
import org.banyan.testing.Materials;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that others wrote for their own parsers, and what those read in them. */
class GiftMaterialTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsEveryFileOfTheGrammarsOwnTestsAsTheyDo() throws IOException {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, Map<String, Integer>> expectedCounts = new TreeMap<>();
        for (Path file : files("quiz-gift/gift-grammar-peg")) {
            String name = file.getFileName().toString();
            JsonNode expected = JSON.readTree(
                    file.resolveSibling(name.replace(".gift", ".json")).toFile());
            List<String> theirs = new ArrayList<>();
            Map<String, Integer> theirCounts = new TreeMap<>();
            for (JsonNode item : expected) {
                if (!item.get("type").asString().equals("Category")) {
                    theirs.add(theirs(item));
                    theirCounts.merge(item.get("type").asString(), 1, Integer::sum);
                }
            }
            expectedCounts.put(name, theirCounts);

            List<GiftItem> items = parsed(file);

            counts.put(name, counts(items));
            assertThat(items.stream().map(GiftMaterialTest::ours)).as(name).containsExactlyElementsOf(theirs);
        }
        counts.forEach((file, types) -> System.out.println(file + " " + types));
        assertThat(counts).isEqualTo(expectedCounts).hasSize(51);
    }

    @Test
    void readsTheExamplesThatMoodleShips() throws IOException {
        Map<String, Integer> examples = counts(parsed(Materials.need("quiz-gift/moodle/examples.txt")));
        Map<String, Integer> questions = counts(parsed(Materials.need("quiz-gift/moodle/questions.gift.txt")));

        System.out.println("examples.txt " + examples);
        System.out.println("questions.gift.txt " + questions);
        assertThat(examples)
                .isEqualTo(new TreeMap<>(Map.of("MC", 18, "TF", 5, "Short", 9, "Numerical", 8, "Matching", 3)));
        assertThat(questions)
                .isEqualTo(
                        new TreeMap<>(Map.of("Essay", 1, "Matching", 1, "MC", 2, "Numerical", 1, "Short", 1, "TF", 3)));
    }

    private static List<GiftItem> parsed(Path file) throws IOException {
        List<ImportProblem> problems = new ArrayList<>();
        List<GiftItem> items =
                GiftParser.parse(SourceText.decode(Files.readAllBytes(file)), file.toString(), problems::add);
        assertThat(problems).isEmpty();
        return items;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Materials.need(folder))) {
            return files.filter(file -> file.toString().endsWith(".gift"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Integer> counts(List<GiftItem> items) {
        Map<String, Integer> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(type(item.body()), 1, Integer::sum));
        return counts;
    }

    private static String type(GiftItem.GiftBody body) {
        return switch (body) {
            case GiftItem.GiftBody.Description _ -> "Description";
            case GiftItem.GiftBody.Essay _ -> "Essay";
            case GiftItem.GiftBody.TrueFalse _ -> "TF";
            case GiftItem.GiftBody.MultipleChoice _ -> "MC";
            case GiftItem.GiftBody.ShortAnswer _ -> "Short";
            case GiftItem.GiftBody.Matching _ -> "Matching";
            case GiftItem.GiftBody.Numerical _ -> "Numerical";
        };
    }

    /** A question in the words of the other parser, in one line; white space between words does not matter. */
    private static String ours(GiftItem item) {
        String answers = switch (item.body()) {
            case GiftItem.GiftBody.TrueFalse truth ->
                truth.correct() + " " + text(truth.wrongFeedback()) + text(truth.rightFeedback());
            case GiftItem.GiftBody.MultipleChoice choice -> ours(choice.answers());
            case GiftItem.GiftBody.ShortAnswer words -> ours(words.answers());
            case GiftItem.GiftBody.Matching matching ->
                matching.pairs().stream()
                        .map(pair -> text(pair.question()) + "->" + pair.answer())
                        .toList()
                        .toString();
            case GiftItem.GiftBody.Numerical numerical ->
                String.valueOf(numerical.answers().size());
            default -> "";
        };
        return type(item.body()) + " " + item.id() + " " + item.tags() + " " + words(item.title()) + " "
                + text(item.stem()) + " " + text(item.generalFeedback()) + " " + answers;
    }

    private static String ours(List<GiftItem.Answer> answers) {
        return answers.stream()
                .map(answer -> answer.right() + " "
                        + (answer.percent() == null ? null : answer.percent().doubleValue()) + " " + text(answer.text())
                        + text(answer.feedback()))
                .toList()
                .toString();
    }

    private static String theirs(JsonNode item) {
        String type = item.get("type").asString();
        String answers = switch (type) {
            case "TF" ->
                item.get("isTrue").asBoolean() + " " + text(item.get("trueFeedback")) + text(item.get("falseFeedback"));
            case "MC", "Short" ->
                item.get("choices")
                        .valueStream()
                        .map(choice -> choice.get("isCorrect").asBoolean() + " "
                                + (choice.get("weight").isNull()
                                        ? null
                                        : choice.get("weight").asDouble()) + " "
                                + text(choice.get("text")) + text(choice.get("feedback")))
                        .toList()
                        .toString();
            case "Matching" ->
                item.get("matchPairs")
                        .valueStream()
                        .map(pair -> text(pair.get("subquestion")) + "->"
                                + pair.get("subanswer").asString())
                        .toList()
                        .toString();
            case "Numerical" ->
                String.valueOf(
                        item.get("choices").isArray() ? item.get("choices").size() : 1);
            default -> "";
        };
        JsonNode tags = item.get("tags");
        return type + " " + string(item.get("id")) + " "
                + (tags.isNull()
                        ? List.of()
                        : tags.valueStream().map(JsonNode::asString).toList())
                + " " + words(string(item.get("title"))) + " " + text(item.get("stem")) + " "
                + text(item.get("globalFeedback")) + " " + answers;
    }

    private static String string(JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull()
                ? "-"
                : "[" + node.get("format").asString() + "]"
                        + words(node.get("text").asString());
    }

    private static String text(FormattedText text) {
        return text == null ? "-" : "[" + text.format().word() + "]" + words(text.text());
    }

    private static String words(String text) {
        return text == null ? null : text.replaceAll("\\s+", "");
    }
}
