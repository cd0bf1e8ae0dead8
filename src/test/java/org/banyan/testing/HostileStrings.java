package org.banyan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Strings that have broken other programs, from the materials that lie beside the project. Where they are not there, tests
 * that need them are skipped.
 */
public final class HostileStrings {

    private static final String FILE = "shared/materials/hostile-strings/blns";

    private HostileStrings() {}

    public static List<String> all() {
        Optional<Path> folder = Stream.iterate(
                        Path.of("").toAbsolutePath(), parent -> parent != null, parent -> parent.getParent())
                .map(parent -> parent.resolve(FILE))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(folder.isPresent(), "The hostile strings are not beside the project");
        try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
            Path text = files.filter(file -> file.getFileName().toString().equals("blns.txt"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(text).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
