package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banyan.identity.DemoAccounts;
import org.junit.jupiter.api.Test;

/** A document that describes the structure drifts away from it, unless something compares them. */
class ReadmeTest {

    private static final Path MODULES = Path.of("src/main/java/org/banyan");

    private final String readme = read(Path.of("README.md"));

    @Test
    void listsEveryModuleByTheFirstSentenceOfItsPackage() throws IOException {
        Map<String, String> modules = new TreeMap<>();
        try (Stream<Path> folders = Files.list(MODULES)) {
            folders.filter(Files::isDirectory)
                    .forEach(folder -> modules.put(folder.getFileName().toString(), firstSentence(folder)));
        }

        assertThat(pairs("\\| `([a-z]+)` \\| (.+?) \\|")).isEqualTo(modules);
    }

    @Test
    void listsEverySetting() {
        Set<String> read =
                found(read(Path.of("src/main/resources/application.properties")), "\\$\\{([A-Z][A-Z_]+)[:}]");
        read.add("BANYAN_DATA");

        Set<String> listed = found(readme.substring(readme.indexOf("## Settings")), "`([A-Z][A-Z_]+)`");

        assertThat(listed).containsAll(read);
        listed.removeIf(setting -> setting.startsWith("SPRING_MAIL_"));
        assertThat(listed).isEqualTo(read);
    }

    @Test
    void listsDemoAccountsThatExist() {
        assertThat(found(readme, "`(\\w+@demo\\.test)`")).isNotEmpty().allMatch(DemoAccounts.ADDRESSES::contains);
    }

    @Test
    void linksToFilesThatExist() {
        assertThat(found(readme, "\\]\\(([^)#:]+)\\)"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static String firstSentence(Path module) {
        String source = read(module.resolve("package-info.java"));
        String javadoc = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"))
                .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                .strip();
        return javadoc.split("(?<=\\.)\\s", 2)[0];
    }

    private Map<String, String> pairs(String pattern) {
        Map<String, String> pairs = new TreeMap<>();
        Pattern.compile(pattern)
                .matcher(readme.substring(readme.indexOf("## What is where")))
                .results()
                .forEach(match -> pairs.put(match.group(1), match.group(2)));
        return pairs;
    }

    private static Set<String> found(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
