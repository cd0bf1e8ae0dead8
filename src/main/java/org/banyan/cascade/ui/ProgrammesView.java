package org.banyan.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
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
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.Programmes;
import org.banyan.identity.Programmes.ProgrammeEntry;
import org.banyan.identity.Role;
import org.banyan.shared.ui.Problem;

/** The programmes of this installation and who takes part; for administrators. */
@Route("cascade/programmes")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@StyleSheet("css/cascade.css")
class ProgrammesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final Programmes programmes;
    private final Institutes institutes;
    private final Div content = new Div();

    ProgrammesView(Programmes programmes, Institutes institutes) {
        this.programmes = programmes;
        this.institutes = institutes;
        addClassNames("page", "cascade");
        Button add = new Button(getTranslation("cascade.programmes.add"), _ -> ask("", Set.of(), programmes::add));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Anchor("cascade", getTranslation("cascade.title")),
                new H1(getTranslation("cascade.programmes")),
                add,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        content.removeAll();
        List<ProgrammeEntry> all = programmes.all();
        if (all.isEmpty()) {
            content.add(new Paragraph(getTranslation("cascade.programmes.none")));
            return;
        }
        List<InstituteEntry> known = institutes.all();
        UnorderedList list = new UnorderedList();
        list.addClassName("cascade-list");
        all.forEach(programme -> list.add(line(programme, known)));
        content.add(list);
    }

    private ListItem line(ProgrammeEntry programme, List<InstituteEntry> known) {
        Span name = new Span(programme.name());
        name.addClassName("name");
        name.getElement().setAttribute("dir", "auto");
        Span taking = new Span(known.stream()
                .filter(institute -> programme.institutes().contains(institute.id()))
                .map(InstituteEntry::name)
                .collect(Collectors.joining(" · ")));
        taking.addClassName("soft");
        String said = getTranslation("cascade.programmes.change", programme.name());
        Button change = new Button(
                said,
                _ -> ask(
                        programme.name(),
                        programme.institutes(),
                        (typed, chosen) -> programmes.change(programme.id(), typed, chosen)));
        return new ListItem(name, taking, change);
    }

    private void ask(String before, Set<InstituteId> taking, BiConsumer<String, Set<InstituteId>> save) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("cascade.programme"));
        TextField name = new TextField(getTranslation("cascade.programmes.name"));
        name.setValue(before);
        name.setMaxLength(200);
        name.setWidthFull();
        name.getElement().setAttribute("dir", "auto");
        CheckboxGroup<InstituteEntry> chosen = new CheckboxGroup<>(getTranslation("cascade.programmes.institutes"));
        List<InstituteEntry> known = institutes.all();
        chosen.setItems(known);
        chosen.setItemLabelGenerator(InstituteEntry::name);
        chosen.setValue(known.stream()
                .filter(institute -> taking.contains(institute.id()))
                .collect(Collectors.toSet()));
        Problem problem = new Problem();
        Button take = new Button(getTranslation("cascade.trainers.save"), _ -> {
            Set<InstituteId> ids =
                    chosen.getValue().stream().map(InstituteEntry::id).collect(Collectors.toSet());
            if (problem.sayIfRefused(() -> save.accept(name.getValue(), ids))) {
                dialog.close();
                show();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(problem, name, chosen);
        dialog.getFooter().add(new Button(getTranslation("cascade.trainers.cancel"), _ -> dialog.close()), take);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("cascade.programmes") + " · Banyan";
    }
}
