package org.banyan.identity;

import org.jspecify.annotations.Nullable;

/**
 * What staff look for among their people.
 *
 * @param text part of a name, mail address, phone number or organisation; empty for everybody
 */
public record RegistryFilter(
        String text,
        @Nullable String sector,
        @Nullable String district,
        @Nullable String sex) {

    public static final RegistryFilter NONE = new RegistryFilter("", null, null, null);
    /** Stands for "not stated" where a value is looked for. */
    public static final String NOT_STATED = "";
}
