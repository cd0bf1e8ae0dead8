package org.banyan.testing;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that look at what ours made. Where one is missing its test is skipped, except under {@code CI=true}. */
public final class Programs {

    private static final long PATIENCE_SECONDS = 120;

    private Programs() {}

    /** @param names of the program on different systems; the first that is installed is taken */
    public static Path need(String... names) {
        return find(names).orElseGet(() -> {
            if ("true".equals(System.getenv("CI"))) {
                return fail(names[0] + " is not installed");
            }
            return Assumptions.abort(names[0] + " is not installed");
        });
    }

    /** Runs a program to its end, and answers what it said, errors included. */
    public static String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.PIPE)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return fail(command.getFirst() + " does not end");
            }
            return said;
        } catch (IOException e) {
            return fail("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("Interrupted", e);
        }
    }

    private static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(program -> program.toFile().canExecute())
                .findFirst();
    }
}
