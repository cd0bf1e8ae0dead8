package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PersonFixtureModuleTest {

    @Autowired
    PersonFixture people;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    Access access;

    @Test
    void whoActsIsTheOneSignedInForJustThatWork() {
        PersonId ann = people.anyPerson();
        PersonId author = people.withRole(Role.AUTHOR, Scope.platform());
        people.signIn(ann);

        boolean mayWrite = people.signedInAs(author, () -> access.has(Role.AUTHOR));

        assertThat(mayWrite).isTrue();
        assertThat(access.has(Role.AUTHOR)).isFalse();
        assertThat(currentPerson.id()).isEqualTo(ann);
        people.signOut();
        assertThat(currentPerson.find()).isEmpty();
    }
}
