package org.banyan.authoring.format;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.assessment.bank.PackedPools;
import org.banyan.authoring.format.ModuleFiles.Original;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedModule;
import org.banyan.authoring.format.ParsedPackage.ParsedQuiz;
import org.banyan.authoring.format.ParsedPackage.ParsedText;
import org.banyan.authoring.format.ParsedPackage.ParsedTopic;
import org.banyan.authoring.format.TextTargets.CourseTargets;
import org.banyan.cascade.TrainerCourse;
import org.banyan.curriculum.CourseToPublish.CourseWords;
import org.banyan.curriculum.CourseToPublish.ModuleWords;
import org.banyan.progress.CompletionRule;
import org.banyan.progress.CompletionRule.Count;
import org.jspecify.annotations.Nullable;

/**
 * Reads a course folder, in two rounds: the first finds all modules and topics, so that the second can render texts that link to
 * any of them.
 */
final class CourseReader {

    private final PackageFiles files;
    private final String folder;
    private final String language;
    private final Problems problems;
    private final Figures figures;
    private final SortedMap<String, Figure> figuresUsed;
    private final Map<String, String> topicsByFile = new HashMap<>();
    private final CourseTargets targets;
    private final SortedMap<String, String> read = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private @Nullable PackedPools given;

    CourseReader(PackageFiles files, String folder, String language, Figures figures, Problems problems) {
        this.files = files;
        this.folder = folder;
        this.language = language;
        this.problems = problems;
        this.figures = figures;
        this.figuresUsed = figures.noteUse();
        this.targets = new CourseTargets(figures, topicsByFile, problems);
    }

    /** Takes these pools in place of those in its files. */
    CourseReader with(PackedPools pools) {
        this.given = pools;
        return this;
    }

    /** A module whose topics are known but not yet rendered. */
    private record Found(String slug, Translated words, List<FoundTopic> topics, Optional<Original> quiz) {}

    private record FoundTopic(String slug, List<TopicFile> texts, Optional<Original> quiz) {}

    Optional<ParsedCourse> read() {
        ModuleFiles own = ModuleFiles.sort(files, folder, language, problems);
        own.refuseOthers(List.of("course"), false);
        Optional<Translated> course = own.yaml("course").flatMap(this::yaml);
        List<Found> modules = modules();
        if (course.isEmpty()) {
            return Optional.empty();
        }
        if (modules.isEmpty()) {
            problems.error(Paths.join(folder, "course.yaml"), 0, "empty-course");
        }
        YamlMap original = course.get().original();
        String slug = id(original, Names.ofFolder(Paths.name(folder)));
        Map<String, CourseWords> words = words(course.get());
        BigDecimal hours = CourseTerms.hours(original);
        Optional<YamlMap> completion = original.map("completion");
        TrainerCourse trains = CourseTerms.trains(original, slug);
        course.get().close();
        List<ParsedModule> parsed = modules.stream().map(this::render).toList();
        PackedPools pools = pools();
        List<ParsedQuiz> quizzes = PairedQuizzes.of(
                modules.stream()
                        .flatMap(module -> quizzes(module, pools).stream())
                        .toList(),
                problems);
        int counted = (int) quizzes.stream().filter(ParsedQuiz::counts).count();
        int topics = modules.stream().mapToInt(module -> module.topics().size()).sum();
        return Optional.of(new ParsedCourse(
                slug,
                folder,
                language,
                hours,
                words,
                parsed,
                quizzes,
                completion
                        .map(rule -> CourseTerms.completion(rule, topics, counted))
                        .orElse(new CompletionRule(Count.ALL, Count.NONE, 0, counted == 0 ? Count.NONE : Count.ALL)),
                trains,
                List.copyOf(figuresUsed.values()),
                digest()));
    }

    /**
     * One text alone, as it would be published. The rest of the course is read only as far as links lead to it.
     *
     * @param file the path of a topic, in whatever language
     */
    Optional<ParsedText> readOnly(String file) {
        for (Found module : modules()) {
            for (FoundTopic topic : module.topics()) {
                for (TopicFile text : topic.texts()) {
                    if (text.file().equals(file)) {
                        return Optional.of(text.render(topic.texts().getFirst(), targets));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Found> modules() {
        List<Found> modules = new ArrayList<>();
        Map<Integer, String> numbers = new HashMap<>();
        List<String> folders = files.foldersIn(folder).stream()
                .filter(name -> hasTexts(Paths.join(folder, name)))
                .sorted(Comparator.<String>comparingInt(
                                name -> Names.ofFolder(name).map(Names::number).orElse(Names.NO_NUMBER))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String name : folders) {
            String path = Paths.join(folder, name);
            Optional<Names> names = Names.ofFolder(name);
            if (names.isEmpty()) {
                problems.error(path, 0, "name");
            } else if (!files.has(Paths.join(path, "module.yaml"))) {
                problems.error(path, 0, "file-missing", "module.yaml");
            } else {
                int number = names.get().number();
                if (number != Names.NO_NUMBER && numbers.put(number, name) != null) {
                    problems.error(path, 0, "order-twice", number);
                }
                module(path, names).ifPresent(modules::add);
            }
        }
        return modules;
    }

    private boolean hasTexts(String path) {
        return files.paths().stream()
                .anyMatch(file -> Paths.isWithin(file, path) && ModuleFiles.isText(Paths.name(file)));
    }

    private Optional<Found> module(String path, Optional<Names> names) {
        ModuleFiles sorted = ModuleFiles.sort(files, path, language, problems);
        sorted.refuseOthers(List.of("module", "quiz"), true);
        files.foldersIn(path).stream()
                .map(name -> Paths.join(path, name))
                .filter(this::hasTexts)
                .forEach(inner -> problems.error(inner, 0, "file-unexpected"));
        Optional<Translated> words = sorted.yaml("module").flatMap(this::yaml);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String slug = id(words.get().original(), names);
        claim(slug, Paths.join(path, "module.yaml"));
        List<FoundTopic> topics = new ArrayList<>();
        sorted.topics().forEach(topic -> topic(topic, sorted).ifPresent(topics::add));
        if (topics.isEmpty()) {
            problems.error(Paths.join(path, "module.yaml"), 0, "empty-module");
        }
        return Optional.of(new Found(slug, words.get(), topics, sorted.yaml("quiz")));
    }

    private Optional<FoundTopic> topic(Original topic, ModuleFiles sorted) {
        List<TopicFile> texts = new ArrayList<>();
        Optional<TopicFile> original = TopicFile.read(files, use(topic.file()), language, problems);
        if (original.isEmpty()) {
            return Optional.empty();
        }
        texts.add(original.get());
        topic.translations()
                .forEach((tag, file) ->
                        TopicFile.read(files, use(file), tag, problems).ifPresent(texts::add));
        String slug = original.get().id().orElse(topic.names().stem());
        claim(slug, topic.file());
        texts.forEach(text -> topicsByFile.put(text.file(), slug));
        return Optional.of(new FoundTopic(slug, texts, sorted.quizOf(topic)));
    }

    private ParsedModule render(Found module) {
        Map<String, ModuleWords> words = new LinkedHashMap<>();
        Map<String, String> titles = module.words().texts("title", Longest.TITLE);
        Map<String, String> summaries = module.words().optionalTexts("summary", Longest.SUMMARY);
        module.words()
                .languages()
                .forEach(tag -> words.put(
                        tag,
                        new ModuleWords(
                                titles.getOrDefault(tag, titles.getOrDefault(language, "")),
                                summaries.containsKey(tag) ? summaries.get(tag) : summaries.get(language),
                                module.words().unreviewed(tag))));
        module.words().close();
        return new ParsedModule(
                module.slug(), words, module.topics().stream().map(this::render).toList());
    }

    private ParsedTopic render(FoundTopic topic) {
        TopicFile original = topic.texts().getFirst();
        Map<String, ParsedText> texts = new LinkedHashMap<>();
        topic.texts().forEach(text -> texts.put(text.language(), text.render(original, targets)));
        return new ParsedTopic(topic.slug(), original.minutes(), texts);
    }

    /** The questions that quizzes of the course draw from banks. */
    private PackedPools pools() {
        if (given != null) {
            return given;
        }
        String file = Paths.join(folder, PackedPools.FILE);
        if (!files.has(file)) {
            return PackedPools.of(Map.of());
        }
        String pictures = Paths.join(folder, PackedPools.FOLDER);
        return PackedPools.read(
                files.bytes(use(file)).orElseThrow(),
                beginning -> files.filesIn(pictures).stream()
                        .filter(name -> name.startsWith(beginning))
                        .findFirst()
                        .flatMap(name -> files.bytes(use(Paths.join(pictures, name)))),
                fault -> problems.error(
                        file, 0, fault.question().isEmpty() ? "pools-unreadable" : "pool-question", fault.question()));
    }

    private List<ParsedQuiz> quizzes(Found module, PackedPools pools) {
        List<ParsedQuiz> quizzes = new ArrayList<>();
        module.topics()
                .forEach(topic -> topic.quiz()
                        .flatMap(this::yaml)
                        .map(quiz -> new QuizReader(quiz, pools).read(topic.slug(), topic.slug(), language))
                        .ifPresent(quizzes::add));
        if (!module.topics().isEmpty()) {
            String last = module.topics().getLast().slug();
            module.quiz()
                    .flatMap(this::yaml)
                    .map(quiz -> new QuizReader(quiz, pools).read(module.slug(), last, language))
                    .ifPresent(quizzes::add);
        }
        return quizzes;
    }

    private Optional<Translated> yaml(Original original) {
        Optional<YamlMap> map =
                files.text(use(original.file())).flatMap(text -> YamlMap.parse(original.file(), text, 0, problems));
        Map<String, YamlMap> translations = new LinkedHashMap<>();
        original.translations()
                .forEach((tag, file) -> files.text(use(file))
                        .flatMap(text -> YamlMap.parse(file, text, 0, problems))
                        .ifPresent(translation -> translations.put(tag, translation)));
        return map.map(found -> new Translated(language, found, translations, targets));
    }

    private Map<String, CourseWords> words(Translated course) {
        Map<String, String> titles = course.texts("title", Longest.TITLE);
        Map<String, String> summaries = course.texts("summary", Longest.SUMMARY);
        Map<String, String> descriptions = course.html("description");
        Map<String, String> audiences = course.optionalTexts("audience", Longest.SUMMARY);
        Map<String, CourseWords> words = new LinkedHashMap<>();
        course.languages()
                .forEach(tag -> words.put(
                        tag,
                        new CourseWords(
                                titles.getOrDefault(tag, titles.getOrDefault(language, "")),
                                summaries.getOrDefault(tag, summaries.getOrDefault(language, "")),
                                descriptions.containsKey(tag) ? descriptions.get(tag) : descriptions.get(language),
                                audiences.containsKey(tag) ? audiences.get(tag) : audiences.get(language),
                                course.unreviewed(tag))));
        return words;
    }

    private String id(YamlMap map, Optional<Names> names) {
        String id = map.optionalText("id", Names.LONGEST_ID);
        if (id == null) {
            if (names.isEmpty()) {
                map.error("id", "yaml.key-missing", "id");
            }
            return names.map(Names::stem).orElse("");
        }
        if (!Names.isId(id)) {
            map.error("id", "id", id);
        }
        return id;
    }

    private void claim(String id, String file) {
        if (ids.put(id, file) != null) {
            problems.error(file, 0, "id-twice", id);
        }
    }

    private String use(String file) {
        files.bytes(file).ifPresent(content -> read.put(file, Digests.sha256(content)));
        return file;
    }

    /** Of all files the course was read from, by their path from the course, and of the figures it uses. */
    private String digest() {
        StringBuilder all = new StringBuilder(language).append('\n');
        read.forEach((file, digest) -> all.append(file.substring(folder.length()))
                .append(' ')
                .append(digest)
                .append('\n'));
        figuresUsed.values().forEach(figure -> all.append(figure.digest()).append('\n'));
        return Digests.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
