package org.banyan.discussion.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found, the best first.
 *
 * @param next where the next page begins; none after the last
 */
public record SearchResult(List<SearchHit> hits, @Nullable Integer next) {

    static final SearchResult NOTHING = new SearchResult(List.of(), null);
}
