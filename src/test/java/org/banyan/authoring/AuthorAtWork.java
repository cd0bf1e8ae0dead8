package org.banyan.authoring;

import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of what somebody does who is signed in as an author, in an institute of her own. */
@ModuleTest
abstract class AuthorAtWork {

    @Autowired
    DraftFixture fixture;

    @Autowired
    PersonFixture people;

    @Autowired
    CourseDrafts drafts;

    InstituteId institute;

    @BeforeEach
    void anAuthor() {
        institute = fixture.institute();
        people.signIn(fixture.with(Role.AUTHOR, institute));
    }

    @AfterEach
    void out() {
        people.signOut();
    }
}
