package org.banyan.enrolment;

/** A group of a cohort as lists show it. */
public record GroupEntry(GroupId group, String name, int members) {}
