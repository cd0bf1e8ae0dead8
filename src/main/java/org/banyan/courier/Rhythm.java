package org.banyan.courier;

/** How often somebody wants mail of a channel. */
public enum Rhythm {
    AT_ONCE,
    DAILY,
    WEEKLY,
    /** No mail at all; the inbox tells everything. */
    APP_ONLY
}
