package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RolesModuleTest {

    @Autowired
    PersonFixture people;

    @Autowired
    Roles roles;

    @Autowired
    Access access;

    @Autowired
    AuditTrail audit;

    @Autowired
    InstituteRepository institutes;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void administratorGrantsAndEndsAnywhere() {
        PersonId ann = people.anyPerson();
        Scope here = Scope.of(institute());
        people.signIn(people.administrator());

        roles.grant(ann, Role.AUTHOR, here);
        roles.grant(ann, Role.AUTHOR, here);

        assertThat(access.has(ann, Role.AUTHOR, here)).isTrue();
        assertThat(roles.of(ann)).hasSize(1);
        roles.end(ann, Role.AUTHOR, here);
        assertThat(access.has(ann, Role.AUTHOR, here)).isFalse();
        assertThat(audit.lines(new AuditTrail.Filter(people.emailOf(ann), ""), 0, 10))
                .extracting(AuditTrail.Line::action)
                .containsExactly("identity.role-ended", "identity.role-granted");
    }

    @Test
    void staffDecideWithinTheirOwnInstituteOnly() {
        PersonId ann = people.anyPerson();
        InstituteId own = institute();
        InstituteId other = institute();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(own)));

        roles.grant(ann, Role.AUTHOR, Scope.of(own));

        assertThat(access.has(ann, Role.AUTHOR, Scope.of(own))).isTrue();
        assertThatThrownBy(() -> roles.grant(ann, Role.AUTHOR, Scope.of(other)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> roles.grant(ann, Role.AUTHOR, Scope.platform()))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> roles.grant(ann, Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, UUID.randomUUID())))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void staffMakeNoAdministrators() {
        PersonId ann = people.anyPerson();
        InstituteId own = institute();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(own)));

        assertThatThrownBy(() -> roles.grant(ann, Role.ADMINISTRATOR, Scope.platform()))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> roles.grant(ann, Role.PROGRAMME_MANAGER, Scope.of(own)))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void nobodyElseGrantsAnythingOrSeesWhatOthersHold() {
        PersonId ann = people.anyPerson();
        Scope here = Scope.of(institute());

        assertThatThrownBy(() -> roles.grant(ann, Role.AUTHOR, here)).isInstanceOf(Refusal.NotPermitted.class);
        people.signIn(people.withRole(Role.AUTHOR, here));
        assertThatThrownBy(() -> roles.grant(ann, Role.AUTHOR, here)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> roles.end(ann, Role.AUTHOR, here)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> roles.of(ann)).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void auditTrailIsForAdministrators() {
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.platform()));

        assertThatThrownBy(() -> audit.lines(AuditTrail.Filter.NONE, 0, 10)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> audit.count(AuditTrail.Filter.NONE)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(audit::actions).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void auditTrailIsFoundByNameAndAction() {
        PersonId zainab = people.named("زينب " + System.nanoTime());
        people.signedInAs(people.administrator(), () -> roles.grant(zainab, Role.TRAINER, Scope.platform()));
        people.signIn(people.administrator());
        String name = people.signedInAs(zainab, () -> "زينب");

        var found = audit.lines(new AuditTrail.Filter(name, "identity.role-granted"), 0, 10);

        assertThat(found).first().satisfies(line -> {
            assertThat(line.subject()).startsWith("زينب");
            assertThat(line.actor()).isNotNull();
            assertThat(line.details()).contains("TRAINER");
        });
        assertThat(audit.lines(new AuditTrail.Filter("100%_nobody", ""), 0, 10)).isEmpty();
    }

    private InstituteId institute() {
        return institutes
                .save(new Institute(
                        "i-" + System.nanoTime(), "Any institute", Locale.ENGLISH, false, java.time.Instant.now()))
                .id();
    }
}
