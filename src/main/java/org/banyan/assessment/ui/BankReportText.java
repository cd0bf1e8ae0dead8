package org.banyan.assessment.ui;

import java.util.List;
import java.util.Locale;
import org.banyan.assessment.bank.BankReport;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** Says a report in words: what there is, what will become of it, and the problems by line. */
final class BankReportText {

    private static final int MOST_SHOWN = 300;

    private BankReportText() {}

    /** Counts by type, and what would be done, as two small tables. */
    static Element counts(BankReport report, Locale language) {
        Element both = new Element("div").addClass("bank-counts");
        Element types = table(both, Texts.text(language, "assessment.import.types"));
        report.types()
                .forEach((type, count) ->
                        row(types, Texts.text(language, "assessment.question-type." + type), count, language));
        Element changes = table(both, Texts.text(language, "assessment.import.changes"));
        row(changes, Texts.text(language, "assessment.import.added"), report.added(), language);
        row(changes, Texts.text(language, "assessment.import.changed"), report.changed(), language);
        row(changes, Texts.text(language, "assessment.import.unchanged"), report.unchanged(), language);
        row(changes, Texts.text(language, "assessment.import.repeated"), report.repeated(), language);
        row(changes, Texts.text(language, "assessment.import.left-out"), report.leftOut(), language);
        return both;
    }

    private static Element table(Element parent, String caption) {
        Element table = parent.appendElement("table");
        table.appendElement("caption").text(caption);
        return table.appendElement("tbody");
    }

    private static void row(Element table, String name, int count, Locale language) {
        Element row = table.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(name);
        row.appendElement("td")
                .text(java.text.NumberFormat.getIntegerInstance(language).format(count));
    }

    static Element problems(List<ImportProblem> problems, Locale language) {
        Element all = new Element("div").addClass("problems");
        Element list = all.appendElement("ul").attr("role", "list");
        problems.stream().limit(MOST_SHOWN).forEach(problem -> problem(list.appendElement("li"), problem, language));
        if (problems.size() > MOST_SHOWN) {
            all.appendElement("p")
                    .text(Texts.text(language, "assessment.import.more-problems", problems.size() - MOST_SHOWN));
        }
        return all;
    }

    private static void problem(Element item, ImportProblem problem, Locale language) {
        String severity = problem.severity().name().toLowerCase(Locale.ROOT);
        item.addClass(problem.severity().leavesOut() ? "error" : "warning");
        item.appendElement("span").addClass("severity").text(Texts.text(language, "assessment.import." + severity));
        if (problem.line() > 0) {
            item.appendElement("code").attr("dir", "ltr").text(problem.place());
        }
        if (!problem.item().isEmpty()) {
            item.appendElement("strong").attr("dir", "auto").text(problem.item());
        }
        item.appendElement("span").text(problem.in(language));
    }
}
