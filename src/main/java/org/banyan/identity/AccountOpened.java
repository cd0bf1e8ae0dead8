package org.banyan.identity;

/** A person may sign in from now on; the institute is the one the person signed up with. */
public record AccountOpened(PersonId person, InstituteId institute) {}
