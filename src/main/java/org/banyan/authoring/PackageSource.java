package org.banyan.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.Problems;

/** Where a course package is: a folder of this machine, or a zip that was received. */
public sealed interface PackageSource {

    Path path();

    record Folder(Path path) implements PackageSource {}

    record Zip(Path path) implements PackageSource {}

    default PackageFiles read(Problems problems) {
        try {
            return switch (this) {
                case Folder folder -> PackageFiles.ofFolder(folder.path(), problems);
                case Zip zip -> PackageFiles.ofZip(zip.path(), problems);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
