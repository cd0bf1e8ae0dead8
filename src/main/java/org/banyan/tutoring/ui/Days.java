package org.banyan.tutoring.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.banyan.tutoring.DutyDesk;
import org.banyan.tutoring.DutyEntry;

/** How days and people are written and chosen here. */
final class Days {

    private Days() {}

    static String of(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }

    static String span(DutyEntry duty, Locale language) {
        return of(duty.from(), language) + " – " + of(duty.to(), language);
    }

    static ComboBox<DutyDesk.Candidate> choiceOf(List<DutyDesk.Candidate> people, String label) {
        ComboBox<DutyDesk.Candidate> choice = new ComboBox<>(label);
        choice.setItems(people);
        choice.setItemLabelGenerator(DutyDesk.Candidate::name);
        choice.setRequiredIndicatorVisible(true);
        return choice;
    }
}
