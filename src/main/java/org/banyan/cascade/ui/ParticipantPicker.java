package org.banyan.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banyan.cascade.KnownPerson;
import org.banyan.identity.PersonId;

/** Chooses people of the registry for a training, several at once. */
class ParticipantPicker extends Div {

    ParticipantPicker(Function<String, List<KnownPerson>> find, Consumer<Set<PersonId>> enter) {
        addClassName("cascade-form");
        MultiSelectComboBox<KnownPerson> box = new MultiSelectComboBox<>(getTranslation("cascade.training.pick"));
        box.addClassName("wide");
        box.setHelperText(getTranslation("cascade.training.pick.hint"));
        fill(box, find);
        Button submit = new Button(
                getTranslation("cascade.training.pick.submit"),
                _ -> enter.accept(
                        box.getValue().stream().map(KnownPerson::person).collect(Collectors.toSet())));
        add(box, submit);
    }

    /** Asks for what is typed; people of one name are told apart. */
    static void fill(MultiSelectComboBox<KnownPerson> box, Function<String, List<KnownPerson>> find) {
        box.setItemLabelGenerator(
                person -> person.about() == null ? person.name() : person.name() + " · " + person.about());
        box.setItems(query -> find.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }
}
