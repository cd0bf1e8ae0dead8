package org.banyan.assessment.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.banyan.shared.Texts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fixture, changed at random in many ways from a fixed seed: parts are cut out, doubled, exchanged, replaced by signs that
 * mean something. A reader answers with questions and problems, in time, and with nothing else. A number of rounds can be given by
 * {@code -Dbanyan.mutations}.
 */
class MutatedFilesTest {

    private static final int ROUNDS = Integer.getInteger("banyan.mutations", 400);
    private static final List<String> SIGNS = List.of(
            "{",
            "}",
            "=",
            "~",
            "#",
            "####",
            "\\",
            "->",
            "%",
            "%50%",
            "::",
            "\n",
            "\n\n",
            "..",
            ":",
            "//",
            "[html]",
            "$CATEGORY:",
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&amp;",
            "]]>",
            "<![CDATA[",
            "[[1]]",
            "[[",
            "{1:MC:",
            "\"",
            "-",
            "999999999999",
            "1e99",
            "\u0000",
            "\ud800",
            "ع",
            "<question type=\"cloze\">",
            "<baseValue>",
            "ANSWER: A",
            "A. ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all.gift",
                "faulty.gift",
                "line-ends.gift",
                "all.xml",
                "faulty.xml",
                "aiken.txt",
                "qti/choice.xml",
                "qti/choice-multiple.xml",
                "qti/order.xml",
                "qti/associate.xml",
                "qti/match.xml",
                "qti/gap-match.xml",
                "qti/inline-choice.xml",
                "qti/text-entry.xml",
                "qti/slider.xml",
                "qti/select-point.xml",
                "qti/rules.xml",
                "qti/number-rules.xml",
                "qti/choice3.xml"
            })
    void aReaderAnswersWithQuestionsAndProblemsAndNothingElse(String fixture) {
        byte[] whole = RoundTrip.fixture(fixture);
        Random random = new Random(fixture.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = mutated(whole, random);
            int number = round;
            ImportedBank bank = Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> read(mutated, fixture, number),
                    () -> fixture + " in round " + number);
            assertThat(bank.questions().isEmpty() && bank.problems().isEmpty())
                    .as("nothing said of %s in round %s", fixture, round)
                    .isFalse();
            bank.problems()
                    .forEach(problem -> assertThat(Texts.has("assessment.import.problem." + problem.key()))
                            .as(problem.key())
                            .isTrue());
        }
    }

    /** What was read can be written, too, and problems can be said. */
    private static ImportedBank read(byte[] bytes, String fixture, int round) {
        try {
            ImportedBank bank = QuestionFiles.read(bytes, fixture, "en");
            if (round % 20 == 0) {
                bank.problems().forEach(problem -> problem.in(Locale.of("ar")));
                for (InterchangeFormat format :
                        List.of(InterchangeFormat.GIFT, InterchangeFormat.MOODLE_XML, InterchangeFormat.QTI)) {
                    QuestionFiles.write(format, bank.questions(), bank.media(), "bank");
                }
            }
            return bank;
        } catch (RuntimeException e) {
            throw new AssertionError(
                    fixture + " in round " + round + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole;
        int changes = 1 + random.nextInt(6);
        for (int change = 0; change < changes && bytes.length > 2; change++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 4 : 200));
            byte[] middle = switch (random.nextInt(5)) {
                case 0 -> new byte[0];
                case 1 -> joined(Arrays.copyOfRange(bytes, from, to), Arrays.copyOfRange(bytes, from, to));
                case 2 -> SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
                case 3 -> new byte[] {(byte) random.nextInt(random.nextInt(10) == 0 ? 256 : 128)};
                default -> {
                    int other = random.nextInt(bytes.length);
                    yield Arrays.copyOfRange(bytes, other, Math.min(bytes.length, other + to - from));
                }
            };
            bytes = joined(
                    joined(Arrays.copyOfRange(bytes, 0, from), middle), Arrays.copyOfRange(bytes, to, bytes.length));
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
