package org.banyan.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankPage;
import org.banyan.assessment.bank.CategoryId;
import org.jspecify.annotations.Nullable;

/** Fields to look for questions by. Each change goes to the address of what is looked for then. */
class BankFilterBar extends Div {

    private final BankAddress address;
    private final TextField words = new TextField();
    private final Select<String> type = new Select<>();
    private final Select<BankPage.Category> category = new Select<>();
    private final Select<String> tag = new Select<>();

    BankFilterBar(BankPage page, BankAddress address) {
        this.address = address;
        BankFilter filter = address.filter();
        addClassName("bank-filter");
        getElement().setAttribute("role", "search");
        words.setLabel(getTranslation("assessment.bank.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.setValue(filter.words());
        choice(type, "assessment.bank.type", page.types().keySet().stream().toList(), this::typeName, filter.type());
        CategoryId chosen = filter.category();
        choice(
                category,
                "assessment.bank.category",
                page.categories(),
                each -> String.join(" / ", each.path()),
                page.categories().stream()
                        .filter(each -> each.id().equals(chosen))
                        .findFirst()
                        .orElse(null));
        choice(tag, "assessment.bank.tag", page.tags(), each -> each, filter.tag());
        category.setVisible(!page.categories().isEmpty());
        tag.setVisible(!page.tags().isEmpty());
        add(words, type, category, tag);
        words.addValueChangeListener(_ -> look());
        List.of(type, category, tag).forEach(each -> each.addValueChangeListener(_ -> look()));
        if (!filter.equals(BankFilter.NONE)) {
            add(new Button(
                    getTranslation("assessment.bank.show-all"),
                    _ -> address.filter(BankFilter.NONE).open()));
        }
    }

    private String typeName(String name) {
        return getTranslation("assessment.question-type." + name);
    }

    private <T> void choice(
            Select<T> choice, String label, List<T> items, Function<T, String> name, @Nullable T chosen) {
        choice.setLabel(getTranslation(label));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("assessment.bank.any"));
        choice.setItems(items);
        choice.setItemLabelGenerator(each -> each == null ? getTranslation("assessment.bank.any") : name.apply(each));
        if (chosen != null && items.contains(chosen)) {
            choice.setValue(chosen);
        }
    }

    private void look() {
        BankPage.Category chosen = category.getValue();
        address.filter(new BankFilter(
                        words.getValue(), chosen == null ? null : chosen.id(), tag.getValue(), type.getValue()))
                .open();
    }
}
