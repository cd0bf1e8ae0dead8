package org.banyan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Strings that have broken other programs. Tests that need them are skipped where they are not on the machine. */
public final class HostileStrings {

    private HostileStrings() {}

    public static List<String> all() {
        Path file = Materials.need("hostile-strings/blns/blns.txt");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
