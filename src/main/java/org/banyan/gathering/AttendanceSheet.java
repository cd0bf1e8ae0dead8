package org.banyan.gathering;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's attendance at all gatherings of a cohort, for reports. */
@Service
@Transactional(readOnly = true)
public class AttendanceSheet {

    private final AttendanceStore store;
    private final GatheringAccess access;
    private final People people;

    AttendanceSheet(AttendanceStore store, GatheringAccess access, People people) {
        this.store = store;
        this.access = access;
        this.people = people;
    }

    /**
     * One person at one gathering.
     *
     * @param status missing for walk-ins
     * @param mark missing as long as nothing was said
     */
    public record Line(
            GatheringId gathering,
            String title,
            Instant startsAt,
            Instant endsAt,
            String zone,
            BigDecimal hours,
            boolean cancelled,
            PersonId person,
            String name,
            @Nullable RegistrationStatus status,
            @Nullable Mark mark,
            @Nullable String source,
            @Nullable Instant markedAt) {

        static Line of(ResultSet row, int number) throws SQLException {
            return new Line(
                    new GatheringId(Rows.uuid(row, "id")),
                    row.getString("title"),
                    Rows.instant(row, "starts_at"),
                    Rows.instant(row, "ends_at"),
                    row.getString("zone"),
                    row.getBigDecimal("hours"),
                    row.getObject("cancelled_at") != null,
                    new PersonId(Rows.uuid(row, "person_id")),
                    "",
                    Rows.status(row),
                    Rows.mark(row),
                    row.getString("source"),
                    row.getObject("marked_at") == null ? null : Rows.instant(row, "marked_at"));
        }

        Line named(String name) {
            return new Line(
                    gathering, title, startsAt, endsAt, zone, hours, cancelled, person, name, status, mark, source,
                    markedAt);
        }
    }

    /**
     * By gathering in the order of time, in two queries.
     *
     * @throws org.banyan.shared.Refusal.NotPermitted for those who do not lead the cohort
     */
    public List<Line> of(CohortId cohort) {
        access.requireLeading(cohort);
        List<Line> lines = store.sheet(cohort);
        Map<PersonId, String> names =
                people.names(lines.stream().map(Line::person).collect(Collectors.toSet()));
        return lines.stream()
                .map(line -> line.named(names.getOrDefault(line.person(), "")))
                .toList();
    }
}
