package org.banyan.gathering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;

/** Reads rows of the module's tables; times are in UTC whatever the zone of the server is. */
final class Rows {

    private Rows() {}

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Mark mark(ResultSet row) throws SQLException {
        String mark = row.getString("mark");
        return mark == null ? null : Mark.valueOf(mark);
    }

    static @Nullable RegistrationStatus status(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return status == null ? null : RegistrationStatus.valueOf(status);
    }

    static GatheringEntry entry(ResultSet row, int number) throws SQLException {
        return new GatheringEntry(
                new GatheringId(uuid(row, "id")),
                new CohortId(uuid(row, "cohort_id")),
                GatheringKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("venue"),
                row.getString("link"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                ZoneId.of(row.getString("zone")),
                row.getObject("seats", Integer.class),
                row.getBigDecimal("hours"),
                row.getString("cancel_reason"),
                row.getInt("registered"),
                row.getInt("waiting"),
                status(row),
                row.getInt("place"),
                mark(row),
                row.getBoolean("facilitated"),
                List.of());
    }
}
