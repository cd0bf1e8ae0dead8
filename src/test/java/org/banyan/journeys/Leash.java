package org.banyan.journeys;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;

/** Programs that end with the process of the tests, however that one ends. */
final class Leash {

    /** Started in place of a program, with {@link #environment} telling which. */
    static final File PROGRAM = Path.of("src/test/leash").toAbsolutePath().toFile();

    private Leash() {}

    static Map<String, String> environment(File program) {
        return Map.of(
                "LEASHED", program.getPath(),
                "LEASH_HOLDER", Long.toString(ProcessHandle.current().pid()));
    }
}
