package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.banyan.assessment.Draw.Candidate;
import org.banyan.assessment.Draw.Drawn;
import org.banyan.assessment.Draw.Section;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final int DRAWS = 20_000;

    /** What a fair draw exceeds once in a thousand times, for 19 degrees of freedom. */
    private static final double CHI_SQUARE_19 = 43.82;

    @Test
    void everyQuestionOfAPoolIsAsLikelyAsEveryOther() {
        List<Section> sections = List.of(section(false, 5, pool(0, 20)));
        Map<QuestionId, Integer> times = new HashMap<>();
        Random ids = new Random(2026);

        for (int attempt = 0; attempt < DRAWS; attempt++) {
            draw(sections, seed(ids)).forEach(drawn -> times.merge(drawn.question(), 1, Integer::sum));
        }

        // Five of twenty are drawn together, so one count tells a little of the others: the usual sum is scaled by
        // 19/15.
        double expected = DRAWS * 5 / 20.0;
        double chiSquare = times.values().stream()
                        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                        .sum()
                * 19
                / 15;
        assertThat(times).hasSize(20);
        assertThat(chiSquare).isLessThan(CHI_SQUARE_19).isGreaterThan(1);
    }

    @Test
    void seedsThatFollowOneAnotherDrawUnlikeSheets() {
        List<Section> sections = List.of(section(true, 5, pool(0, 20)));
        Set<List<Drawn>> sheets = new HashSet<>();

        for (long seed = 0; seed < 1_000; seed++) {
            sheets.add(draw(sections, seed));
        }

        assertThat(sheets).hasSizeGreaterThan(995);
    }

    @Test
    void theSameSeedMakesTheSameSheet() {
        List<Section> sections = List.of(section(true, null, pool(0, 8)), section(true, 4, pool(100, 30)));
        long seed = Shuffle.seed(AttemptId.next());

        assertThat(draw(sections, seed)).isEqualTo(draw(sections, seed)).hasSize(12);
        assertThat(draw(sections, seed + 1)).isNotEqualTo(draw(sections, seed));
    }

    @Test
    void withoutSectionsAllAreAskedInTheirOrder() {
        List<Candidate> all = pool(0, 6);

        assertThat(draw(List.of(section(false, null, all)), 1))
                .extracting(Drawn::question)
                .containsExactlyElementsOf(all.stream().map(Candidate::question).toList());
    }

    @Test
    void shuffledQuestionsStayInTheirSection() {
        List<Section> sections = List.of(section(true, null, pool(0, 5)), section(true, null, pool(10, 5)));

        List<Drawn> sheet = draw(sections, 7);

        assertThat(sheet.subList(0, 5))
                .allMatch(drawn -> sections.getFirst().section().equals(drawn.section()));
        assertThat(sheet.subList(0, 5).stream().map(Drawn::question).toList())
                .containsExactlyInAnyOrderElementsOf(questions(sections.getFirst()))
                .isNotEqualTo(questions(sections.getFirst()));
    }

    @Test
    void nothingComesTwiceWherePoolsOverlap() {
        List<Candidate> all = pool(0, 10);
        List<Section> sections =
                List.of(section(false, 4, all), section(false, 3, all.subList(0, 5)), section(false, 3, all));

        for (long seed = 0; seed < 500; seed++) {
            assertThat(draw(sections, seed))
                    .extracting(Drawn::question)
                    .hasSize(10)
                    .doesNotHaveDuplicates();
        }
    }

    /** Whoever draws first would take what only the others can have, in most of these draws. */
    @Test
    void aQuestionIsGivenUpWhereAnotherSectionHasNoOther() {
        List<Candidate> all = pool(0, 4);
        List<Section> sections = List.of(
                section(false, 1, List.of(all.get(0), all.get(1))),
                section(false, 1, List.of(all.get(1), all.get(2))),
                section(false, 1, List.of(all.get(2), all.get(3))),
                section(false, 1, List.of(all.get(3), all.get(0))));

        for (long seed = 0; seed < 200; seed++) {
            List<Drawn> sheet = draw(sections, seed);
            assertThat(sheet).extracting(Drawn::section).doesNotHaveDuplicates().hasSize(4);
            assertThat(sheet).extracting(Drawn::question).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatSomebodyHadComesLastAndThenWhatTheyHadLeastOften() {
        List<Candidate> all = pool(0, 6);
        Map<UUID, Integer> had = Map.of(
                all.get(0).identity(), 2,
                all.get(1).identity(), 1,
                all.get(2).identity(), 1);

        for (long seed = 0; seed < 50; seed++) {
            assertThat(Draw.of(List.of(section(false, 3, all)), seed, had))
                    .extracting(Drawn::question)
                    .containsExactlyElementsOf(
                            all.subList(3, 6).stream().map(Candidate::question).toList());
            assertThat(Draw.of(List.of(section(false, 5, all)), seed, had))
                    .extracting(Drawn::question)
                    .doesNotContain(all.getFirst().question());
        }
    }

    private static List<Drawn> draw(List<Section> sections, long seed) {
        return Draw.of(sections, seed, Map.of());
    }

    /** Ids as they are made, but always the same ones. */
    private static long seed(Random random) {
        return Shuffle.seed(new AttemptId(new UUID(
                (1_790_000_000_000L << 16) | 0x7000L | random.nextInt(4096),
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE)));
    }

    private static Section section(boolean shuffled, Integer drawn, List<Candidate> pool) {
        return new Section(UUID.randomUUID(), shuffled, drawn, pool);
    }

    private static List<Candidate> pool(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(number -> new Candidate(new QuestionId(new UUID(1, number)), new UUID(2, number), 1))
                .toList();
    }

    private static List<QuestionId> questions(Section section) {
        return section.candidates().stream().map(Candidate::question).toList();
    }
}
