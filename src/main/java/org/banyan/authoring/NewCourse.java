package org.banyan.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.banyan.authoring.format.NewIds;
import org.banyan.authoring.format.TextFields;
import org.banyan.authoring.format.TopicText;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;

/**
 * The first files of a course that is begun from scratch: all that is needed for a check to have nothing to say but that there is
 * no text yet.
 */
record NewCourse(String curriculum, String language, SortedMap<String, byte[]> files) {

    static NewCourse of(
            BeginCourse begin, String slug, SortedMap<String, byte[]> curriculumFiles, Collection<String> curricula) {
        SortedMap<String, byte[]> files = new TreeMap<>(curriculumFiles);
        String curriculum = begin.curriculum();
        String language;
        if (curriculumFiles.isEmpty()) {
            language = Locale.forLanguageTag(begin.language()).toLanguageTag();
            if (!Languages.isTag(begin.language())) {
                throw new Refusal.Invalid("authoring.problem.language", begin.language());
            }
            String title = DraftStructure.checked(begin.curriculumTitle());
            curriculum = NewIds.of(title, "curriculum", curricula);
            put(files, "curriculum.yaml", "language: " + language + "\n" + titled(title));
        } else {
            language = TextFields.text(
                    new String(Objects.requireNonNull(curriculumFiles.get("curriculum.yaml")), StandardCharsets.UTF_8),
                    "language");
        }
        String module = NewIds.of(DraftStructure.checked(begin.module()), "module", List.of());
        String topic = NewIds.of(DraftStructure.checked(begin.topic()), "topic", List.of(module));
        String folder = slug + "/01-" + module + "/";
        put(files, slug + "/course.yaml", titled(begin.title().strip()) + "hours: 1\n");
        put(
                files,
                folder + "module.yaml",
                TextFields.with("", "title", begin.module().strip()));
        put(
                files,
                folder + "01-" + topic + ".md",
                new TopicText(null, begin.topic().strip(), "", null, false, List.of(), "\n").write(""));
        return new NewCourse(curriculum, language, files);
    }

    /** A summary is asked for by the format; until there is a better one, the title says it. */
    private static String titled(String title) {
        return TextFields.with(TextFields.with("", "title", title), "summary", title);
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
