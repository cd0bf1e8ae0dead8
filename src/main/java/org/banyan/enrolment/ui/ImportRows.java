package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.banyan.enrolment.intake.Candidate;
import org.banyan.enrolment.intake.CellProblem;
import org.banyan.enrolment.intake.Decision;
import org.banyan.enrolment.intake.Field;
import org.banyan.enrolment.intake.ImportReport;
import org.banyan.enrolment.intake.ImportRow;
import org.banyan.enrolment.intake.ImportStatus;
import org.banyan.enrolment.intake.PeopleImports;
import org.banyan.enrolment.intake.RowState;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The rows of one state, some at a time, each with what it says and what is to be decided about it. */
class ImportRows extends Div {

    private static final int AT_A_TIME = 50;

    private final PeopleImports imports;
    private final ImportReport report;
    private final CategoryValues values;
    private final Runnable decided;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("enrolment.import.more"));
    private RowState state = RowState.NEW;
    private int shown;

    ImportRows(PeopleImports imports, ImportReport report, CategoryValues values, Runnable decided) {
        this.imports = imports;
        this.report = report;
        this.values = values;
        this.decided = decided;
        list.addClassName("import-rows");
        more.addClickListener(_ -> showMore());
        add(list, more);
    }

    void show(RowState which) {
        state = which;
        shown = 0;
        list.removeAll();
        showMore();
    }

    private void showMore() {
        List<ImportRow> rows = imports.rows(report.id(), state, shown, AT_A_TIME);
        rows.forEach(row -> list.add(item(row)));
        shown += rows.size();
        more.setVisible(shown < report.of(state));
    }

    private ListItem item(ImportRow row) {
        ListItem item = new ListItem(Markup.component(words(row)));
        if (row.state() == RowState.DOUBTFUL) {
            item.add(row.decision() == null && report.status() == ImportStatus.CHECKED ? question(row) : answer(row));
        }
        return item;
    }

    private Element words(ImportRow row) {
        Element words = new Element("div").addClass("row-words");
        words.appendElement("span").addClass("soft").text(getTranslation("enrolment.import.row", row.number()));
        RegistryEntry entry = row.entry();
        if (entry != null) {
            words.appendElement("strong").attr("dir", "auto").text(entry.name());
            differences(words, entry, row.before());
        }
        for (CellProblem problem : row.problems()) {
            Element said = words.appendElement("p").addClass("cell-problem");
            String heading = problem.heading();
            if (heading != null && !heading.isEmpty()) {
                said.appendElement("bdi").text(heading);
                said.appendText(": ");
            }
            said.appendText(problem.in(getLocale()));
        }
        return words;
    }

    /** What the row says; of somebody known only what is different, with what it was. */
    private void differences(Element words, RegistryEntry entry, @Nullable RegistryEntry before) {
        for (Field field : Field.values()) {
            String now = said(field, entry);
            String was = before == null ? null : said(field, before);
            if (now != null && (before == null ? field != Field.NAME : !now.equals(was))) {
                Element part = words.appendElement("span").addClass("fact");
                part.appendText(field.heading(getLocale()) + ": ");
                if (was != null) {
                    part.appendElement("del").attr("dir", "auto").text(was);
                    part.appendText(" ");
                }
                part.appendElement(before == null ? "bdi" : "ins")
                        .attr("dir", "auto")
                        .text(now);
            }
        }
    }

    private @Nullable String said(Field field, RegistryEntry entry) {
        return switch (field) {
            case NAME -> entry.name();
            case EMAIL -> entry.email();
            case PHONE -> entry.phone();
            case ORGANISATION -> entry.organisation();
            case SECTOR -> label(Category.SECTOR, entry.sector());
            case DISTRICT -> label(Category.DISTRICT, entry.district());
            case SEX -> label(Category.SEX, entry.sex());
            case BIRTH_YEAR -> entry.birthYear() == null ? null : String.valueOf(entry.birthYear());
            case CONSENT_ON -> entry.consentOn() == null ? null : Moments.of(entry.consentOn(), getLocale());
            case CONSENT_TEXT -> entry.consentText();
        };
    }

    private @Nullable String label(Category category, @Nullable String code) {
        return code == null ? null : values.label(category, code, getLocale());
    }

    private Div question(ImportRow row) {
        Div question = new Div(new Paragraph(getTranslation("enrolment.import.who")));
        question.addClassName("doubt");
        row.candidates().forEach(candidate -> question.add(candidate(row, candidate)));
        Button another = new Button(getTranslation("enrolment.import.somebody-new"), _ -> decide(row, null));
        another.setAriaLabel(getTranslation("enrolment.import.somebody-new-row", row.number()));
        question.add(another);
        return question;
    }

    private Button candidate(ImportRow row, Candidate candidate) {
        String same = candidate.likenesses().stream()
                .sorted()
                .map(like ->
                        getTranslation("enrolment.import.like." + like.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        Button button =
                new Button(getTranslation("enrolment.import.same", name(candidate), same), _ -> decide(row, candidate));
        button.getElement().setAttribute("dir", "auto");
        return button;
    }

    private String name(Candidate candidate) {
        Integer earlier = candidate.row();
        return earlier == null
                ? candidate.name().isEmpty() ? getTranslation("enrolment.import.with-account") : candidate.name()
                : getTranslation("enrolment.import.row-named", earlier, candidate.name());
    }

    private Div answer(ImportRow row) {
        Div answer = new Div();
        answer.addClassName("doubt");
        if (row.decision() == null) {
            return answer;
        }
        String said = row.decision() == Decision.NEW
                ? getTranslation("enrolment.import.decided-new")
                : getTranslation(
                        "enrolment.import.decided-same",
                        row.candidates().stream()
                                .filter(candidate -> Objects.equals(candidate.person(), row.person()))
                                .map(this::name)
                                .findFirst()
                                .orElse(""));
        answer.add(new Span(said));
        if (report.status() == ImportStatus.CHECKED) {
            row.candidates().stream()
                    .filter(candidate ->
                            row.decision() == Decision.NEW || !Objects.equals(candidate.person(), row.person()))
                    .forEach(candidate -> answer.add(candidate(row, candidate)));
            if (row.decision() == Decision.SAME) {
                answer.add(new Button(getTranslation("enrolment.import.somebody-new"), _ -> decide(row, null)));
            }
        }
        return answer;
    }

    private void decide(ImportRow row, @Nullable Candidate candidate) {
        imports.decide(report.id(), row.number(), candidate);
        decided.run();
    }
}
