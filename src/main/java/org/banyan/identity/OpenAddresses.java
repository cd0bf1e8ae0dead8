package org.banyan.identity;

import java.util.List;

/** Addresses that a module answers without anybody being signed in, as path patterns. Each module supplies its own. */
public interface OpenAddresses {

    List<String> patterns();
}
