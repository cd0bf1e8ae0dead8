package org.banyan.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Criterion.Level;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Cloze;
import org.banyan.assessment.QuestionDefinition.Description;
import org.banyan.assessment.QuestionDefinition.DropWords;
import org.banyan.assessment.QuestionDefinition.Essay;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Matching;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Option;
import org.banyan.assessment.QuestionDefinition.Ordering;
import org.banyan.assessment.QuestionDefinition.Place;
import org.banyan.assessment.QuestionDefinition.Prompt;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.banyan.assessment.QuestionDefinition.Word;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.OrderMarking;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Spot;

/** A question of every kind, each with as much as it can say. */
public final class EveryKind {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Aids AIDS = new Aids(
            List.of(Map.of("en", "<p>First hint</p>", "ar", "<p>تلميح</p>"), Map.of("en", "<p>Second hint</p>")),
            new BigDecimal("0.25"),
            Map.of("en", "<p>All right.</p>"),
            Map.of("en", "<p>Some of it.</p>"),
            Map.of("en", "<p>None of it.</p>"));

    private EveryKind() {}

    public static List<QuestionDefinition> questions() {
        return List.of(
                choice(),
                new TrueFalse("statement", 1, says("Is it so?"), true, Map.of("en", "Yes"), Map.of("en", "No"), AIDS),
                matching(),
                ordering(),
                numeric(),
                shortText(),
                cloze(),
                dropWords(),
                hotSpot(false),
                hotSpot(true),
                essay(),
                new Description("note", says("Read this first.")));
    }

    public static Choice choice() {
        return new Choice(
                "choice",
                2,
                says("Which ones?"),
                true,
                List.of(
                        new Answer("a", true, says("A"), HALF),
                        new Answer("b", false, says("B"), HALF.negate()),
                        new Answer("c", true, says("C"), HALF)),
                Marking.WEIGHTED,
                true,
                AIDS);
    }

    public static Matching matching() {
        return new Matching(
                "matching",
                3,
                says("What belongs together?"),
                List.of(
                        new Prompt("csv", says("CSV"), "table"),
                        new Prompt("json", says("JSON"), "tree"),
                        new Prompt("geojson", says("GeoJSON"), "map")),
                List.of(option("table"), option("tree"), option("map"), option("film")),
                Marking.PARTIAL,
                true,
                AIDS);
    }

    public static Ordering ordering() {
        return new Ordering(
                "ordering",
                4,
                says("In which order?"),
                List.of(option("draft"), option("consult"), option("edit"), option("publish")),
                OrderMarking.NEIGHBOURS,
                AIDS);
    }

    public static Numeric numeric() {
        return new Numeric(
                "number",
                2,
                says("How long?"),
                List.of(
                        Accepted.Quantity.right(new BigDecimal("2.5"), new BigDecimal("0.01")),
                        new Accepted.Quantity(
                                new Accepted.Between(new BigDecimal("2"), new BigDecimal("3")),
                                HALF,
                                Map.of("en", "<p>Nearly.</p>"))),
                List.of(
                        new Accepted.Unit(Map.of("en", "m", "ar", "م"), BigDecimal.ONE),
                        new Accepted.Unit(Map.of("en", "cm", "ar", "سم"), new BigDecimal("100"))),
                AIDS);
    }

    public static ShortText shortText() {
        return new ShortText(
                "words",
                2,
                says("What is it called?"),
                List.of(
                        Accepted.Words.right(Map.of("en", List.of("Open Data"), "ar", List.of("البيانات المفتوحة"))),
                        new Accepted.Words(Map.of("en", List.of("*data*")), HALF, Map.of("en", "<p>Which data?</p>"))),
                true,
                AIDS);
    }

    public static Cloze cloze() {
        return new Cloze(
                "cloze",
                4,
                says("<p>A [[word]] is [[kind]] and has [[count]] legs.</p>"),
                List.of(
                        new Gap.Words("word", 2, List.of(Accepted.Words.right(Map.of("en", List.of("dog")))), false),
                        new Gap.Choose(
                                "kind",
                                1,
                                List.of(
                                        new Answer("animal", true, says("animal")),
                                        new Answer("plant", false, says("plant"))),
                                true),
                        new Gap.Quantity(
                                "count",
                                1,
                                List.of(Accepted.Quantity.right(new BigDecimal("4"), BigDecimal.ZERO)),
                                List.of())),
                AIDS);
    }

    public static DropWords dropWords() {
        return new DropWords(
                "drop",
                2,
                says("<p>The [[who]] asks, the [[whom]] answers.</p>"),
                List.of(
                        new Word("citizen", Map.of("en", "citizen"), 1, false),
                        new Word("office", Map.of("en", "office"), 1, false),
                        new Word("cat", Map.of("en", "cat"), 1, true)),
                List.of(new Place("who", "citizen"), new Place("whom", "office")),
                Marking.PARTIAL,
                true,
                AIDS);
    }

    public static HotSpot hotSpot(boolean shown) {
        return new HotSpot(
                shown ? "spot-shown" : "spot",
                2,
                says("Where are the lakes?"),
                new Picture(Map.of("en", "map.png"), Map.of("en", "A map"), 400, 300),
                List.of(
                        new Area("lake", true, new Area.Circle(100, 100, 20), says("Great lake")),
                        new Area("sea", true, new Area.Rectangle(200, 50, 260, 90), says("Inner sea")),
                        new Area(
                                "hill",
                                false,
                                new Area.Polygon(List.of(new Spot(300, 200), new Spot(350, 200), new Spot(325, 250))),
                                says("Hill"))),
                shown,
                true,
                Marking.RIGHT_MINUS_WRONG,
                AIDS);
    }

    public static Essay essay() {
        return new Essay(
                "essay",
                10,
                says("Why open data?"),
                List.of(
                        new Criterion(
                                "argument",
                                Map.of("en", "Argument"),
                                List.of(level("none", 0), level("some", 2), level("clear", 4))),
                        new Criterion(
                                "sources", Map.of("en", "Sources"), List.of(level("missing", 0), level("named", 1)))),
                50,
                300,
                Map.of("en", "<p>A model answer.</p>"),
                AIDS);
    }

    private static Level level(String key, int points) {
        return new Level(key, points, Map.of("en", "Level " + key));
    }

    private static Option option(String key) {
        return new Option(key, says("<p>" + key + "</p>"));
    }

    private static Map<String, Wording> says(String text) {
        return Map.of("en", new Wording(text, "<p>About " + text.length() + "</p>"));
    }

    /** An answer to each, by the key of the question, that earns all its points. */
    public static Map<String, Response> rightResponses() {
        return Map.ofEntries(
                Map.entry("choice", Response.Chosen.of("a", "c")),
                Map.entry("statement", Response.Chosen.of("true")),
                Map.entry("matching", new Response.Paired(Map.of("csv", "table", "json", "tree", "geojson", "map"))),
                Map.entry("ordering", new Response.Ordered(List.of("draft", "consult", "edit", "publish"))),
                Map.entry("number", new Response.Written("٢٥٠ سم")),
                Map.entry("words", new Response.Written("Open Data")),
                Map.entry("cloze", new Response.Filled(Map.of("word", "Dog", "kind", "animal", "count", "٤"))),
                Map.entry("drop", new Response.Filled(Map.of("who", "citizen", "whom", "office"))),
                Map.entry("spot", new Response.Spots(List.of(new Spot(100, 110), new Spot(230, 60)))),
                Map.entry("spot-shown", Response.Chosen.of("lake", "sea")),
                Map.entry("essay", new Response.Written("Because all of us paid for it.")));
    }
}
