package org.banyan.authoring.format;

import java.util.List;
import java.util.stream.Collectors;
import org.banyan.authoring.format.ParsedPackage.ParsedCourse;

/** A table of courses: what they hold, in which languages they can be learned, and in which ones they are announced. */
final class ListOfCourses {

    private static final String ROW = "%-44s %7s %6s %8s %9s %7s  %-22s %s%n";

    private ListOfCourses() {}

    static String of(List<ParsedCourse> courses) {
        return ROW.formatted("course", "modules", "topics", "words", "questions", "figures", "languages", "titles")
                + courses.stream().map(ListOfCourses::row).collect(Collectors.joining());
    }

    private static String row(ParsedCourse course) {
        long words = course.topics().stream()
                .mapToLong(topic -> OurCourses.words(topic.texts().get(OurCourses.ORIGINAL)))
                .sum();
        return ROW.formatted(
                course.folder(),
                course.modules().size(),
                course.topics().size(),
                words,
                course.questions(),
                course.figures().stream()
                        .filter(figure -> !figure.path().matches(".*\\.[a-z]{2}\\.svg"))
                        .count(),
                String.join(" ", course.languages()),
                String.join(" ", course.words().keySet()));
    }
}
