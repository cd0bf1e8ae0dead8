package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.authoring.format.ModuleFiles.Original;
import org.jspecify.annotations.Nullable;

/**
 * The modules and topics of a course in their order, with the files they stand in; read from a draft, in which not everything
 * is right yet.
 */
public record CourseTree(List<ModuleNode> modules) {

    /**
     * A module.
     *
     * @param folder its path
     * @param quiz its quiz by language, empty if there is none; the original goes by the language of the course
     */
    public record ModuleNode(
            String id, String folder, String title, List<TopicNode> topics, Map<String, String> quiz, int questions) {}

    /**
     * A topic.
     *
     * @param texts its files by language, the original first
     * @param quiz its own quiz by language; empty if there is none
     */
    public record TopicNode(
            String id,
            String title,
            @Nullable Integer minutes,
            Map<String, String> texts,
            Map<String, String> quiz,
            int questions) {

        public String file() {
            return texts.values().iterator().next();
        }
    }

    public static CourseTree read(PackageFiles files, CoursePlace place) {
        return new Reading(files, place).read();
    }

    public Stream<TopicNode> topics() {
        return modules.stream().flatMap(module -> module.topics().stream());
    }

    public Optional<TopicNode> topic(String id) {
        return topics().filter(topic -> topic.id().equals(id)).findFirst();
    }

    public Optional<ModuleNode> module(String id) {
        return modules.stream().filter(module -> module.id().equals(id)).findFirst();
    }

    public Optional<ModuleNode> moduleOf(String topic) {
        return modules.stream()
                .filter(module ->
                        module.topics().stream().anyMatch(each -> each.id().equals(topic)))
                .findFirst();
    }

    /** The files of a quiz by language, given the id of its module or topic. */
    public Map<String, String> quiz(String id) {
        return module(id)
                .map(ModuleNode::quiz)
                .or(() -> topic(id).map(TopicNode::quiz))
                .orElse(Map.of());
    }

    private record Reading(PackageFiles files, CoursePlace place, Problems ignored) {

        Reading(PackageFiles files, CoursePlace place) {
            this(files, place, new Problems(false));
        }

        CourseTree read() {
            return new CourseTree(files.foldersIn(place.folder()).stream()
                    .map(name -> Paths.join(place.folder(), name))
                    .filter(path -> files.has(Paths.join(path, "module.yaml")))
                    .sorted(Comparator.<String>comparingInt(
                                    path -> names(path).map(Names::number).orElse(Names.NO_NUMBER))
                            .thenComparing(Function.identity()))
                    .map(this::module)
                    .toList());
        }

        private static Optional<Names> names(String folder) {
            return Names.ofFolder(Paths.name(folder));
        }

        private ModuleNode module(String folder) {
            ModuleFiles sorted = ModuleFiles.sort(files, folder, place.language(), ignored);
            Optional<YamlMap> yaml = yaml(Paths.join(folder, "module.yaml"));
            List<TopicNode> topics = new ArrayList<>();
            sorted.topics().forEach(topic -> topics.add(topic(topic, sorted)));
            Map<String, String> quiz = sorted.yaml("quiz").map(this::byLanguage).orElse(Map.of());
            return new ModuleNode(
                    text(yaml, "id").orElse(names(folder).map(Names::stem).orElse(folder)),
                    folder,
                    text(yaml, "title").orElse(""),
                    List.copyOf(topics),
                    quiz,
                    questions(quiz));
        }

        private TopicNode topic(Original topic, ModuleFiles sorted) {
            TopicText text = TopicText.parse(files.text(topic.file()).orElse(""));
            Map<String, String> quiz =
                    sorted.quizOf(topic).map(this::byLanguage).orElse(Map.of());
            return new TopicNode(
                    Objects.requireNonNullElse(text.id(), topic.names().stem()),
                    text.title(),
                    text.minutes(),
                    byLanguage(topic),
                    quiz,
                    questions(quiz));
        }

        private Map<String, String> byLanguage(Original original) {
            SortedMap<String, String> files =
                    new TreeMap<>(Comparator.comparing((String tag) -> !tag.equals(place.language()))
                            .thenComparing(Comparator.naturalOrder()));
            files.putAll(original.translations());
            files.put(place.language(), original.file());
            return files;
        }

        private int questions(Map<String, String> quiz) {
            return quiz.isEmpty()
                    ? 0
                    : yaml(quiz.values().iterator().next())
                            .map(found -> found.maps("questions").size())
                            .orElse(0);
        }

        private Optional<YamlMap> yaml(String file) {
            return files.text(file).flatMap(text -> YamlMap.parse(file, text, 0, ignored));
        }

        private static Optional<String> text(Optional<YamlMap> map, String key) {
            return map.map(found -> found.optionalText(key, Integer.MAX_VALUE));
        }
    }
}
