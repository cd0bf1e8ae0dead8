package org.banyan.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.banyan.cascade.GrantQualification;
import org.banyan.cascade.TrainerNaming.Choices;
import org.banyan.cascade.TrainerNaming.CourseChoice;
import org.banyan.cascade.TrainerNaming.Place;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryFilter;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;

/** Names somebody of the registry as a trainer. */
class TrainerDialog extends Dialog {

    private final ComboBox<PersonFacts> person = new ComboBox<>(getTranslation("cascade.trainers.person"));
    private final Select<CourseChoice> course = new Select<>();
    private final Select<Place> place = new Select<>();
    private final DatePicker lastDay = new DatePicker(getTranslation("cascade.trainers.last-day"));
    private final Checkbox first = new Checkbox(getTranslation("cascade.trainers.first"), true);
    private final TextArea reason = new TextArea(getTranslation("cascade.trainers.reason"));

    TrainerDialog(Choices choices, Registry registry, InstituteId institute, Consumer<GrantQualification> take) {
        setHeaderTitle(getTranslation("cascade.trainers.add"));
        person.setItemLabelGenerator(PersonFacts::name);
        person.setItems(
                query ->
                        registry
                                .page(
                                        institute,
                                        typed(query.getFilter().orElse("")),
                                        query.getOffset(),
                                        query.getLimit())
                                .stream(),
                query -> registry.count(institute, typed(query.getFilter().orElse(""))));
        course.setLabel(getTranslation("cascade.course"));
        course.setItems(choices.courses());
        course.setItemLabelGenerator(CourseChoice::title);
        place.setLabel(getTranslation("cascade.trainers.scope"));
        place.setItems(choices.places());
        place.setItemLabelGenerator(Place::name);
        choices.places().stream().findFirst().ifPresent(place::setValue);
        reason.addClassName("wide");
        reason.getElement().setAttribute("dir", "auto");
        first.addClassName("wide");
        Problem problem = new Problem();
        Div form = new Div(problem, person, course, place, lastDay, first, reason);
        form.addClassName("cascade-form");
        Button save = new Button(getTranslation("cascade.trainers.save"), _ -> {
            if (problem.sayIfRefused(() -> take.accept(asked()))) {
                close();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(form);
        getFooter().add(new Button(getTranslation("cascade.trainers.cancel"), _ -> close()), save);
    }

    private static RegistryFilter typed(String words) {
        return new RegistryFilter(words, null, null, null);
    }

    private GrantQualification asked() {
        PersonFacts chosen = person.getValue();
        CourseChoice of = course.getValue();
        Place where = place.getValue();
        if (chosen == null) {
            throw new Refusal.Invalid("cascade.refusal.person-missing");
        }
        if (of == null || where == null) {
            throw new Refusal.Invalid("cascade.refusal.course-missing");
        }
        return new GrantQualification(
                chosen.person(), of.course(), where.scope(), lastDay.getValue(), first.getValue(), reason.getValue());
    }
}
