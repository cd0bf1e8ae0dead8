package org.banyan.authoring.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How a language of our content says the terms of the original: {@code course-content/GLOSSARY.<language>.yaml}. */
record Glossary(List<Term> terms) {

    private static final Map<String, Glossary> READ = new ConcurrentHashMap<>();

    /**
     * A term.
     *
     * @param original found as whole words, in any case, also with the s of a plural
     * @param use one of these is in every translation of a text that has it
     * @param not none of these is in any translation
     */
    record Term(Pattern original, List<String> use, List<String> not) {

        Stream<String> broken(String before, String after) {
            Stream<String> unwanted = not.stream().filter(after::contains).map(form -> "has “" + form + "”");
            boolean lacking = original.matcher(before).find() && use.stream().noneMatch(after::contains);
            return lacking ? Stream.concat(unwanted, Stream.of("has none of " + use + " for " + original)) : unwanted;
        }
    }

    static Glossary of(String language) {
        return READ.computeIfAbsent(language, Glossary::read);
    }

    @SuppressWarnings("unchecked")
    private static Glossary read(String language) {
        try (var file = Files.newBufferedReader(OurCourses.FOLDER.resolve("GLOSSARY." + language + ".yaml"))) {
            Map<String, List<Map<String, Object>>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Glossary(read.get("terms").stream()
                    .map(term -> new Term(
                            Pattern.compile(
                                    "(?i)(?<![\\w-])" + Pattern.quote((String) term.get("term")) + "s?(?![\\w-])"),
                            (List<String>) term.get("use"),
                            (List<String>) term.getOrDefault("not", List.of())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> broken(String before, String after) {
        return terms.stream().flatMap(term -> term.broken(before, after)).toList();
    }
}
