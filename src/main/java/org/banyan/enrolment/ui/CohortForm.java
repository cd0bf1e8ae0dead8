package org.banyan.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.banyan.curriculum.CourseCard;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.enrolment.Admission;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortSettings;
import org.banyan.enrolment.PlanCohort;
import org.banyan.shared.ui.DayField;
import org.jspecify.annotations.Nullable;

/** What makes a cohort: course, name, dates, language, region, seats, and how one comes in. */
class CohortForm extends Div {

    private final Select<CourseCard> course = new Select<>();
    private final TextField name = line("name", 200);
    private final DayField startsOn = new DayField(label("starts-on"), getLocale());
    private final DayField endsOn = new DayField(label("ends-on"), getLocale());
    private final TextField language = line("language", 35);
    private final TextField region = line("region", 200);
    private final IntegerField seats = new IntegerField(label("seats"));
    private final Select<Admission> admission = new Select<>();
    private final TextField key = line("key", 80);
    private @Nullable CohortEntry cohort;

    private CohortForm() {
        addClassName("person-form");
        course.setLabel(label("course"));
        course.setItemLabelGenerator(CourseCard::title);
        course.addClassName("wide");
        name.setRequiredIndicatorVisible(true);
        name.addClassName("wide");
        language.setHelperText(getTranslation("enrolment.cohort.language-hint"));
        language.addClassName("left-to-right");
        language.getElement().removeAttribute("dir");
        seats.setHelperText(getTranslation("enrolment.cohort.seats-hint"));
        seats.setMin(1);
        admission.setLabel(label("admission"));
        admission.setItems(Admission.values());
        admission.setItemLabelGenerator(
                how -> getTranslation("enrolment.admission." + how.name().toLowerCase(Locale.ROOT)));
        admission.addValueChangeListener(change -> key.setVisible(change.getValue() == Admission.KEY));
        admission.setValue(Admission.OPEN);
        key.setVisible(false);
        add(course, name, startsOn, endsOn, language, region, seats, admission, key);
    }

    static CohortForm toPlan(List<CourseCard> courses) {
        CohortForm form = new CohortForm();
        form.course.setItems(courses);
        form.course.setValue(courses.getFirst());
        return form;
    }

    static CohortForm toChange(CohortSettings settings) {
        CohortForm form = new CohortForm();
        CohortEntry cohort = settings.cohort();
        form.cohort = cohort;
        form.course.setVisible(false);
        set(form.name, cohort.name());
        set(form.language, cohort.language());
        set(form.region, cohort.region());
        set(form.key, settings.enrolmentKey());
        form.startsOn.setValue(cohort.startsOn());
        form.endsOn.setValue(cohort.endsOn());
        form.seats.setValue(cohort.seats());
        form.admission.setValue(cohort.admission());
        List.<Component>of(form.name, form.language, form.region, form.startsOn, form.endsOn, form.seats)
                .forEach(field -> field.setVisible(!cohort.standing()));
        return form;
    }

    private static void set(TextField field, @Nullable String words) {
        field.setValue(words == null ? "" : words);
    }

    PlanCohort plan() {
        CohortEntry known = cohort;
        CourseId which = known == null ? course.getValue().course() : known.course();
        CourseVersionId version = known == null ? course.getValue().newestVersion() : known.version();
        return new PlanCohort(
                which,
                version,
                name.getValue(),
                language.getValue(),
                region.getValue(),
                startsOn.getValue(),
                endsOn.getValue(),
                seats.getValue(),
                admission.getValue(),
                key.getValue());
    }

    private TextField line(String field, int longest) {
        TextField line = new TextField(label(field));
        line.setMaxLength(longest);
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    private String label(String field) {
        return getTranslation("enrolment.cohort." + field);
    }
}
