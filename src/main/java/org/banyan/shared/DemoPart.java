package org.banyan.shared;

/**
 * A module's share of the demo data. Parts are loaded in the order of their beans after the application is ready, each
 * at every start: a part must find what it loaded before and leave it alone.
 */
public interface DemoPart {

    void load();
}
