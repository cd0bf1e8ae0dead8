package org.banyan.assessment.interchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for bytes at which a reader does anything but answer with questions and problems: breaks off, hangs, takes all memory. Jazzer
 * makes up files from the fixtures, led by which branches they reach. Run by {@code bench/fuzz}, because it takes minutes; what it finds
 * becomes a fixture of {@link MutatedFilesTest}.
 */
class FuzzedFiles {

    static Stream<Arguments> gift() {
        return fixtures("all.gift", "faulty.gift", "line-ends.gift");
    }

    static Stream<Arguments> moodleXml() {
        return fixtures("all.xml", "faulty.xml");
    }

    static Stream<Arguments> aiken() {
        return fixtures("aiken.txt");
    }

    static Stream<Arguments> qti() {
        return fixtures(
                "qti/choice.xml",
                "qti/order.xml",
                "qti/match.xml",
                "qti/gap-match.xml",
                "qti/inline-choice.xml",
                "qti/text-entry.xml",
                "qti/select-point.xml",
                "qti/rules.xml",
                "qti/number-rules.xml",
                "qti/choice3.xml");
    }

    private static Stream<Arguments> fixtures(String... names) {
        return List.of(names).stream().map(name -> Arguments.of((Object) RoundTrip.fixture(name)));
    }

    @MethodSource("gift")
    @FuzzTest(maxDuration = "2m")
    void gift(byte[] file) {
        QuestionFiles.read(file, "questions.gift", "en");
    }

    @MethodSource("moodleXml")
    @FuzzTest(maxDuration = "2m")
    void moodleXml(byte[] file) {
        QuestionFiles.read(file, "questions.xml", "en");
    }

    @MethodSource("aiken")
    @FuzzTest(maxDuration = "2m")
    void aiken(byte[] file) {
        QuestionFiles.read(file, "questions.txt", "en");
    }

    @MethodSource("qti")
    @FuzzTest(maxDuration = "2m")
    void qti(byte[] file) {
        QuestionFiles.read(file, "item.xml", "en");
    }
}
