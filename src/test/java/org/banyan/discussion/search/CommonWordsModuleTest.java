package org.banyan.discussion.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A place with more entries than are ranked: "water" in three of four, "well" in every tenth, "pump" in the first three. */
@ModuleTest
class CommonWordsModuleTest {

    private static final int ENTRIES = 3_000;
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 12, 0);

    @Autowired
    PersonFixture people;

    @Autowired
    SearchEntries entries;

    @Autowired
    SearchPlaces places;

    @Autowired
    CommonWords common;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private final Map<UUID, String> letters = new HashMap<>();
    private final Map<String, List<UUID>> said = new HashMap<>();
    private UUID big;
    private PersonId author;

    @BeforeEach
    void aBigPlace() {
        big = Uuid7.next();
        author = people.anyPerson();
        PersonId other = people.anyPerson();
        Random random = new Random(291);
        transaction.executeWithoutResult(_ -> {
            letters.put(big, places.of(big));
            for (int number = 0; number < ENTRIES; number++) {
                List<String> words = new ArrayList<>(List.of("talk"));
                words.addAll(random.nextInt(4) > 0 ? List.of("water") : List.of());
                words.addAll(number % 10 == 0 ? List.of("well") : List.of());
                words.addAll(number < 3 ? Collections.nCopies(number + 1, "pump") : List.of());
                entry(big, words, FIRST.plusMinutes(number), number % 100 == 0 ? author : other);
            }
        });
    }

    @Test
    void theNewestComeFirstAndEachOnceOverAllPages() {
        List<UUID> found = new ArrayList<>();
        for (int from = 0; from < 200; from += 20) {
            found.addAll(find("water", from));
        }

        assertThat(common.among(letters, SearchQuery.of("water"))).containsExactly(big);
        assertThat(found).isEqualTo(said.get("water").reversed().subList(0, 200));
    }

    @Test
    void allWordsHaveToBeThereAlsoWhenTheyAreCommon() {
        List<UUID> both = said.get("water").reversed().stream()
                .filter(said.get("talk")::contains)
                .limit(20)
                .toList();

        assertThat(find("water talk", 0)).isEqualTo(both);
        assertThat(find("\"talk water\"", 0)).isEqualTo(both);
        assertThat(find("\"water talk\"", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pump", "well"})
    void lessCommonWordsAreRanked(String word) {
        assertThat(common.among(letters, SearchQuery.of(word))).isEmpty();
    }

    @Test
    void theBestOfRareOnesIsFirst() {
        assertThat(find("pump", 0))
                .isEqualTo(said.get("pump").stream().distinct().toList().reversed());
    }

    @Test
    void lessonsStandBeforeWhatIsNewer() {
        UUID version = Uuid7.next();
        UUID lesson = Uuid7.next();
        transaction.executeWithoutResult(_ -> {
            letters.put(version, places.of(version));
            insert("LESSON", version, lesson, List.of("water"), FIRST.minusDays(1), null);
        });

        assertThat(find("water", 0)).startsWith(lesson).hasSize(20);
    }

    @Test
    void whatOneWroteIsReadByAuthor() {
        List<UUID> mine = entries.by(author, SearchQuery.of("well"), letters, 0, 100).stream()
                .map(Found::source)
                .toList();

        assertThat(mine).hasSize(ENTRIES / 100).isSubsetOf(said.get("well"));
    }

    private List<UUID> find(String words, int from) {
        return entries.find(SearchQuery.of(words), letters, from, 20).stream()
                .map(Found::source)
                .toList();
    }

    private void entry(UUID place, List<String> words, LocalDateTime at, PersonId by) {
        UUID source = Uuid7.next();
        words.forEach(word -> said.computeIfAbsent(word, _ -> new ArrayList<>()).add(source));
        insert("POST", place, source, words, at, by.value());
    }

    private void insert(String kind, UUID place, UUID source, List<String> words, LocalDateTime at, UUID by) {
        sql.sql(
                        "insert into search_entry (kind, place, source, language, author_id, said_at, words) values (?, ?, ?, '', ?, ?, ?)")
                .params(
                        kind,
                        place,
                        source,
                        by,
                        at,
                        words.stream()
                                .map(letters.get(place)::concat)
                                .collect(java.util.stream.Collectors.joining(" ")))
                .update();
    }
}
