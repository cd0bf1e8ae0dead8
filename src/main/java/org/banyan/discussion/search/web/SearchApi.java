package org.banyan.discussion.search.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.discussion.search.Search;
import org.banyan.discussion.search.SearchFor;
import org.banyan.discussion.search.SearchHit;
import org.banyan.discussion.search.SearchKind;
import org.banyan.discussion.search.SearchResult;
import org.banyan.enrolment.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds lessons and posts in the cohorts that the holder of the token may enter. */
@RestController
@RequestMapping("/api/v1/search")
class SearchApi {

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    /** A page of hits, where the next one begins, and on the first page people of this name. */
    record Answer(List<Hit> hits, @Nullable Integer next, List<Somebody> people) {}

    /** Somebody with the address of what they wrote. */
    record Somebody(String address, Search.FoundPerson found) {}

    /** A hit with the address of its page. */
    record Hit(String address, SearchHit found) {}

    @GetMapping
    @Operation(summary = "Lessons and posts that have all these words, the best match first; twenty to a page")
    Answer search(
            @RequestParam("q") String words,
            @RequestParam(name = "cohort", required = false) @Nullable UUID cohort,
            @RequestParam(name = "kind", required = false) @Nullable SearchKind kind,
            @RequestParam(name = "mine", defaultValue = "false") boolean mine,
            @RequestParam(name = "from", defaultValue = "0") int from,
            Locale language) {
        SearchFor wanted = new SearchFor(words, kind, cohort == null ? null : new CohortId(cohort), mine);
        SearchResult result = search.find(wanted, from, language);
        return new Answer(
                result.hits().stream()
                        .map(hit -> new Hit(SearchController.address(hit), hit))
                        .toList(),
                result.next(),
                (from > 0 ? List.<Search.FoundPerson>of() : search.people(wanted, language))
                        .stream()
                                .map(found -> new Somebody(SearchController.address(found), found))
                                .toList());
    }
}
