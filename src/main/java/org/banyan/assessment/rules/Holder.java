package org.banyan.assessment.rules;

import java.util.UUID;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Whom an exemption is for. */
public sealed interface Holder {

    record OnePerson(PersonId person) implements Holder {}

    record OneGroup(GroupId group) implements Holder {}

    /** For the column of persons. */
    default @Nullable UUID personValue() {
        return this instanceof OnePerson(PersonId person) ? person.value() : null;
    }

    /** For the column of groups. */
    default @Nullable UUID groupValue() {
        return this instanceof OneGroup(GroupId group) ? group.value() : null;
    }
}
