package org.banyan.gathering;

import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be meant by what was typed. Two are the same if they are the same person.
 *
 * @param note tells people of one name apart; missing for those who are near at hand
 */
public record PersonChoice(
        PersonId person, String name, @Nullable String note) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonChoice choice && choice.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
