package org.banyan.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;

/**
 * A field for a day. It is typed and shown as 2027-03-01, which means the same in every language; a browser's own Arabic form
 * has marks in it that the field puts in the wrong order. The calendar speaks the reader's language.
 */
public final class DayField extends DatePicker {

    private static final String ISO = "yyyy-MM-dd";

    public DayField(String label, Locale language) {
        super(label);
        DateFormatSymbols words = DateFormatSymbols.getInstance(language);
        setI18n(new DatePickerI18n()
                .setDateFormat(ISO)
                .setMonthNames(filled(words.getMonths()))
                .setWeekdays(filled(words.getWeekdays()))
                .setWeekdaysShort(filled(words.getShortWeekdays()))
                .setFirstDayOfWeek(Calendar.getInstance(language).getFirstDayOfWeek() - 1));
    }

    /** Without the empty places that the calendar of the language keeps for a thirteenth month or a day zero. */
    private static List<String> filled(String[] words) {
        return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
    }
}
