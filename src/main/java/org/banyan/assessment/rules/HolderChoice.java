package org.banyan.assessment.rules;

/**
 * Somebody who can be exempted, to choose from.
 *
 * @param note the group of a person; empty where there is none
 */
public record HolderChoice(Holder holder, String name, String note) {}
