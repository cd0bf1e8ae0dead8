package org.banyan.discussion.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.ChatOutlook;
import org.banyan.shared.ui.ReaderZone;
import org.jspecify.annotations.Nullable;

/**
 * When a chat hour is held: day, time, length, and by whose clocks. Those of most learners are set, because a series keeps the time on
 * them when clocks are changed; whoever plans may prefer their own. Where there is only one zone nobody is asked.
 */
class ChatTimeFields extends Div {

    private static final int QUARTER = 15;

    private final DateTimePicker starts = new DateTimePicker(getTranslation("discussion.chat.starts"));
    private final Select<ZoneId> clock = new Select<>();
    private final IntegerField minutes = new IntegerField(getTranslation("discussion.chat.minutes"));

    ChatTimeFields(ChatOutlook outlook, @Nullable LocalDateTime here, int length) {
        Set<ZoneId> zones = new LinkedHashSet<>(outlook.clocks());
        zones.add(ReaderZone.current());
        clock.setLabel(getTranslation("discussion.chat.clock"));
        clock.setItems(List.copyOf(zones));
        clock.setItemLabelGenerator(this::name);
        clock.setValue(zones.iterator().next());
        clock.setVisible(zones.size() > 1);
        clock.setWidthFull();
        starts.setLocale(getLocale());
        starts.setStep(Duration.ofMinutes(QUARTER));
        starts.setDateAriaLabel(getTranslation("discussion.chat.day"));
        starts.setTimeAriaLabel(getTranslation("discussion.chat.time"));
        LocalDateTime shown = here == null ? LocalDateTime.now(ReaderZone.current()) : here;
        starts.setValue(shown.atZone(ReaderZone.current())
                .withZoneSameInstant(clock.getValue())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES));
        starts.setHelperText(
                zones.size() > 1 ? null : getTranslation("discussion.chat.starts-hint", name(clock.getValue())));
        minutes.setMin(ChatHours.SHORTEST);
        minutes.setMax(ChatHours.LONGEST);
        minutes.setValue(length);
        minutes.setStepButtonsVisible(true);
        addClassName("chat-time");
        add(starts, clock, minutes);
    }

    private String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, getLocale()) + " · "
                + zone.getId().replace('_', ' ');
    }

    @Nullable
    LocalDateTime starts() {
        return starts.getValue();
    }

    ZoneId clock() {
        return clock.getValue();
    }

    int minutes() {
        Integer length = minutes.getValue();
        return length == null ? 0 : length;
    }
}
