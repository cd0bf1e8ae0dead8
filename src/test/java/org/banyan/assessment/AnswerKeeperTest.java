package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the tests of the part of the quiz that brings answers from the browser to the server, which is written for browsers. */
class AnswerKeeperTest {

    @Test
    void answersReachTheServerWhateverHappensToTheConnection() throws Exception {
        Optional<String> node = node();
        if (!"true".equals(System.getenv("CI"))) {
            assumeThat(node).as("Node, to run frontend/assessment/*.test.js").isPresent();
        }

        Process tests = new ProcessBuilder(List.of(
                        node.orElseThrow(),
                        "--test",
                        "frontend/assessment/answer-keeper.test.js",
                        "frontend/assessment/answered.test.js"))
                .redirectErrorStream(true)
                .start();
        String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(tests.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("pass [1-9]");
    }

    private static Optional<String> node() {
        String path = ".node/bin" + File.pathSeparator + System.getenv("PATH");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
