package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.shared.ui.Problem;
import org.jspecify.annotations.Nullable;

/** The values of one category: renamed, added, moved, taken out; "not stated" stands last and always stays. */
class CategoryEditor extends Section {

    private record Line(@Nullable String code, TextField label) {}

    private final List<Line> lines = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Problem problem = new Problem();
    private final String name;

    CategoryEditor(Category category, List<CategoryValues.Value> values, Consumer<List<Categories.Wanted>> save) {
        this.name = getTranslation(CategorySelect.key(category));
        addClassName("category");
        list.addClassName("category-values");
        values.forEach(value -> lines.add(new Line(value.code(), field(value.label(), value.in(getLocale())))));
        TextField more = new TextField(getTranslation("enrolment.values.new", name));
        more.setMaxLength(Categories.LONGEST);
        more.getElement().setAttribute("dir", "auto");
        Button add = new Button(getTranslation("enrolment.values.add"), _ -> {
            if (!more.getValue().isBlank()) {
                lines.add(new Line(null, field(more.getValue().strip(), "")));
                more.clear();
                more.focus();
                show();
            }
        });
        Button keep = new Button(getTranslation("enrolment.save"), _ -> keep(save));
        keep.setAriaLabel(getTranslation("enrolment.values.save", name));
        Div adding = new Div(more, add);
        adding.addClassName("adding");
        add(new H2(name), list, adding, problem, keep);
        show();
    }

    private void keep(Consumer<List<Categories.Wanted>> save) {
        boolean done = problem.sayIfRefused(() -> save.accept(lines.stream()
                .map(line -> new Categories.Wanted(line.code(), line.label().getValue()))
                .toList()));
        if (done) {
            Notification.show(getTranslation("enrolment.saved"), 4000, Notification.Position.BOTTOM_START);
        }
    }

    private TextField field(@Nullable String label, String usual) {
        TextField field = new TextField();
        field.setMaxLength(Categories.LONGEST);
        field.setPlaceholder(usual);
        field.setValue(label == null ? "" : label);
        field.getElement().setAttribute("dir", "auto");
        return field;
    }

    private void show() {
        list.removeAll();
        for (int index = 0; index < lines.size(); index++) {
            list.add(item(index));
        }
        ListItem notStated = new ListItem(new Paragraph(getTranslation("identity.category.not-stated")));
        notStated.addClassName("soft");
        list.add(notStated);
    }

    private ListItem item(int index) {
        TextField label = lines.get(index).label();
        String called = label.isEmpty() ? label.getPlaceholder() : label.getValue();
        label.setAriaLabel(getTranslation("enrolment.values.name", name, index + 1));
        Button up = new Button("↑", _ -> move(index, index - 1));
        up.setAriaLabel(getTranslation("enrolment.values.up", called));
        up.setEnabled(index > 0);
        Button down = new Button("↓", _ -> move(index, index + 1));
        down.setAriaLabel(getTranslation("enrolment.values.down", called));
        down.setEnabled(index < lines.size() - 1);
        Button out = new Button("✕", _ -> {
            lines.remove(index);
            show();
        });
        out.setAriaLabel(getTranslation("enrolment.values.out", called));
        return new ListItem(label, up, down, out);
    }

    private void move(int from, int to) {
        Collections.swap(lines, from, to);
        show();
    }
}
