package org.banyan.cascade;

import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the registry to choose.
 *
 * @param about what tells people of one name apart: the organisation, or the address
 */
public record KnownPerson(
        PersonId person, String name, @Nullable String about) {}
