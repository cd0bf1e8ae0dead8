package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.authoring.format.CoursePart.PartText;
import org.banyan.authoring.format.CoursePart.PartUnit;
import org.banyan.authoring.format.CourseTree.ModuleNode;
import org.banyan.authoring.format.CourseTree.TopicNode;

/** Reads what a course says part by part, whether or not it could be published as it is. */
public final class CourseParts {

    private final CourseContent content;
    private final List<CoursePart> parts = new ArrayList<>();

    private CourseParts(CourseContent content) {
        this.content = content;
    }

    /** The parts in reading order: curriculum, course, each module with its topics and quizzes; figures at the end. */
    public static List<CoursePart> read(CourseContent content) {
        CourseParts reading = new CourseParts(content);
        reading.read();
        return reading.parts;
    }

    private void read() {
        String folder = content.place().folder();
        yaml("", "curriculum", Kind.CURRICULUM, "", PartUnits::ofCurriculum);
        yaml(folder, "course", Kind.COURSE, "", PartUnits::ofCourse);
        CourseTree.read(content.files(), content.place()).modules().forEach(this::module);
        content.digests().forEach((path, digest) -> {
            if (Paths.isWithin(path, folder) && !path.endsWith(".md") && !path.endsWith(".yaml")) {
                PartText figure = new PartText(path, false, List.of(PartUnit.fact("figure", digest)));
                parts.add(new CoursePart(
                        Kind.FIGURE,
                        path,
                        Paths.name(path),
                        path,
                        Map.of(content.place().language(), figure)));
            }
        });
    }

    private void module(ModuleNode module) {
        yaml(module.folder(), "module", Kind.MODULE, module.id(), PartUnits::ofModule);
        for (TopicNode topic : module.topics()) {
            add(Kind.TOPIC, topic.id(), topic.title(), topic.texts(), PartUnits::ofTopic);
            add(Kind.QUIZ, topic.id(), topic.title(), topic.quiz(), PartUnits::ofQuiz);
        }
        add(Kind.QUIZ, module.id(), module.title(), module.quiz(), PartUnits::ofQuiz);
    }

    private void yaml(String folder, String stem, Kind kind, String id, Function<String, List<PartUnit>> units) {
        ModuleFiles.sort(content.files(), folder, content.place().language(), new Problems(false))
                .yaml(stem)
                .ifPresent(original -> {
                    Map<String, String> files = new LinkedHashMap<>();
                    files.put(content.place().language(), original.file());
                    files.putAll(original.translations());
                    add(kind, id, TextFields.text(text(original.file()), "title"), files, units);
                });
    }

    private void add(
            Kind kind, String id, String title, Map<String, String> files, Function<String, List<PartUnit>> units) {
        Map<String, PartText> texts = new LinkedHashMap<>();
        files.forEach((language, file) -> {
            String text = text(file);
            boolean unreviewed = file.endsWith(".md")
                    ? TopicText.parse(text).unreviewed()
                    : TextFields.text(text, "unreviewed").equals("true");
            texts.put(language, new PartText(file, unreviewed, units.apply(text)));
        });
        if (!texts.isEmpty()) {
            parts.add(new CoursePart(kind, id, title, files.values().iterator().next(), texts));
        }
    }

    private String text(String file) {
        return content.files().text(file).orElse("");
    }
}
