package org.banyan.enrolment.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.RegistryFilter;
import org.jspecify.annotations.Nullable;

/** One value of a category. "Not stated" is always among them. */
class CategorySelect extends Select<String> {

    private CategorySelect(Category category) {
        setLabel(getTranslation(key(category)));
    }

    static String key(Category category) {
        return "identity.category." + category.name().toLowerCase(Locale.ROOT);
    }

    /** For a form: empty is "not stated". A code that is offered no more stays possible for whoever has it. */
    static CategorySelect toSet(Category category, CategoryValues values, @Nullable String code) {
        CategorySelect select = new CategorySelect(category);
        List<String> codes = new ArrayList<>(
                values.of(category).stream().map(CategoryValues.Value::code).toList());
        if (code != null && !codes.contains(code)) {
            codes.add(code);
        }
        select.setItems(codes);
        select.setItemLabelGenerator(item -> values.label(category, item, select.getLocale()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(select.getTranslation("identity.category.not-stated"));
        select.setPlaceholder(select.getTranslation("identity.category.not-stated"));
        select.setValue(code);
        return select;
    }

    /** For a filter: empty is everybody, "not stated" is a choice of its own. */
    static CategorySelect toFilter(Category category, CategoryValues values) {
        CategorySelect select = new CategorySelect(category);
        List<String> codes = new ArrayList<>(
                values.of(category).stream().map(CategoryValues.Value::code).toList());
        codes.add(RegistryFilter.NOT_STATED);
        select.setItems(codes);
        select.setItemLabelGenerator(item -> item == null
                ? ""
                : values.label(category, item.equals(RegistryFilter.NOT_STATED) ? null : item, select.getLocale()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(select.getTranslation("enrolment.people.every"));
        select.setPlaceholder(select.getTranslation("enrolment.people.every"));
        return select;
    }

    @Nullable
    String code() {
        return getValue();
    }
}
