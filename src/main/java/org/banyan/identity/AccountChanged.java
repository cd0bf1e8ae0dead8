package org.banyan.identity;

/** What a sign-in to this account may do, or whether it still counts, has changed. */
record AccountChanged(PersonId person) {}
