package org.banyan.discussion.search;

import java.util.List;

/** A page of what was found, the best first. */
public record SearchResult(List<SearchHit> hits, boolean more) {

    static final SearchResult NOTHING = new SearchResult(List.of(), false);
}
