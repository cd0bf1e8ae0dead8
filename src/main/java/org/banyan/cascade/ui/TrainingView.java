package org.banyan.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.cascade.ParticipantPapers;
import org.banyan.cascade.TrainingEntry;
import org.banyan.cascade.TrainingId;
import org.banyan.cascade.TrainingParticipant;
import org.banyan.cascade.Trainings;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One training: when and where, who gives it, and, for those who may see it, who took part and who completed. */
@Route("cascade/trainings")
@PermitAll
@StyleSheet("css/cascade.css")
class TrainingView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private final Trainings trainings;
    private final Categories categories;
    private final ObjectProvider<ParticipantPapers> papers;
    private final Problem problem = new Problem();
    private TrainingId id = new TrainingId(new UUID(0, 0));
    private String title = "";

    TrainingView(Trainings trainings, Categories categories, ObjectProvider<ParticipantPapers> papers) {
        this.trainings = trainings;
        this.categories = categories;
        this.papers = papers;
        addClassNames("page", "cascade");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = new TrainingId(UUID.fromString(parameter));
        } catch (IllegalArgumentException _) {
            throw new Refusal.NotFound();
        }
        show();
    }

    private void show() {
        TrainingEntry training = trainings.get(id);
        title = training.name();
        removeAll();
        H1 heading = new H1(training.name());
        heading.getElement().setAttribute("dir", "auto");
        add(new Anchor("cascade", getTranslation("cascade.title")), heading, new Paragraph(facts(training)));
        if (training.cancelled()) {
            add(new Paragraph(getTranslation("cascade.refusal.cancelled")));
        }
        add(new H2(getTranslation("cascade.training.trainers")), trainers());
        add(
                new H2(getTranslation("cascade.training.people")),
                new Paragraph(getTranslation(
                        "cascade.training.people.count", training.participants(), training.completed())));
        boolean runs = trainings.mayRun(id) && !training.cancelled();
        if (training.cohort() != null) {
            add(
                    new Paragraph(getTranslation("cascade.training.cohort")),
                    new Anchor("cohorts/" + training.cohort().value(), getTranslation("cascade.training.to-cohort")));
        }
        if (trainings.maySeePeople(id)) {
            people(training, runs && training.cohort() == null);
        } else {
            add(new Paragraph(getTranslation("cascade.training.people.hidden")));
        }
        if (runs) {
            add(new Button(getTranslation("cascade.training.cancel"), _ -> askToCancel()));
        }
    }

    private String facts(TrainingEntry training) {
        List<String> facts = new ArrayList<>();
        facts.add(Dates.span(training.startsOn(), training.endsOn(), getLocale()));
        if (training.place() != null) {
            facts.add(training.place());
        }
        if (training.hours() != null) {
            facts.add(getTranslation("cascade.training.hours", training.hours()));
        }
        return String.join(" · ", facts);
    }

    private UnorderedList trainers() {
        UnorderedList list = list();
        trainings
                .trainers(id)
                .forEach(trainer -> list.add(new ListItem(
                        name(trainer.name()),
                        soft(getTranslation(
                                "cascade.part." + trainer.part().name().toLowerCase(Locale.ROOT))))));
        return list;
    }

    private void people(TrainingEntry training, boolean runs) {
        CategoryValues values = categories.of(training.institute());
        List<TrainingParticipant> people = trainings.people(id);
        add(problem);
        if (runs) {
            add(
                    new ParticipantPicker(
                            words -> trainings.choices(id, words), chosen -> act(() -> trainings.enter(id, chosen))),
                    new H3(getTranslation("cascade.training.by-name")),
                    new ParticipantForm(
                            values, (name, email, sex) -> act(() -> trainings.enterByName(id, name, email, sex))));
        }
        if (people.isEmpty()) {
            add(new Paragraph(getTranslation("cascade.training.people.none")));
            return;
        }
        Set<PersonId> open = people.stream()
                .filter(person -> person.completedAt() == null)
                .map(TrainingParticipant::person)
                .collect(Collectors.toSet());
        if (runs && !open.isEmpty()) {
            Button all = new Button(
                    getTranslation("cascade.training.complete.all"), _ -> act(() -> trainings.complete(id, open)));
            all.addThemeVariants(ButtonVariant.PRIMARY);
            add(all);
        }
        Map<PersonId, String> certificates = new HashMap<>();
        papers.forEach(offered -> certificates.putAll(offered.addresses(id)));
        UnorderedList list = list();
        people.forEach(person -> list.add(line(person, values, certificates.get(person.person()), runs)));
        add(list);
    }

    private Anchor certificate(String address, String whose) {
        Anchor link = new Anchor(address, getTranslation("cascade.training.certificate"));
        link.setRouterIgnore(true);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("aria-label", getTranslation("cascade.training.certificate.one", whose));
        return link;
    }

    private ListItem line(
            TrainingParticipant person, CategoryValues values, @Nullable String certificate, boolean runs) {
        boolean completed = person.completedAt() != null;
        Span mark = new Span(getTranslation(completed ? "cascade.training.completed" : "cascade.training.attended"));
        mark.addClassName("mark");
        if (!completed) {
            mark.getElement().setAttribute("data-off", true);
        }
        ListItem line =
                new ListItem(name(person.name()), soft(values.label(Category.SEX, person.sex(), getLocale())), mark);
        if (certificate != null) {
            line.add(certificate(certificate, person.name()));
        }
        if (runs) {
            if (!completed) {
                line.add(button(
                        "cascade.training.complete",
                        "cascade.training.complete.one",
                        person.name(),
                        () -> trainings.complete(id, Set.of(person.person()))));
            }
            line.add(button(
                    "cascade.training.take-out",
                    "cascade.training.take-out.one",
                    person.name(),
                    () -> trainings.takeOut(id, person.person())));
        }
        return line;
    }

    private Button button(String key, String said, String whom, Runnable work) {
        Button button = new Button(getTranslation(key), _ -> act(work));
        button.setAriaLabel(getTranslation(said, whom));
        return button;
    }

    private boolean act(Runnable work) {
        boolean done = problem.sayIfRefused(work);
        if (done) {
            show();
        }
        return done;
    }

    private void askToCancel() {
        ConfirmDialog sure = new ConfirmDialog(
                getTranslation("cascade.training.cancel"),
                getTranslation("cascade.training.cancel.sure"),
                getTranslation("cascade.training.cancel"),
                _ -> act(() -> trainings.cancel(id)));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("cascade.training.keep"));
        sure.open();
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("cascade-list");
        return list;
    }

    private static Span name(String written) {
        Span name = new Span(written);
        name.addClassName("name");
        name.getElement().setAttribute("dir", "auto");
        return name;
    }

    private static Span soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return soft;
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
