package org.banyan.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.banyan.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first start of an empty installation: whoever comes first becomes its administrator, exactly once. */
@Service
public class FirstStart {

    private final AccountRepository accounts;
    private final PersonRepository people;
    private final RoleGrantRepository grants;
    private final Institutes institutes;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final JdbcClient sql;
    private final Clock clock;
    private volatile boolean over;

    FirstStart(
            AccountRepository accounts,
            PersonRepository people,
            RoleGrantRepository grants,
            Institutes institutes,
            PasswordEncoder passwords,
            AuditTrail audit,
            JdbcClient sql,
            Clock clock,
            @Value("${banyan.demo}") boolean demo) {
        this.accounts = accounts;
        this.people = people;
        this.grants = grants;
        this.institutes = institutes;
        this.passwords = passwords;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
        this.over = demo;
    }

    /** Whether nobody has an account yet. Once somebody has, this costs nothing any more. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        if (!over && accounts.count() > 0) {
            over = true;
        }
        return !over;
    }

    /**
     * Makes the administrator's account.
     *
     * @return the address to sign in with
     * @throws Refusal.NotFound if there is an account already
     */
    @Transactional
    public String begin(String name, String email, String password, Locale language) {
        if (!isDue()) {
            throw new Refusal.NotFound();
        }
        PersonName administrator = PersonName.of(name);
        EmailAddress address = EmailAddress.of(email);
        PasswordRule.check(password, address.value());
        Instant now = clock.instant();
        institutes.first();
        Person person = people.save(new Person(administrator.value(), now));
        Account account = accounts.save(new Account(
                person.id(),
                address.value(),
                String.valueOf(passwords.encode(password)),
                language,
                ZoneId.of("UTC"),
                now));
        grants.save(new RoleGrant(person.id(), Role.ADMINISTRATOR, Scope.platform(), now));
        audit.recordOf(person.id(), "identity.first-start", AuditTrail.Subject.of(person.id()), Map.of());
        claim(account);
        return address.value();
    }

    /** One row that only one can write: of two who come at the same moment the second finds it taken. */
    private void claim(Account account) {
        accounts.flush();
        int written = sql.sql("insert ignore into first_start (id, account_id, at) values (1, ?, utc_timestamp(6))")
                .param(account.id().value())
                .update();
        if (written == 0) {
            throw new Refusal.NotFound();
        }
    }

    /** For tests, which empty the installation again. */
    void lookAgain() {
        over = false;
    }
}
