package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the tests of the element's own rules, which are written in its language, where there is a Node that can. */
class DiscussionElementTest {

    private static final int TYPES_UNDERSTOOD_FROM = 24;

    @Test
    void theRulesOfTheElementHold() throws Exception {
        Optional<Path> node = node();
        assumeTrue(node.isPresent(), "No Node " + TYPES_UNDERSTOOD_FROM + " here");
        Path output = Files.createTempFile("discussion-element", ".txt");

        ProcessBuilder program = new ProcessBuilder(
                        node.orElseThrow().toString(),
                        "--experimental-transform-types",
                        "--no-warnings",
                        "--test",
                        "src/test/frontend/discussion.test.ts")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("BLOCKS", BlocksForTheBrowser.file().toString());
        Process tests = program.start();

        assertThat(tests.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(tests.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.readString(output)).contains("pass 14");
    }

    private static Optional<Path> node() {
        return Stream.concat(
                        Stream.of(".node/bin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .filter(DiscussionElementTest::understandsTypes)
                .findFirst();
    }

    private static boolean understandsTypes(Path node) {
        try {
            Process asked = new ProcessBuilder(node.toString(), "--version").start();
            String version = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(version.strip().replaceFirst("^v", "").replaceFirst("\\..*", ""))
                    >= TYPES_UNDERSTOOD_FROM;
        } catch (java.io.IOException | NumberFormatException e) {
            return false;
        }
    }
}
