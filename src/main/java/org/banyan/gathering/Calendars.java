package org.banyan.gathering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each person's gatherings as a calendar behind a secret address, which calendar programs ask again and again without
 * signing in. Only the hash of the secret is kept; whoever has lost the address, or told it to too many, makes a new one,
 * and the old one ends.
 */
@Service
@Transactional
public class Calendars {

    /** Calendars show what was, too, but not for ever. */
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(365);

    private final JdbcClient sql;
    private final CurrentPerson currentPerson;
    private final Profiles profiles;
    private final AuditTrail audit;
    private final Clock clock;
    private final String url;

    Calendars(
            JdbcClient sql,
            CurrentPerson currentPerson,
            Profiles profiles,
            AuditTrail audit,
            Clock clock,
            @Value("${banyan.url}") String url) {
        this.sql = sql;
        this.currentPerson = currentPerson;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Whether the person asking has a calendar address. */
    @Transactional(readOnly = true)
    public boolean hasAddress() {
        return sql.sql("select exists (select 1 from calendar_address where person_id = ?)")
                .param(currentPerson.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Makes the calendar address of the person asking, or a new one; it is told this once. */
    public String renew() {
        PersonId person = currentPerson.id();
        String secret = RandomWord.next();
        sql.sql("insert into calendar_address (person_id, secret_hash, made_at) values (?, ?, ?)"
                        + " on duplicate key update secret_hash = values(secret_hash), made_at = values(made_at)")
                .params(person.value(), hash(secret), Rows.utc(clock.instant()))
                .update();
        audit.record("gathering.calendar-renewed", AuditTrail.Subject.of(person), Map.of());
        return url + "/calendar/" + secret + ".ics";
    }

    /** Ends the calendar address of the person asking. */
    public void end() {
        sql.sql("delete from calendar_address where person_id = ?")
                .param(currentPerson.id().value())
                .update();
    }

    /** The calendar behind a secret, for whoever knows it. */
    @Transactional(readOnly = true)
    public Optional<String> feed(String secret) {
        return sql.sql("select person_id from calendar_address where secret_hash = ?")
                .param(hash(secret))
                .query((row, _) -> new PersonId(Rows.uuid(row, "person_id")))
                .optional()
                .map(person -> {
                    Locale language = profiles.languageOf(person);
                    return CalendarFile.of(events(person), language, url);
                });
    }

    private List<CalendarFile.Entry> events(PersonId person) {
        return sql.sql("""
                        select g.*, r.status from gathering g
                            left join gathering_registration r on r.gathering_id = g.id and r.person_id = :person
                                and r.status <> 'WITHDRAWN'
                        where g.ends_at > :from and (r.id is not null or exists (select 1 from gathering_facilitator f
                            where f.gathering_id = g.id and f.person_id = :person))
                        order by g.starts_at, g.id""")
                .param("person", person.value())
                .param("from", Rows.utc(clock.instant().minus(SHOWN_AFTERWARDS)))
                .query((row, _) -> new CalendarFile.Entry(
                        new GatheringId(Rows.uuid(row, "id")),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("venue"),
                        RegistrationStatus.WAITING == Rows.status(row) ? null : row.getString("link"),
                        Rows.instant(row, "starts_at"),
                        Rows.instant(row, "ends_at"),
                        row.getInt("sequence"),
                        Rows.instant(row, "changed_at"),
                        row.getString("cancel_reason"),
                        RegistrationStatus.WAITING == Rows.status(row)))
                .list();
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
