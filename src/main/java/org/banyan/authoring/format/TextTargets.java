package org.banyan.authoring.format;

import java.util.Map;
import java.util.Optional;
import org.banyan.shared.LessonTargets;

/** Answers for the figures and links of one text, and writes down what is amiss with the line in its file. */
final class TextTargets implements LessonTargets {

    private final String file;
    private final int lineOffset;
    private final String language;
    private final CourseTargets course;

    /** What all texts of a course can lead to: its figures, and its topics by the path of their file. */
    record CourseTargets(Figures figures, Map<String, String> topicsByFile, Problems problems) {}

    TextTargets(String file, int lineOffset, String language, CourseTargets course) {
        this.file = file;
        this.lineOffset = lineOffset;
        this.language = language;
        this.course = course;
    }

    @Override
    public Optional<Figure> figure(String path, int line) {
        return course.figures()
                .find(path, language, file, lineOffset + line)
                .map(figure -> new Figure("/figures/" + figure.digest(), figure.width(), figure.height()));
    }

    @Override
    public Optional<String> address(String link, int line) {
        if (link.startsWith("topic:")) {
            String topic = link.substring("topic:".length());
            if (course.topicsByFile().containsValue(topic)) {
                return Optional.of(link);
            }
            course.problems().warning(file, lineOffset + line, "link-topic", topic);
            return Optional.empty();
        }
        String path =
                Paths.resolve(Paths.folder(file), link.replaceAll("[?#].*", "").replace("%20", " "), "");
        String topic = course.topicsByFile().get(path);
        if (topic == null) {
            course.problems().warning(file, lineOffset + line, "link-nowhere", link);
            return Optional.empty();
        }
        return Optional.of("topic:" + topic);
    }

    @Override
    public void alternativeTextMissing(String path, int line) {
        course.problems().warning(file, lineOffset + line, "alt-missing", path);
    }

    @Override
    public void cleaned(String what, int line) {
        course.problems().warning(file, lineOffset + line, "html-cleaned", what);
    }
}
