package org.banyan.assessment.bank;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Holding;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a bank: authors and staff of its institute change it, reviewers of the institute read it, and authors and
 * reviewers of single courses of the institute read it where it is shared.
 */
@Component
class BankPermissions {

    private final Access access;
    private final CurrentPerson currentPerson;
    private final JdbcClient sql;

    BankPermissions(Access access, CurrentPerson currentPerson, JdbcClient sql) {
        this.access = access;
        this.currentPerson = currentPerson;
        this.sql = sql;
    }

    /** What the person asking holds, read once. */
    static final class Mine {
        private final Holding holding;
        private final Set<UUID> institutesOfCourses;

        private Mine(Holding holding, Set<UUID> institutesOfCourses) {
            this.holding = holding;
            this.institutesOfCourses = institutesOfCourses;
        }

        boolean mayChange(UUID institute) {
            Scope scope = Scope.of(new InstituteId(institute));
            return holding.has(Role.AUTHOR, scope) || holding.has(Role.INSTITUTE_STAFF, scope);
        }

        boolean mayRead(UUID institute, boolean shared) {
            return mayChange(institute)
                    || holding.has(Role.REVIEWER, Scope.of(new InstituteId(institute)))
                    || (shared && institutesOfCourses.contains(institute));
        }
    }

    Mine mine() {
        currentPerson.require();
        Holding holding = access.mine();
        Set<UUID> courses = Stream.of(Role.AUTHOR, Role.REVIEWER)
                .flatMap(role -> holding.scopes(role, Scope.Kind.COURSE).stream())
                .collect(Collectors.toSet());
        Set<UUID> institutes = courses.isEmpty()
                ? Set.of()
                : Set.copyOf(sql.sql("select distinct institute_id from course where id in (:courses)")
                        .param("courses", courses)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
        return new Mine(holding, institutes);
    }

    /**
     * The bank, for somebody who may read it.
     *
     * @throws Refusal.NotFound where there is no such bank, or the person may not know of it
     */
    BankRow requireRead(BankId id) {
        BankRow bank = row(id);
        if (!mine().mayRead(bank.institute(), bank.shared())) {
            throw new Refusal.NotFound();
        }
        return bank;
    }

    /**
     * The bank, for somebody who may change it.
     *
     * @throws Refusal.NotFound as above; {@link Refusal.NotPermitted} where the person may only read
     */
    BankRow requireChange(BankId id) {
        BankRow bank = row(id);
        Mine mine = mine();
        if (!mine.mayRead(bank.institute(), bank.shared())) {
            throw new Refusal.NotFound();
        }
        if (!mine.mayChange(bank.institute())) {
            throw new Refusal.NotPermitted();
        }
        return bank;
    }

    /** A bank as its table has it. */
    record BankRow(BankId id, UUID institute, String name, String language, boolean shared) {}

    private BankRow row(BankId id) {
        currentPerson.require();
        return sql.sql("select * from question_bank where id = ? and deleted_at is null")
                .param(id.value())
                .query((row, _) -> new BankRow(
                        id,
                        row.getObject("institute_id", UUID.class),
                        row.getString("name"),
                        row.getString("language"),
                        row.getBoolean("shared")))
                .optional()
                .orElseThrow(Refusal.NotFound::new);
    }
}
