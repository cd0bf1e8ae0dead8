package org.banyan.identity;

import java.util.List;

/** Addresses that a module answers without anybody being signed in, as path patterns. Each module supplies its own. */
public interface OpenAddresses {

    List<String> patterns();

    /**
     * Those of them whose address itself is signed and carries all the right there is, so that a form sent there from elsewhere, by
     * a mail program, does no more than its sender may.
     */
    default List<String> signed() {
        return List.of();
    }
}
