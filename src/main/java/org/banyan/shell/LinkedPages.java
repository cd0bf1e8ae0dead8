package org.banyan.shell;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What pages of a feature are about, said where somebody has put a link to them. */
public interface LinkedPages {

    /** Whether it is an address of the feature within this installation, such as {@code /verify/7KQFM2XD9TPA0B3C}. */
    boolean has(String path);

    /**
     * Those of the pages that the person asking may open, by their addresses. Is asked outside of a transaction, which being refused
     * one page would end for the others.
     */
    Map<String, LinkedPage> about(Collection<String> paths, Locale language);

    /**
     * What is said of one page.
     *
     * @param kind what kind of page it is, in the reader's language
     * @param details what else is worth knowing before one opens it, each by itself because their directions may differ
     */
    record LinkedPage(String kind, String title, List<String> details) {}
}
