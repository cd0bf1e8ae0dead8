package org.banyan.journeys;

import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where Chromium and its driver are on this machine; {@code CHROME} and {@code CHROMEDRIVER} name others. */
final class BrowserPrograms {

    private BrowserPrograms() {}

    static Optional<File> chromium() {
        return find("CHROME", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    static Optional<File> driver() {
        return find("CHROMEDRIVER", "chromedriver");
    }

    /** What is missing for journeys, in words. */
    static Optional<String> missing() {
        if (chromium().isEmpty()) {
            return Optional.of("no Chromium is installed");
        }
        return driver().isEmpty() ? Optional.of("Chromium's driver is not installed") : Optional.empty();
    }

    private static Optional<File> find(String variable, String... names) {
        @Nullable String given = System.getenv(variable);
        Stream<File> programs = given != null && !given.isBlank()
                ? Stream.of(new File(given))
                : Stream.of(names)
                        .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(folder -> new File(folder, name)));
        return programs.filter(File::canExecute).findFirst();
    }
}
