package org.banyan.discussion.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private final NativeField starts =
            new NativeField(getTranslation("discussion.chat.starts"), "datetime-local", Map.of());
    private final ZoneChoice clock;
    private final NativeField minutes = new NativeField(
            getTranslation("discussion.chat.minutes"),
            "number",
            Map.of("min", String.valueOf(ChatHours.SHORTEST), "max", String.valueOf(ChatHours.LONGEST)));

    ChatTimeFields(ChatOutlook outlook, @Nullable LocalDateTime here, int length) {
        Set<ZoneId> zones = new LinkedHashSet<>(outlook.clocks());
        zones.add(ReaderZone.current());
        clock = new ZoneChoice(getTranslation("discussion.chat.clock"), List.copyOf(zones), this::name);
        clock.setVisible(zones.size() > 1);
        LocalDateTime shown = here == null ? LocalDateTime.now(ReaderZone.current()) : here;
        starts.fill(shown.atZone(ReaderZone.current())
                .withZoneSameInstant(clock.value())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString());
        starts.hint(zones.size() > 1 ? "" : getTranslation("discussion.chat.starts-hint", name(clock.value())));
        minutes.fill(String.valueOf(length));
        addClassName("chat-time");
        add(starts, clock, minutes);
    }

    private String name(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, getLocale()) + " · "
                + zone.getId().replace('_', ' ');
    }

    @Nullable
    LocalDateTime starts() {
        try {
            return LocalDateTime.parse(starts.value());
        } catch (DateTimeParseException empty) {
            return null;
        }
    }

    ZoneId clock() {
        return clock.value();
    }

    /** None where there is no whole number. */
    int minutes() {
        try {
            return Integer.parseInt(minutes.value());
        } catch (NumberFormatException empty) {
            return 0;
        }
    }
}
