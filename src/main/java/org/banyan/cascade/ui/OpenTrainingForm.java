package org.banyan.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.banyan.cascade.KnownPerson;
import org.banyan.cascade.OpenTraining;
import org.banyan.cascade.TrainerOffers.Colleague;
import org.banyan.cascade.TrainerOffers.Offer;
import org.banyan.cascade.TrainerPart;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;

/** Asks for everything a training needs. The one who asks leads it. */
class OpenTrainingForm extends Div {

    private static final List<TrainerPart> HELPING =
            List.of(TrainerPart.CO_TRAINER, TrainerPart.ASSISTANT, TrainerPart.MENTOR);

    private final Select<Offer> course = new Select<>();
    private final TextField name = new TextField(getTranslation("cascade.open.name"));
    private final RadioButtonGroup<Boolean> inCohort = new RadioButtonGroup<>();
    private final TextField place = new TextField(getTranslation("cascade.open.place"));
    private final DatePicker starts = new DatePicker(getTranslation("cascade.open.starts"));
    private final DatePicker ends = new DatePicker(getTranslation("cascade.open.ends"));
    private final BigDecimalField hours = new BigDecimalField(getTranslation("cascade.open.hours"));
    private final MultiSelectComboBox<Colleague> leads = new MultiSelectComboBox<>(label(TrainerPart.LEAD));
    private final Map<TrainerPart, MultiSelectComboBox<KnownPerson>> helpers = new EnumMap<>(TrainerPart.class);
    private final Problem problem = new Problem();
    private final PersonId asking;
    private final BiFunction<Offer, String, List<KnownPerson>> find;

    OpenTrainingForm(
            List<Offer> offers,
            PersonId asking,
            BiFunction<Offer, String, List<KnownPerson>> find,
            Consumer<OpenTraining> open) {
        this.asking = asking;
        this.find = find;
        addClassName("cascade-form");
        course.setLabel(getTranslation("cascade.open.course"));
        course.setItems(offers);
        course.setItemLabelGenerator(Offer::label);
        course.addValueChangeListener(_ -> showCourse());
        inCohort.setLabel(getTranslation("cascade.open.kind"));
        inCohort.setItems(false, true);
        inCohort.setItemLabelGenerator(
                cohort -> getTranslation(cohort ? "cascade.open.kind.cohort" : "cascade.open.kind.list"));
        inCohort.setValue(false);
        inCohort.addClassName("wide");
        starts.addValueChangeListener(changed -> {
            if (ends.isEmpty()) {
                ends.setValue(changed.getValue());
            }
        });
        name.setMaxLength(200);
        name.getElement().setAttribute("dir", "auto");
        place.setMaxLength(200);
        place.getElement().setAttribute("dir", "auto");
        course.addClassName("wide");
        name.addClassName("wide");
        add(problem, course, name, inCohort, starts, ends, place, hours);
        leads.setItemLabelGenerator(Colleague::name);
        leads.setHelperText(getTranslation("cascade.open.others"));
        add(leads);
        for (TrainerPart part : HELPING) {
            MultiSelectComboBox<KnownPerson> box = new MultiSelectComboBox<>(label(part));
            helpers.put(part, box);
            add(box);
        }
        Button submit = new Button(
                getTranslation("cascade.open.submit"), _ -> problem.sayIfRefused(() -> open.accept(asked())));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        add(submit);
        course.setValue(offers.getFirst());
    }

    private String label(TrainerPart part) {
        return getTranslation("cascade.part." + part.name().toLowerCase(Locale.ROOT));
    }

    private void showCourse() {
        Offer offer = course.getValue();
        if (offer != null) {
            leads.setItems(offer.qualified());
            helpers.values().forEach(box -> ParticipantPicker.fill(box, words -> find.apply(offer, words)));
            inCohort.setEnabled(offer.cohorts());
            if (!offer.cohorts()) {
                inCohort.setValue(false);
            }
        }
    }

    private OpenTraining asked() {
        Offer offer = course.getValue();
        if (offer == null) {
            throw new Refusal.Invalid("cascade.refusal.course-missing");
        }
        LocalDate first = starts.getValue();
        LocalDate last = ends.getValue();
        if (first == null || last == null) {
            throw new Refusal.Invalid("cascade.refusal.dates-missing");
        }
        Map<PersonId, TrainerPart> trainers = new LinkedHashMap<>(Map.of(asking, TrainerPart.LEAD));
        leads.getValue().forEach(colleague -> trainers.putIfAbsent(colleague.person(), TrainerPart.LEAD));
        helpers.forEach((part, box) -> box.getValue().forEach(person -> trainers.putIfAbsent(person.person(), part)));
        return new OpenTraining(
                offer.course(),
                offer.institute(),
                offer.programme(),
                inCohort.getValue(),
                name.getValue(),
                place.getValue(),
                first,
                last,
                hours.getValue(),
                trainers);
    }
}
