package org.banyan.cascade;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Holding;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Programmes.ProgrammeEntry;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see which part of the tree: managers of a programme and staff of the institutes in it, and trainers where they have
 * had a part. Names of participants are for staff of the institute and for those who led them there.
 */
@Component
class CascadeAccess {

    private final Access access;
    private final CurrentPerson currentPerson;
    private final Programmes programmes;
    private final Institutes institutes;
    private final JdbcClient sql;

    CascadeAccess(
            Access access, CurrentPerson currentPerson, Programmes programmes, Institutes institutes, JdbcClient sql) {
        this.access = access;
        this.currentPerson = currentPerson;
        this.programmes = programmes;
        this.institutes = institutes;
        this.sql = sql;
    }

    boolean maySee(ProgrammeEntry programme) {
        return programmes.maySee(programme)
                || trained("programme_id").contains(programme.id().value());
    }

    void requireSight(ProgrammeEntry programme) {
        if (!maySee(programme)) {
            throw new Refusal.NotPermitted();
        }
    }

    /** Where the person asking is staff, or has had a part in a training. */
    Set<InstituteId> institutes() {
        Holding held = access.mine();
        Set<InstituteId> own = institutes.all().stream()
                .map(Institutes.InstituteEntry::id)
                .filter(institute -> held.has(Role.INSTITUTE_STAFF, Scope.of(institute)))
                .collect(Collectors.toCollection(HashSet::new));
        trained("institute_id").stream().map(InstituteId::new).forEach(own::add);
        return own;
    }

    private Set<UUID> trained(String column) {
        return currentPerson
                .find()
                .map(person -> new HashSet<>(sql.sql("select distinct t." + column
                                + " from training t join training_trainer tt on tt.training_id = t.id"
                                + " where tt.person_id = ? and t.cancelled_at is null and t." + column
                                + " is not null")
                        .param(person.person().value())
                        .query(UUID.class)
                        .list()))
                .orElseGet(HashSet::new);
    }

    boolean isStaff(InstituteId institute) {
        return access.has(Role.INSTITUTE_STAFF, Scope.of(institute));
    }

    void requireStaff(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
    }

    PersonId asking() {
        return currentPerson.id();
    }
}
