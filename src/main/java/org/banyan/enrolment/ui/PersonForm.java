package org.banyan.enrolment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.ui.DayField;
import org.jspecify.annotations.Nullable;

/** What an institute writes down of a person. */
class PersonForm extends Div {

    private final TextField name = line("name", 200);
    private final TextField email = line("email", 254);
    private final TextField phone = line("phone", 40);
    private final TextField organisation = line("organisation", RegistryEntry.LONGEST_ORGANISATION);
    private final CategorySelect sector;
    private final CategorySelect district;
    private final CategorySelect sex;
    private final IntegerField birthYear = new IntegerField(label("birth-year"));
    private final DayField consentOn = new DayField(label("consent-on"), getLocale());
    private final TextField consentText = line("consent-text", RegistryEntry.LONGEST_CONSENT_TEXT);

    PersonForm(CategoryValues values, RegistryEntry entry, boolean nameIsTheirOwn) {
        addClassName("person-form");
        sector = CategorySelect.toSet(Category.SECTOR, values, entry.sector());
        district = CategorySelect.toSet(Category.DISTRICT, values, entry.district());
        sex = CategorySelect.toSet(Category.SEX, values, entry.sex());
        name.setRequiredIndicatorVisible(true);
        name.setReadOnly(nameIsTheirOwn);
        if (nameIsTheirOwn) {
            name.setHelperText(getTranslation("enrolment.people.own-name"));
        }
        email.addClassName("left-to-right");
        email.getElement().removeAttribute("dir");
        phone.addClassName("left-to-right");
        phone.getElement().removeAttribute("dir");
        consentOn.setLocale(getLocale());
        fill(entry);
        add(name, email, phone, organisation, sector, district, sex, birthYear, consentOn, consentText);
    }

    private void fill(RegistryEntry entry) {
        set(name, entry.name());
        set(email, entry.email());
        set(phone, entry.phone());
        set(organisation, entry.organisation());
        set(consentText, entry.consentText());
        birthYear.setValue(entry.birthYear());
        consentOn.setValue(entry.consentOn());
    }

    private static void set(TextField field, @Nullable String words) {
        field.setValue(words == null ? "" : words);
    }

    RegistryEntry entry() {
        return new RegistryEntry(
                name.getValue(),
                email.getValue(),
                phone.getValue(),
                organisation.getValue(),
                sector.code(),
                district.code(),
                sex.code(),
                birthYear.getValue(),
                consentOn.getValue(),
                consentText.getValue());
    }

    private TextField line(String field, int longest) {
        TextField line = new TextField(label(field));
        line.setMaxLength(longest);
        line.getElement().setAttribute("dir", "auto");
        return line;
    }

    private String label(String field) {
        return getTranslation("enrolment.import.column." + field);
    }
}
