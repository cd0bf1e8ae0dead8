package org.banyan.assessment.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.banyan.shared.ui.ReaderZone;
import org.jspecify.annotations.Nullable;

/** A field for a moment, on the clocks of the reader. */
class MomentField extends DateTimePicker {

    private final ZoneId zone = ReaderZone.current();

    MomentField(String key, @Nullable Instant at) {
        setLabel(getTranslation(key));
        setLocale(getLocale());
        setStep(Duration.ofMinutes(15));
        setDateAriaLabel(getTranslation("assessment.rules.day"));
        setTimeAriaLabel(getTranslation("assessment.rules.time"));
        setValue(at == null ? null : LocalDateTime.ofInstant(at, zone));
    }

    @Nullable
    Instant moment() {
        LocalDateTime value = getValue();
        return value == null ? null : value.atZone(zone).toInstant();
    }
}
