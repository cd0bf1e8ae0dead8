package org.banyan.discussion.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real lessons, edited by chance from a seed; of every letter it is known where it went. Wrong is a place of which more than
 * a fifth stood elsewhere, or less than half stood in the passage, or which is a copy while the passage itself is still there.
 */
class RandomEditsTest {

    private static final Path LESSONS = Path.of("course-content/open-data/open-data-in-practice");
    private static final int LESSONS_EDITED = Integer.getInteger("anchoring.lessons", 40);
    private static final int PASSAGES = 12;

    private enum Verdict {
        RIGHT,
        WRONG,
        ORPHANED,
        GONE
    }

    @ParameterizedTest
    @CsvSource({
        "01-what-open-data-is/01-the-list-everyone-asks-for.md, 1",
        "02-finding-and-reading/02-reading-a-table.md, 2",
        "03-publishing-well/02-licences-and-personal-data.ar.md, 3",
        "01-what-open-data-is/01-the-list-everyone-asks-for.ar.md, 4"
    })
    void noPassageIsEverTakenForOtherWords(String lesson, long seed) throws IOException {
        LessonWords before = read(LESSONS.resolve(lesson));
        Random random = new Random(seed);
        int[] counts = new int[Verdict.values().length];
        List<String> wrong = new ArrayList<>();

        for (int round = 0; round < LESSONS_EDITED; round++) {
            TypedLesson typed = new TypedLesson(before, random);
            for (int edits = 1 + random.nextInt(20); edits > 0; edits--) {
                typed.edit();
            }
            LessonWords now = typed.words();
            for (int i = 0; i < PASSAGES; i++) {
                Passage passage = anyPassage(before, random);
                Optional<Passage> placed = Reanchoring.place(passage, before, now);
                Verdict verdict = judge(before, passage, now, typed.letters(), placed);
                counts[verdict.ordinal()]++;
                if (verdict == Verdict.WRONG) {
                    wrong.add((passage + " -> " + placed).replace("\n", "⏎"));
                }
            }
        }

        System.out.printf(
                "%s: right %d, wrong %d, orphaned %d, rightly orphaned because gone %d%n",
                lesson, counts[0], counts[1], counts[2], counts[3]);
        assertThat(wrong).isEmpty();
        assertThat(counts[0]).isGreaterThan(3 * counts[2]);
    }

    private static Verdict judge(
            LessonWords before,
            Passage passage,
            LessonWords now,
            List<TypedLesson.Letter> letters,
            Optional<Passage> placed) {
        int from = before.start(passage);
        int to = before.end(passage);
        long left = letters.stream()
                .filter(letter -> !letter.copied() && letter.origin() >= from && letter.origin() < to)
                .count();
        if (placed.isEmpty()) {
            return left >= 0.7 * (to - from) ? Verdict.ORPHANED : Verdict.GONE;
        }
        List<TypedLesson.Letter> there = letters.subList(now.start(placed.get()), now.end(placed.get()));
        long inside = there.stream()
                .filter(letter -> letter.origin() >= from && letter.origin() < to)
                .count();
        long foreign = there.stream()
                .filter(letter -> letter.origin() >= 0 && (letter.origin() < from || letter.origin() >= to))
                .count();
        long copied = there.stream()
                .filter(letter -> letter.copied() && letter.origin() >= from)
                .count();
        boolean isCopy = copied > inside / 2 && left >= 0.7 * (to - from);
        return isCopy || foreign > Math.max(3, there.size() / 5) || inside * 2 < there.size()
                ? Verdict.WRONG
                : Verdict.RIGHT;
    }

    /** A few letters, a sentence, or words over the end of a block. */
    private static Passage anyPassage(LessonWords words, Random random) {
        while (true) {
            int from = random.nextInt(words.text().length());
            int length = 3 + (random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(160));
            int[] place = Edges.whole(words.text(), from, Math.min(words.text().length(), from + length));
            Optional<Passage> passage = place[0] < place[1] ? words.cut(place[0], place[1]) : Optional.empty();
            if (passage.isPresent()) {
                return passage.get();
            }
        }
    }

    private static LessonWords read(Path lesson) throws IOException {
        String markdown = Files.readString(lesson).replaceFirst("(?s)^---.*?\n---\n", "");
        String[] paragraphs = Arrays.stream(markdown.split("\n\\s*\n"))
                .map(paragraph -> paragraph
                        .replaceAll("[*_#`>|]", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toArray(String[]::new);
        List<LessonWords.Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            blocks.add(new LessonWords.Block("b" + blocks.size(), paragraph));
        }
        return LessonWords.of(blocks);
    }
}
