package org.banyan.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Inputs that nobody on the project wrote and that are not part of it; a test that needs them is skipped where they are not. */
public final class Materials {

    private Materials() {}

    /** The folder or file of the collection. It lies beside the checkout, or beside the folder of a git worktree. */
    public static Path need(String name) {
        return find(name).orElseGet(() -> Assumptions.abort(name + " is not on this machine"));
    }

    /** The same for a test that has something of its own to go on with. */
    static Optional<Path> find(String name) {
        return Stream.of("..", "../..")
                .map(above -> Path.of(above, "shared/materials", name))
                .filter(Files::exists)
                .findFirst();
    }
}
