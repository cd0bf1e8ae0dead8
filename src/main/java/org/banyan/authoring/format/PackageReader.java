package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.assessment.bank.PackedPools;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;
import org.banyan.authoring.format.ParsedPackage.ParsedCurriculum;
import org.banyan.curriculum.CourseToPublish.CurriculumEntry;
import org.banyan.curriculum.CourseToPublish.CurriculumWords;
import org.banyan.shared.Languages;

/**
 * Reads a package. A curriculum is wherever a {@code curriculum.yaml} stands: at the top, in a folder, or in a folder that a
 * packing program has put around it; there may be several.
 */
public final class PackageReader {

    private static final String CURRICULUM = "curriculum.yaml";
    private static final int DEEPEST = 3;

    private final PackageFiles files;
    private final Problems problems;

    private PackageReader(PackageFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** What the package says; not to be used while the problems have an error among them. */
    public static ParsedPackage read(PackageFiles files, Problems problems) {
        return new PackageReader(files, problems).read();
    }

    /**
     * The text of one topic as it would be published, and among the problems what is amiss with it.
     *
     * @param course the folder of its course
     * @param file its path, in whatever language
     */
    public static Optional<ParsedPackage.ParsedText> topic(
            PackageFiles files, String course, String file, String language, Problems problems) {
        Figures figures = new Figures(files, Paths.folder(course), problems);
        return new CourseReader(files, course, language, figures, problems).readOnly(file);
    }

    /** A course alone, to learn what is amiss with it. */
    public static Optional<ParsedPackage.ParsedCourse> course(
            PackageFiles files, String course, String language, Problems problems) {
        Figures figures = new Figures(files, Paths.folder(course), problems);
        return new CourseReader(files, course, language, figures, problems).read();
    }

    /** The same with pools that are known already, in place of those in its files. */
    public static Optional<ParsedPackage.ParsedCourse> course(
            PackageFiles files, String course, String language, PackedPools pools, Problems problems) {
        Figures figures = new Figures(files, Paths.folder(course), problems);
        return new CourseReader(files, course, language, figures, problems)
                .with(pools)
                .read();
    }

    private ParsedPackage read() {
        List<String> folders = new ArrayList<>();
        files.paths().stream()
                .filter(path -> Paths.name(path).equals(CURRICULUM) && path.split("/", -1).length <= DEEPEST)
                .map(Paths::folder)
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .filter(folder -> folders.stream().noneMatch(outer -> Paths.isWithin(folder, outer)))
                .forEach(folders::add);
        if (folders.isEmpty() && !problems.hasErrors()) {
            problems.error("", 0, "no-curriculum");
        }
        List<ParsedCurriculum> curricula = new ArrayList<>();
        folders.forEach(folder -> curriculum(folder).ifPresent(curricula::add));
        ParsedPackage all = new ParsedPackage(curricula);
        Set<String> slugs = new HashSet<>();
        all.courses().stream()
                .filter(course -> !slugs.add(course.slug()))
                .forEach(course ->
                        problems.error(Paths.join(course.folder(), "course.yaml"), 0, "id-twice", course.slug()));
        return all;
    }

    private Optional<ParsedCurriculum> curriculum(String folder) {
        String file = Paths.join(folder, CURRICULUM);
        Optional<YamlMap> map = files.text(file).flatMap(text -> YamlMap.parse(file, text, 0, problems));
        if (map.isEmpty()) {
            return Optional.empty();
        }
        YamlMap original = map.get();
        String language = original.text("language", Longest.SHORT);
        if (!language.isEmpty() && !Languages.isTag(language)) {
            original.error("language", "language", language);
            return Optional.empty();
        }
        String slug = slug(original, folder);
        String licence = original.optionalText("licence", Longest.SHORT);
        ModuleFiles sorted = ModuleFiles.sort(files, folder, language, problems);
        sorted.refuseOthers(List.of("curriculum"), false);
        Map<String, YamlMap> translations = new LinkedHashMap<>();
        sorted.yaml("curriculum")
                .ifPresent(found -> found.translations()
                        .forEach((tag, path) -> files.text(path)
                                .flatMap(text -> YamlMap.parse(path, text, 0, problems))
                                .ifPresent(translation -> translations.put(tag, translation))));
        Figures figures = new Figures(files, folder, problems);
        Translated words = new Translated(
                language, original, translations, new TextTargets.CourseTargets(figures, Map.of(), problems));
        CurriculumEntry entry = new CurriculumEntry(slug, language, licence, words(words, language));
        words.close();
        return Optional.of(new ParsedCurriculum(entry, courses(folder, language, figures)));
    }

    private String slug(YamlMap curriculum, String folder) {
        String id = curriculum.optionalText("id", Names.LONGEST_ID);
        String slug = id != null
                ? id
                : Names.ofFolder(Paths.name(folder)).map(Names::stem).orElse("");
        if (slug.isEmpty()) {
            curriculum.error("id", "yaml.key-missing", "id");
        } else if (!Names.isId(slug)) {
            curriculum.error("id", "id", slug);
        }
        return slug;
    }

    private static Map<String, CurriculumWords> words(Translated curriculum, String language) {
        Map<String, String> titles = curriculum.texts("title", Longest.TITLE);
        Map<String, String> summaries = curriculum.texts("summary", Longest.SUMMARY);
        Map<String, CurriculumWords> words = new LinkedHashMap<>();
        curriculum
                .languages()
                .forEach(tag -> words.put(
                        tag,
                        new CurriculumWords(
                                titles.getOrDefault(tag, titles.getOrDefault(language, "")),
                                summaries.getOrDefault(tag, summaries.getOrDefault(language, "")),
                                curriculum.unreviewed(tag))));
        return words;
    }

    private List<ParsedCourse> courses(String folder, String language, Figures figures) {
        List<ParsedCourse> courses = new ArrayList<>();
        List<String> folders = files.foldersIn(folder).stream()
                .map(name -> Paths.join(folder, name))
                .filter(this::hasTexts)
                .sorted()
                .toList();
        for (String path : folders) {
            if (Names.ofFolder(Paths.name(path)).isEmpty()) {
                problems.error(path, 0, "name");
            } else if (!files.has(Paths.join(path, "course.yaml"))) {
                problems.error(path, 0, "file-missing", "course.yaml");
            } else {
                new CourseReader(files, path, language, figures, problems)
                        .read()
                        .ifPresent(courses::add);
            }
        }
        if (folders.isEmpty()) {
            problems.error(Paths.join(folder, CURRICULUM), 0, "empty-curriculum");
        }
        return courses;
    }

    private boolean hasTexts(String path) {
        return files.paths().stream()
                .anyMatch(file -> Paths.isWithin(file, path) && ModuleFiles.isText(Paths.name(file)));
    }
}
