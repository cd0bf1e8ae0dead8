package org.banyan.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an institute knows of a person. What is missing was not stated.
 *
 * @param account whether the person can sign in; then the name is the person's own to change
 * @param email where the institute writes to; not necessarily the address the person signs in with
 * @param sector the code of a value of {@link Category#SECTOR}, as {@code district} and {@code sex} of theirs
 * @param consentText which text was agreed to
 * @param version for saving changes: they are refused if somebody else saved first
 */
public record PersonFacts(
        PersonId person,
        String name,
        boolean account,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String sector,
        @Nullable String district,
        @Nullable String sex,
        @Nullable Integer birthYear,
        @Nullable LocalDate consentOn,
        @Nullable String consentText,
        int version) {

    public @Nullable String of(Category category) {
        return switch (category) {
            case SECTOR -> sector;
            case DISTRICT -> district;
            case SEX -> sex;
        };
    }
}
