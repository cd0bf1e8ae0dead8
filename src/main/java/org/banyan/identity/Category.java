package org.banyan.identity;

/**
 * What people are counted by. Which values there are is up to each institute; that somebody has none is "not stated", which
 * is always possible and always shown.
 */
public enum Category {
    SECTOR,
    DISTRICT,
    SEX
}
