package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sorts the files of a module folder by what they are: topics, quizzes, the module's own, each with its translations. */
final class ModuleFiles {

    private final PackageFiles files;
    private final String folder;
    private final String language;
    private final Problems problems;
    private final Map<String, Original> originals = new LinkedHashMap<>();

    private ModuleFiles(PackageFiles files, String folder, String language, Problems problems) {
        this.files = files;
        this.folder = folder;
        this.language = language;
        this.problems = problems;
    }

    /** A file in the original language, and its translations by language tag. */
    record Original(Names names, String file, SortedMap<String, String> translations) {}

    static ModuleFiles sort(PackageFiles files, String folder, String language, Problems problems) {
        ModuleFiles sorted = new ModuleFiles(files, folder, language, problems);
        sorted.sort();
        return sorted;
    }

    private void sort() {
        Map<Names, String> translations = new LinkedHashMap<>();
        for (String name : files.filesIn(folder)) {
            String file = Paths.join(folder, name);
            if (!isText(name)) {
                continue;
            }
            Optional<Names> names = Names.ofFile(name);
            if (names.isEmpty()) {
                problems.error(file, 0, "name");
            } else if (names.get().language() == null) {
                originals.put(key(names.get()), new Original(names.get(), file, new TreeMap<>()));
            } else {
                translations.put(names.get(), file);
            }
        }
        translations.forEach(this::addTranslation);
    }

    private void addTranslation(Names names, String file) {
        Original original = originals.get(key(names));
        String tag = String.valueOf(names.language());
        if (original == null) {
            problems.error(file, 0, "translation-alone");
        } else if (tag.equals(language)) {
            problems.error(file, 0, "translation-same-language", tag);
        } else {
            original.translations().put(tag, file);
        }
    }

    /** Markdown and YAML are the package's own texts; everything else is a figure or a paper that goes with it. */
    static boolean isText(String name) {
        boolean about = name.matches("(README|LICEN[CS]E|NOTICE|SOURCE|CHANGELOG|CONTRIBUTING|GLOSSARY)(\\..*)?");
        return !about && name.matches(".*\\.(md|yaml|yml)");
    }

    private static String key(Names names) {
        return names.number() + "-" + names.stem() + "." + names.kind();
    }

    /** The files of topics in reading order. */
    List<Original> topics() {
        List<Original> topics = new ArrayList<>(originals.values().stream()
                .filter(original -> original.names().kind().equals("md"))
                .sorted(Comparator.<Original>comparingInt(
                                original -> original.names().number())
                        .thenComparing(original -> original.names().stem()))
                .toList());
        for (int i = 1; i < topics.size(); i++) {
            Original topic = topics.get(i);
            if (topic.names().number() != Names.NO_NUMBER
                    && topic.names().number() == topics.get(i - 1).names().number()) {
                problems.error(topic.file(), 0, "order-twice", topic.names().number());
            }
        }
        return topics;
    }

    /** The quiz that stands beside the file of a topic. */
    Optional<Original> quizOf(Original topic) {
        return Optional.ofNullable(
                originals.get(topic.names().number() + "-" + topic.names().stem() + ".quiz.yaml"));
    }

    /** A YAML file without a number, such as {@code module.yaml}. */
    Optional<Original> yaml(String stem) {
        return Optional.ofNullable(originals.get(Names.NO_NUMBER + "-" + stem + ".yaml"));
    }

    /** Says of every file that is neither one of these YAML files, nor a topic, nor the quiz of a topic, that it is unexpected. */
    void refuseOthers(List<String> stems, boolean withTopics) {
        Set<Original> expected = new HashSet<>();
        stems.forEach(stem -> yaml(stem).ifPresent(expected::add));
        if (withTopics) {
            topics().forEach(topic -> {
                expected.add(topic);
                quizOf(topic).ifPresent(expected::add);
            });
        }
        originals.values().stream()
                .filter(original -> !expected.contains(original))
                .forEach(original -> problems.error(original.file(), 0, "file-unexpected"));
    }
}
