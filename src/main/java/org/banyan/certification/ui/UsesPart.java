package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.banyan.certification.templates.TemplateSheet;
import org.banyan.certification.templates.TemplateUse;
import org.banyan.certification.templates.Templates;
import org.banyan.curriculum.CourseId;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.Cohorts;
import org.banyan.shared.ui.Problem;

/** What the template serves: everything of its kind, a course, a cohort. */
class UsesPart extends Section {

    private enum Place {
        EVERYTHING,
        COURSE,
        COHORT
    }

    private final Templates templates;
    private final TemplateSheet template;
    private final Runnable changed;
    private final Map<CourseId, String> titles;
    private final CohortField cohort;
    private final Select<Place> place = new Select<>();
    private final Select<CourseId> course = new Select<>();
    private final Problem problem = new Problem();

    UsesPart(Templates templates, Cohorts cohorts, CohortField cohort, TemplateSheet template, Runnable changed) {
        this.templates = templates;
        this.template = template;
        this.changed = changed;
        this.cohort = cohort;
        this.titles = cohort.courses();
        UnorderedList list = new UnorderedList();
        list.addClassName("uses");
        UseWords words = UseWords.of(template.uses(), cohorts, cohort);
        template.uses().forEach(use -> list.add(line(use, words.of(use))));
        Paragraph nothing = new Paragraph(getTranslation("certification.template.serves-nothing"));
        nothing.setVisible(template.uses().isEmpty());
        add(
                new H2(getTranslation(
                        "certification.template.serves", template.kind().in(getLocale()))),
                nothing,
                list,
                problem,
                form());
    }

    private Div form() {
        place.setLabel(getTranslation("certification.template.for"));
        place.setItems(Place.values());
        place.setItemLabelGenerator(this::words);
        course.setLabel(getTranslation("certification.desk.course"));
        course.setItems(titles.keySet());
        course.setItemLabelGenerator(id -> titles.getOrDefault(id, ""));
        place.addValueChangeListener(_ -> {
            course.setVisible(place.getValue() == Place.COURSE);
            cohort.setVisible(place.getValue() == Place.COHORT);
        });
        place.setValue(Place.EVERYTHING);
        Div form = new Div(place, course, cohort, new Button(getTranslation("certification.template.use"), _ -> use()));
        form.addClassName("filters");
        return form;
    }

    private ListItem line(TemplateUse use, String served) {
        Span words = new Span(served);
        words.getElement().setAttribute("dir", "auto");
        Button stop = new Button(getTranslation("certification.template.stop-using"), _ -> {
            templates.stopUsing(template.template(), use);
            changed.run();
        });
        stop.setAriaLabel(getTranslation("certification.template.stop-using") + ": " + served);
        return new ListItem(words, stop);
    }

    private void use() {
        CohortEntry chosen = cohort.getValue();
        TemplateUse use = place.getValue() == Place.COURSE && course.getValue() != null
                ? new TemplateUse.OfCourse(course.getValue())
                : place.getValue() == Place.COHORT && chosen != null
                        ? new TemplateUse.OfCohort(chosen.cohort())
                        : new TemplateUse.Everything();
        boolean isNamed = place.getValue() == Place.EVERYTHING || !(use instanceof TemplateUse.Everything);
        if (isNamed && problem.sayIfRefused(() -> templates.use(template.template(), use))) {
            changed.run();
        }
    }

    private String words(Place one) {
        return switch (one) {
            case EVERYTHING -> getTranslation("certification.template.everything");
            case COURSE -> getTranslation("certification.template.one-course");
            case COHORT -> getTranslation("certification.template.one-cohort");
        };
    }
}
