package org.banyan.cascade.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.jspecify.annotations.Nullable;

/** Enters one person of a paper list after the other: a name is enough. */
class ParticipantForm extends Div {

    /** Takes what was typed; answers whether it was taken. */
    interface Entering {
        boolean enter(String name, @Nullable String email, @Nullable String sex);
    }

    ParticipantForm(CategoryValues values, Entering entering) {
        addClassName("cascade-form");
        TextField name = new TextField(getTranslation("cascade.training.add.name"));
        name.setMaxLength(Categories.LONGEST * 2);
        name.getElement().setAttribute("dir", "auto");
        EmailField email = new EmailField(getTranslation("cascade.training.add.email"));
        Select<String> sex = new Select<>();
        sex.setLabel(getTranslation("cascade.sex"));
        sex.setItems(
                values.of(Category.SEX).stream().map(CategoryValues.Value::code).toList());
        sex.setItemLabelGenerator(code -> values.label(Category.SEX, code, getLocale()));
        sex.setEmptySelectionAllowed(true);
        sex.setEmptySelectionCaption(getTranslation("cascade.not-stated"));
        Button submit = new Button(
                getTranslation("cascade.training.add.submit"),
                _ -> entering.enter(name.getValue(), blank(email.getValue()), sex.getValue()));
        add(name, email, sex, submit);
    }

    private static @Nullable String blank(String typed) {
        return typed.isBlank() ? null : typed;
    }
}
