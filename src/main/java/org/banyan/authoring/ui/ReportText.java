package org.banyan.authoring.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.authoring.ImportReport;
import org.banyan.authoring.ImportReport.CourseReport;
import org.banyan.authoring.format.Problem;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** Says a report in words: what will change, and the problems by file and line. */
final class ReportText {

    private static final int MOST_SHOWN = 200;

    private final Locale language;

    ReportText(Locale language) {
        this.language = language;
    }

    Element courses(ImportReport report) {
        Element list = new Element("ul").addClass("report-courses").attr("role", "list");
        report.courses().forEach(course -> course(list.appendElement("li"), course));
        return list;
    }

    private void course(Element item, CourseReport course) {
        item.appendElement("strong")
                .attr("lang", course.language())
                .attr("dir", "auto")
                .text(course.title());
        item.appendElement("span")
                .addClass("change")
                .addClass(course.change().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .text(
                        switch (course.change()) {
                            case NEW -> text("authoring.report.new");
                            case NEW_VERSION -> text("authoring.report.new-version", course.version());
                            case UNCHANGED -> text("authoring.report.unchanged", course.version());
                        });
        Element facts = item.appendElement("p").addClass("facts");
        facts.appendElement("span").text(text("authoring.report.modules", course.modules()));
        facts.appendElement("span").text(text("authoring.report.topics", course.topics()));
        facts.appendElement("span").text(text("authoring.report.questions", course.questions()));
        facts.appendElement("span").text(text("authoring.report.figures", course.figures()));
        course.languages()
                .forEach(tag -> facts.appendElement("span")
                        .addClass("tag")
                        .attr("lang", tag)
                        .text(Languages.nameInItself(Locale.forLanguageTag(tag))));
    }

    /** Problems of one severity, grouped by file. */
    Element problems(List<Problem> problems) {
        Element all = new Element("div").addClass("problems");
        Map<String, List<Problem>> byFile = problems.stream()
                .limit(MOST_SHOWN)
                .collect(Collectors.groupingBy(Problem::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, inFile) -> {
            Element heading = all.appendElement("h5");
            if (file.isEmpty()) {
                heading.text(text("authoring.whole-package"));
            } else {
                heading.appendElement("code").attr("dir", "ltr").text(file);
            }
            Element list = all.appendElement("ul");
            inFile.forEach(problem -> problem(list.appendElement("li"), problem));
        });
        if (problems.size() > MOST_SHOWN) {
            all.appendElement("p").text(text("authoring.more-problems", problems.size() - MOST_SHOWN));
        }
        return all;
    }

    private void problem(Element item, Problem problem) {
        item.addClass(problem.isError() ? "error" : "warning");
        item.appendElement("span")
                .addClass("severity")
                .text(text(problem.isError() ? "authoring.error" : "authoring.warning"));
        if (problem.line() > 0) {
            item.appendElement("span").addClass("line").text(text("authoring.line", problem.line()));
        }
        item.appendElement("span").text(problem.in(language));
    }

    /** Links to the pages of the courses that were published. */
    Element published(ImportReport report) {
        Element list = new Element("ul");
        report.courses().stream()
                .filter(course -> course.change() != ImportReport.Change.UNCHANGED)
                .forEach(course -> list.appendElement("li")
                        .appendElement("a")
                        .attr("href", "/catalogue/" + course.slug())
                        .attr("router-ignore", "")
                        .attr("dir", "auto")
                        .text(text("authoring.published.page", course.title())));
        return list;
    }

    private String text(String key, Object... arguments) {
        return Texts.text(language, key, arguments);
    }
}
