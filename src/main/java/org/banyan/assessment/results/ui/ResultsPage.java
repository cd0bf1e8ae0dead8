package org.banyan.assessment.results.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.assessment.results.Counting;
import org.banyan.assessment.results.GainFigures;
import org.banyan.assessment.results.QuizFigures;
import org.banyan.assessment.results.ResultsExport;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The results of a quiz, of whichever learners: the frame that those of a cohort and those of a course have in common. */
@StyleSheet("css/results.css")
abstract class ResultsPage extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COUNTING = "counting";

    /** Opens what is folded away, because paper cannot be unfolded. */
    private static final String PRINT =
            "document.querySelectorAll('.results details').forEach(each => each.open = true); window.print()";

    private String title = "";

    ResultsPage() {
        addClassNames("page", "results");
    }

    abstract QuizFigures figures(UUID place, String quiz, @Nullable Counting counting);

    /** Where this page is, with a slash at the beginning. */
    abstract String address(UUID place, String quiz);

    abstract Anchor back(UUID place, QuizFigures figures);

    /** Where answers are scored again; empty where who looks may not do so. */
    abstract String corrections(UUID place);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID place = id(event, "place");
        String quiz = event.getRouteParameters().get("quiz").orElseThrow(Refusal.NotFound::new);
        Counting counting = counting(event.getLocation().getQueryParameters());
        QuizFigures figures = figures(place, quiz, counting);
        title = getTranslation("results.title", figures.quiz().title().html());
        removeAll();
        add(back(place, figures), heading(title));
        Paragraph where = new Paragraph(figures.place());
        where.addClassName("soft");
        where.getElement().setAttribute("dir", "auto");
        add(where);
        if (figures.isEmpty()) {
            add(none("results.none"));
            return;
        }
        add(settings(place, quiz, figures), counted(figures));
        if (figures.untold()) {
            add(none("results.untold"));
            return;
        }
        parts(place, quiz, figures).forEach(part -> add(Markup.component(part)));
    }

    static UUID id(BeforeEnterEvent event, String name) {
        try {
            return UUID.fromString(event.getRouteParameters().get(name).orElse(""));
        } catch (IllegalArgumentException _) {
            throw new Refusal.NotFound();
        }
    }

    /** A heading that stands where the language of the page begins, whatever script its words are in. */
    static H1 heading(String words) {
        Span inside = new Span(words);
        inside.getElement().setAttribute("dir", "auto");
        return new H1(inside);
    }

    /** What was asked for; null where nothing was. */
    private static @Nullable Counting counting(QueryParameters parameters) {
        String asked = parameters.getSingleParameter(COUNTING).orElse("");
        return Arrays.stream(Counting.values())
                .filter(counting -> word(counting).equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static String word(Counting counting) {
        return counting.name().toLowerCase(Locale.ROOT);
    }

    private Paragraph none(String key) {
        Paragraph none = new Paragraph(getTranslation(key));
        none.addClassName("none");
        return none;
    }

    private Div settings(UUID place, String quiz, QuizFigures figures) {
        Select<Counting> which = new Select<>();
        which.setLabel(getTranslation("results.counting"));
        which.setItems(Counting.values());
        which.setItemLabelGenerator(counting -> label(counting, figures.ofCohort()));
        which.setWidth("19rem");
        if (figures.ofCohort() != null) {
            which.setHelperText(helper(figures.counting(), figures.ofCohort()));
        }
        which.setValue(figures.counting());
        which.addValueChangeListener(changed -> UI.getCurrent()
                .navigate(
                        address(place, quiz).substring(1),
                        QueryParameters.simple(Map.of(COUNTING, word(changed.getValue())))));
        Button print =
                new Button(getTranslation("results.print"), _ -> getElement().executeJs(PRINT));
        Div settings = new Div(which, print);
        settings.addClassName("settings");
        settings.add(Markup.component(files(address(place, quiz), figures)));
        return settings;
    }

    private String label(Counting counting, @Nullable Counting ofCohort) {
        String label = getTranslation("results.counting." + word(counting));
        return counting == ofCohort ? getTranslation("results.counting.as-cohort", label) : label;
    }

    private String helper(Counting counting, Counting ofCohort) {
        return counting == ofCohort
                ? getTranslation("results.counting.is-cohorts")
                : getTranslation("results.counting.cohorts", getTranslation("results.counting." + word(ofCohort)));
    }

    private Element files(String address, QuizFigures figures) {
        Element files = new Element("p").addClass("files");
        file(files, address + "/results.xlsx", figures, getTranslation("results.workbook"));
        ResultsExport.tables(figures)
                .forEach(table -> file(
                        files,
                        address + "/" + table + ".csv",
                        figures,
                        getTranslation("results.csv", getTranslation("results.csv." + table))));
        return files;
    }

    private static void file(Element files, String address, QuizFigures figures, String name) {
        files.appendElement("a")
                .attr("href", address + "?" + COUNTING + "=" + word(figures.counting()))
                .attr("router-ignore", "")
                .attr("download", "")
                .text(name);
    }

    private Paragraph counted(QuizFigures figures) {
        return new Paragraph(getTranslation(
                "results.counted." + word(figures.counting()),
                figures.scores().learners(),
                figures.attempts(),
                figures.waiting()));
    }

    private List<Element> parts(UUID place, String quiz, QuizFigures figures) {
        FigureWords words = new FigureWords(getLocale());
        List<Element> parts = new ArrayList<>(List.of(
                OverviewPart.of(figures, words),
                QuestionsPart.of(figures, words, corrections(place)),
                FairnessPart.of(figures, words)));
        GainFigures gain = figures.gain();
        if (gain != null) {
            parts.add(GainPart.of(gain, words));
        }
        parts.add(LearnersPart.of(figures, words, person -> learner(place, quiz, person)));
        parts.addFirst(contents(parts));
        return parts;
    }

    private String learner(UUID place, String quiz, PersonId person) {
        return address(place, quiz).substring(1) + "/" + person.value();
    }

    /** Where to find which part of a long page. */
    private Element contents(List<Element> parts) {
        Element contents =
                new Element("nav").addClass("contents").attr("aria-label", getTranslation("results.contents"));
        parts.forEach(part -> contents.appendElement("a")
                .attr("href", "#" + part.id())
                .attr("router-ignore", "")
                .text(part.select("h2").text()));
        return contents;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
