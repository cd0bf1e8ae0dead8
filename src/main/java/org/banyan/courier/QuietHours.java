package org.banyan.courier;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.banyan.shared.Refusal;

/** The hours of the day in which somebody wants no mail, over midnight or not. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** Those of somebody who has said nothing about it. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0));

    public QuietHours {
        if (from.equals(to)) {
            throw new Refusal.Invalid("courier.refusal.quiet-hours");
        }
    }

    /** The same moment, or the end of the quiet hours that it lies in. */
    ZonedDateTime after(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        boolean overMidnight = to.isBefore(from);
        boolean quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return moment;
        }
        ZonedDateTime end = moment.with(to);
        return end.isAfter(moment) ? end : moment.plusDays(1).with(to);
    }
}
