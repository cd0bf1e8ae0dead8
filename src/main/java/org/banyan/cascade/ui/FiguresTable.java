package org.banyan.cascade.ui;

import com.ibm.icu.text.NumberFormat;
import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.banyan.cascade.CascadeFigures;
import org.banyan.cascade.CourseCascade;
import org.banyan.cascade.GenerationRow;
import org.banyan.cascade.PeopleCount;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** The figures as one table for each course, the same that the file has. */
final class FiguresTable {

    private static final List<String> COLUMNS = List.of(
            "generation", "people", "sex", "participations", "trainers", "trainings", "active", "new", "lapsed");

    private final Locale language;
    private final NumberFormat numbers;

    private FiguresTable(Locale language) {
        this.language = language;
        this.numbers = NumberFormat.getInstance(language);
    }

    static Component of(CascadeFigures figures, Locale language) {
        return Markup.component(new FiguresTable(language).element(figures));
    }

    private Element element(CascadeFigures figures) {
        Element all = new Element("div").addClass("cascade-figures");
        figures.courses().forEach(course -> table(all, course));
        if (figures.courses().size() > 1) {
            Element sum = all.appendElement("p").addClass("cascade-all");
            sum.appendElement("strong").text(Texts.text(language, "cascade.row.all-courses"));
            sum.appendText(": "
                    + Texts.text(
                            language, "cascade.node.people", figures.total().people()) + ", "
                    + SexWords.of(figures.total(), language) + " · "
                    + Texts.text(language, "cascade.node.participations", figures.participations()));
        }
        return all;
    }

    private void table(Element all, CourseCascade course) {
        Element wide = all.appendElement("div")
                .addClass("scrolls")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", course.title());
        Element table = wide.appendElement("table");
        table.appendElement("caption").appendElement("bdi").text(course.title());
        Element head = table.appendElement("thead").appendElement("tr");
        COLUMNS.forEach(column ->
                head.appendElement("th").attr("scope", "col").text(Texts.text(language, "cascade.col." + column)));
        Element body = table.appendElement("tbody");
        course.generations().forEach(row -> row(body, row));
        if (course.onlyTookPart().people() > 0) {
            sum(body, "cascade.row.took-part", course.onlyTookPart(), course.participationsOfThose(), "");
        }
        sum(
                table.appendElement("tfoot"),
                "cascade.row.all",
                course.total(),
                course.participations(),
                numbers.format(course.trainings()));
    }

    private void row(Element body, GenerationRow row) {
        Element cells = body.appendElement("tr");
        cells.appendElement("th").attr("scope", "row").text(numbers.format(row.generation()));
        cell(cells, numbers.format(row.reached().people()));
        cells.appendElement("td").addClass("words").text(SexWords.of(row.reached(), language));
        List.of(
                        row.participations(),
                        row.trainers(),
                        row.trainings(),
                        row.activeTrainers(),
                        row.newlyActive(),
                        row.lapsed())
                .forEach(number -> cell(cells, numbers.format(number)));
    }

    private void sum(Element body, String key, PeopleCount people, int participations, String trainings) {
        Element cells = body.appendElement("tr");
        cells.appendElement("th").attr("scope", "row").text(Texts.text(language, key));
        cell(cells, numbers.format(people.people()));
        cells.appendElement("td").addClass("words").text(SexWords.of(people, language));
        cell(cells, numbers.format(participations));
        cell(cells, "");
        cell(cells, trainings);
        List.of("", "", "").forEach(empty -> cell(cells, empty));
    }

    private static void cell(Element row, String text) {
        row.appendElement("td").text(text);
    }
}
