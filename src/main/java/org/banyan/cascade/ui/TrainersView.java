package org.banyan.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.cascade.QualificationEntry;
import org.banyan.cascade.TrainerNaming;
import org.banyan.cascade.TrainerQualifications;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;

/** Who may train the courses of an institute; staff name first trainers and end qualifications here. */
@Route("cascade/trainers")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/cascade.css")
class TrainersView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final TrainerQualifications qualifications;
    private final TrainerNaming naming;
    private final Registry registry;
    private final People people;
    private final Clock clock;
    private final Select<InstituteEntry> institute = new Select<>();
    private final Div content = new Div();

    TrainersView(
            TrainerQualifications qualifications, TrainerNaming naming, Registry registry, People people, Clock clock) {
        this.qualifications = qualifications;
        this.naming = naming;
        this.registry = registry;
        this.people = people;
        this.clock = clock;
        addClassNames("page", "cascade");
        institute.setLabel(getTranslation("cascade.institute"));
        institute.setItemLabelGenerator(InstituteEntry::name);
        institute.addValueChangeListener(_ -> show());
        Paragraph intro = new Paragraph(getTranslation("cascade.trainers.intro"));
        intro.addClassName("soft");
        Div filters = new Div(institute);
        filters.addClassName("filters");
        add(
                new Anchor("cascade", getTranslation("cascade.title")),
                new H1(getTranslation("cascade.trainers")),
                intro,
                filters,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<InstituteEntry> own = registry.institutes();
        if (own.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        institute.setItems(own);
        institute.setVisible(own.size() > 1);
        institute.setValue(own.getFirst());
    }

    private void show() {
        content.removeAll();
        InstituteEntry own = institute.getValue();
        if (own == null) {
            return;
        }
        Button add = new Button(
                getTranslation("cascade.trainers.add"),
                _ -> new TrainerDialog(naming.choices(own.id(), getLocale()), registry, own.id(), grant -> {
                            qualifications.grant(grant);
                            show();
                        })
                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(add);
        List<QualificationEntry> entries = qualifications.ofInstitute(own.id());
        if (entries.isEmpty()) {
            content.add(new Paragraph(getTranslation("cascade.trainers.none")));
            return;
        }
        Map<PersonId, String> names = people.names(
                entries.stream().map(QualificationEntry::person).distinct().toList());
        Map<CourseId, String> titles = naming.titles(entries, getLocale());
        Map<java.util.UUID, String> places = naming.places(entries);
        UnorderedList list = new UnorderedList();
        list.addClassName("cascade-list");
        Instant now = clock.instant();
        entries.forEach(entry -> list.add(line(
                entry,
                names.getOrDefault(entry.person(), ""),
                titles.getOrDefault(entry.course(), ""),
                places.getOrDefault(Objects.requireNonNull(entry.scope().id()), ""),
                entry.isInForce(now))));
        content.add(list);
    }

    private ListItem line(QualificationEntry entry, String who, String course, String where, boolean inForce) {
        Span name = new Span(who);
        name.addClassName("name");
        name.getElement().setAttribute("dir", "auto");
        List<String> facts = new ArrayList<>(List.of(course, where));
        facts.add(getTranslation(entry.byHand() ? "cascade.trainers.by-hand" : "cascade.trainers.by-training"));
        if (entry.firstTrainer()) {
            facts.add(getTranslation("cascade.trainers.is-first"));
        }
        Span soft = new Span(String.join(" · ", facts));
        soft.addClassName("soft");
        Span mark = new Span(until(entry, inForce));
        mark.addClassName("mark");
        ListItem line = new ListItem(name, soft, mark);
        if (inForce) {
            Button end = new Button(getTranslation("cascade.trainers.end"), _ -> askWhy(entry, who));
            end.setAriaLabel(getTranslation("cascade.trainers.end.one", who));
            line.add(end);
        } else {
            mark.getElement().setAttribute("data-off", true);
        }
        return line;
    }

    private String until(QualificationEntry entry, boolean inForce) {
        if (entry.endedAt() != null) {
            return getTranslation("cascade.trainers.ended", Dates.day(entry.endedAt(), getLocale()));
        }
        if (entry.expiresAt() == null) {
            return getTranslation("cascade.trainers.for-good");
        }
        return getTranslation(
                inForce ? "cascade.trainers.until" : "cascade.trainers.expired",
                Dates.day(entry.expiresAt(), getLocale()));
    }

    private void askWhy(QualificationEntry entry, String who) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("cascade.trainers.end.one", who));
        TextArea reason = new TextArea(getTranslation("cascade.trainers.reason"));
        reason.setWidthFull();
        reason.getElement().setAttribute("dir", "auto");
        Problem problem = new Problem();
        Button end = new Button(getTranslation("cascade.trainers.end"), _ -> {
            if (problem.sayIfRefused(() -> qualifications.end(entry.qualification(), reason.getValue()))) {
                dialog.close();
                show();
            }
        });
        end.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(problem, reason);
        dialog.getFooter().add(new Button(getTranslation("cascade.trainers.cancel"), _ -> dialog.close()), end);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cascade.trainers") + " · Banyan";
    }
}
