package org.banyan.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.banyan.assessment.scoring.GapsFilled.RuledGap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Shares by the methods that {@link Marking} and {@link OrderMarking} name with their sources. The tables are worked out by hand
 * from those definitions.
 */
class PartialCreditTest {

    private static final Set<String> RIGHT = Set.of("a", "b");
    private static final Set<String> ALL = Set.of("a", "b", "c", "d", "e");

    /** Two right answers of five: dichotomous, true/false and plus/minus of Betts et al. (2022). */
    @ParameterizedTest(name = "chosen {0}: {1} {2} {3}")
    @CsvSource({
        "a b,         1, 1,   1",
        "a,           0, 0.8, 0.5",
        "a c,         0, 0.6, 0",
        "c,           0, 0.4, 0",
        "a b c,       0, 0.8, 0.5",
        "a b c d,     0, 0.6, 0",
        "a b c d e,   0, 0.4, 0",
        "c d e,       0, 0,   0",
        "'',          0, 0,   0",
    })
    void multipleChoiceByThreeMethods(String chosen, double whole, double partial, double minus) {
        Response response = chosen(chosen);

        isShare(new MultipleChoice(RIGHT, ALL, Marking.ALL_OR_NOTHING), response, whole);
        isShare(new MultipleChoice(RIGHT, ALL, Marking.PARTIAL), response, partial);
        isShare(new MultipleChoice(RIGHT, ALL, Marking.RIGHT_MINUS_WRONG), response, minus);
    }

    /** As Moodle adds grades of answers: below nothing is nothing, above all is all. */
    @ParameterizedTest(name = "chosen {0}: {1}")
    @CsvSource({"a, 0.5", "a b, 1", "a c, 0.25", "c, 0", "a b c, 0.75", "a b d, 1", "'', 0", "a x, 0"})
    void weightsOfAnswersAreAdded(String chosen, double share) {
        var rule = new WeightedChoice(Map.of(
                "a", new BigDecimal("0.5"),
                "b", new BigDecimal("0.5"),
                "c", new BigDecimal("-0.25"),
                "d", new BigDecimal("0.3")));

        isShare(rule, chosen(chosen), share);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "p=1 q=2 r=3 s=4, 1, 1,    1",
        "p=1 q=2 r=4 s=3, 0, 0.5,  0",
        "p=1 q=2,         0, 0.5,  0.5",
        "p=1 q=2 r=3 s=9, 0, 0.75, 0.5",
        "p=2 q=1,         0, 0,    0",
        "'',              0, 0,    0",
    })
    void placesAreCounted(String placed, double whole, double partial, double minus) {
        Map<String, Set<String>> right = Map.of("p", Set.of("1"), "q", Set.of("2"), "r", Set.of("3"), "s", Set.of("4"));

        for (Response response : List.of(new Response.Paired(map(placed)), new Response.Filled(map(placed)))) {
            isShare(new AllPlaced(right, Marking.ALL_OR_NOTHING), response, whole);
            isShare(new AllPlaced(right, Marking.PARTIAL), response, partial);
            isShare(new AllPlaced(right, Marking.RIGHT_MINUS_WRONG), response, minus);
        }
    }

    @Test
    void whatSaysTheSameIsRightInEitherPlace() {
        var rule = new AllPlaced(Map.of("p", Set.of("1", "2"), "q", Set.of("1", "2")), Marking.ALL_OR_NOTHING);

        isShare(rule, new Response.Filled(map("p=2 q=1")), 1);
    }

    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "a b c d e, 1, 1,   1",
        "b a c d e, 0, 0.6, 0.5",
        "e a b c d, 0, 0,   0.75",
        "e d c b a, 0, 0.2, 0",
        "a b d c e, 0, 0.6, 0.25",
        "a b c d,   0, 0,   0",
        "a a c d e, 0, 0,   0",
        "'',        0, 0,   0",
    })
    void orderIsJudgedByPlacesOrByNeighbours(String order, double whole, double places, double neighbours) {
        List<String> right = List.of("a", "b", "c", "d", "e");
        Response response = new Response.Ordered(words(order));

        isShare(new InOrder(right, OrderMarking.ALL_OR_NOTHING), response, whole);
        isShare(new InOrder(right, OrderMarking.PLACES), response, places);
        isShare(new InOrder(right, OrderMarking.NEIGHBOURS), response, neighbours);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"w=dog c=yes n=٤, 1", "w=DOG c=no n=4, 0.75", "w=cat c=yes n=4, 0.5", "w=cat, 0", "c=yes, 0.25", "'', 0"
    })
    void gapsCountByTheirWeight(String filled, double share) {
        var rule = new GapsFilled(List.of(
                new RuledGap(
                        "w",
                        2,
                        false,
                        new FewWords(List.of(new FewWords.Pattern(List.of("dog"), BigDecimal.ONE)), false)),
                new RuledGap("c", 1, true, new WeightedChoice(Map.of("yes", BigDecimal.ONE, "no", BigDecimal.ZERO))),
                new RuledGap(
                        "n",
                        1,
                        false,
                        new NumberWithin(
                                List.of(new NumberWithin.Range(
                                        BigDecimal.valueOf(4), BigDecimal.valueOf(4), BigDecimal.ONE)),
                                List.of()))));

        isShare(rule, new Response.Filled(map(filled)), share);
    }

    /** Two places at 10 and at 50, each five wide to either side. */
    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource({
        "10 50,    1, 1,   1",
        "15 45,    1, 1,   1",
        "16 50,    0, 0.5, 0",
        "10,       0, 0.5, 0.5",
        "10 11,    0, 0.5, 0",
        "30 70,    0, 0,   0",
    })
    void spotsFindPlaces(String spots, double whole, double partial, double minus) {
        List<Predicate<Spot>> right = List.of(near(10), near(50));
        Response response = new Response.Spots(
                words(spots).stream().map(x -> new Spot(Integer.parseInt(x), 0)).toList());

        isShare(new SpotsFound(right, true, Marking.ALL_OR_NOTHING), response, whole);
        isShare(new SpotsFound(right, true, Marking.PARTIAL), response, partial);
        isShare(new SpotsFound(right, true, Marking.RIGHT_MINUS_WRONG), response, minus);
    }

    @Test
    void oneSpotIsEnoughWhereOneIsAskedFor() {
        var rule = new SpotsFound(List.of(near(10), near(50)), false, Marking.ALL_OR_NOTHING);

        isShare(rule, new Response.Spots(List.of(new Spot(52, 3))), 1);
        isShare(rule, new Response.Spots(List.of(new Spot(30, 3))), 0);
        isShare(rule, new Response.Spots(List.of(new Spot(10, 0), new Spot(50, 0))), 0);
    }

    @Test
    void anAnswerOfAnotherKindEarnsNothing() {
        Response words = new Response.Written("a");

        for (ScoringRule rule : List.of(
                new MultipleChoice(RIGHT, ALL, Marking.PARTIAL),
                new WeightedChoice(Map.of("a", BigDecimal.ONE)),
                new AllPlaced(Map.of("a", Set.of("a")), Marking.PARTIAL),
                new InOrder(List.of("a"), OrderMarking.PLACES),
                new GapsFilled(List.of()),
                new SpotsFound(List.of(near(1)), false, Marking.PARTIAL),
                new MarkedByHand())) {
            isShare(rule, words, 0);
        }
    }

    private static Predicate<Spot> near(int x) {
        return spot -> Math.abs(spot.x() - x) <= 5;
    }

    private static void isShare(ScoringRule rule, Response response, double share) {
        assertThat(rule.share(response).doubleValue()).as(rule + " " + response).isCloseTo(share, within(1e-9));
    }

    private static Response chosen(String keys) {
        return new Response.Chosen(Set.copyOf(words(keys)));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Map<String, String> map(String pairs) {
        return words(pairs).stream()
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
