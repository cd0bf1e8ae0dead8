package org.banyan.assessment.bank;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.assessment.PoolQuestion;
import org.banyan.assessment.bank.PackedPools.Fault;
import org.banyan.assessment.interchange.RoundTrip;
import org.banyan.identity.Institutes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class PackedPoolsModuleTest {

    @Autowired
    QuestionBanks banks;

    @Autowired
    BankImport bankImport;

    @Autowired
    BankPools pools;

    @Autowired
    PersonFixture people;

    @Autowired
    Institutes institutes;

    private BankId bank;

    @BeforeEach
    void aBank() {
        people.signIn(people.withRole(Role.AUTHOR, Scope.of(institutes.first().id())));
        bank = banks.begin(institutes.first().id(), "Pools " + UUID.randomUUID(), "en");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.gift", "all.xml"})
    void whatIsPackedIsReadAgainToTheLetter(String fixture) {
        bankImport.take(bank, RoundTrip.fixture(fixture), fixture, true);
        List<PoolQuestion> pool = pool(all());
        assertThat(pool).isNotEmpty();
        List<Fault> faults = new ArrayList<>();

        Map<String, byte[]> files = PackedPools.of(Map.of("quiz/section", pool)).files();
        PackedPools read = read(files, faults);

        assertThat(faults).isEmpty();
        assertThat(read.pool("quiz", "section")).contains(pool);
        assertThat(read.files())
                .containsExactlyInAnyOrderEntriesOf(read(read.files(), faults).files());
        assertThat(read.files().get(PackedPools.FILE)).isEqualTo(files.get(PackedPools.FILE));
    }

    @Test
    void whatSomebodyPutIntoTheFileIsNotShown() {
        gift("// [id:q1]\n::Wet::Is water wet?{T}");
        List<PoolQuestion> pool = pool(all());
        String file =
                new String(PackedPools.of(Map.of("quiz/section", pool)).files().get(PackedPools.FILE), UTF_8);
        List<Fault> faults = new ArrayList<>();

        PackedPools read = read(
                Map.of(
                        PackedPools.FILE,
                        file.replace("Is water wet?", "Wet?<script>alert(1)</script><img src=x onerror=alert(1)>")
                                .getBytes(UTF_8)),
                faults);
        assertThat(read.pool("quiz", "section")).contains(List.of());
        assertThat(faults).hasSize(1);
        PackedPools cut = read(
                Map.of(
                        PackedPools.FILE,
                        file.replace("Is water wet?", "Wet?<script>alert(1)</script>")
                                .getBytes(UTF_8)),
                new ArrayList<>());
        assertThat(cut.pool("quiz", "section")
                        .orElseThrow()
                        .getFirst()
                        .content()
                        .json())
                .contains("Wet?")
                .doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{\"questions\": {\"x\": {\"kind\": \"choice\", \"content\": {}}}, \"pools\": {\"a/b\": [\"x\"]}}",
                "{\"questions\": {\"0198a3f2-0000-7000-8000-000000000000\": {\"kind\": \"choice\", \"content\":"
                        + " {\"key\": \"a\", \"points\": 1, \"wordings\": {\"en\": {\"html\": \"a\"}}}}}}",
                "{\"questions\": {\"0198a3f2-0000-7000-8000-000000000000\": {\"kind\": \"nothing\", \"content\": {}}}}",
                "{\"pools\": {\"a/b\": [\"0198a3f2-0000-7000-8000-000000000000\"]}}",
            })
    void whatCannotBeReadIsToldAndLeftOut(String file) {
        List<Fault> faults = new ArrayList<>();

        PackedPools read = read(Map.of(PackedPools.FILE, file.getBytes(UTF_8)), faults);

        assertThat(faults).isNotEmpty();
        assertThat(read.pools().values()).allMatch(List::isEmpty);
    }

    @Test
    void categoriesAndTagsChoose() {
        gift("""
                $CATEGORY: Water

                // [tag:hygiene]
                ::One::Is one?{T}

                $CATEGORY: Water/Wells

                // [tag:hygiene] [tag:depth]
                ::Two::Is two?{T}

                ::Three::Is three?{T}

                $CATEGORY: Air

                // [tag:depth]
                ::Four::Is four?{T}

                ::Read this::Only to be read.
                """);

        assertThat(count(List.of(), true)).isEqualTo(4);
        assertThat(count(List.of("Water"), true)).isEqualTo(3);
        assertThat(count(List.of("Water"), false)).isEqualTo(1);
        assertThat(count(List.of("Water", "Wells"), true)).isEqualTo(2);
        assertThat(count(List.of("Water"), true, "hygiene", "depth")).isEqualTo(1);
        assertThat(count(List.of(), true, "depth")).isEqualTo(2);
        assertThat(count(List.of("Fire"), true)).isZero();
        PoolSource source = new PoolSource(bank, List.of("Water"), true, List.of("hygiene"));
        assertThat(pool(source)).hasSize(2);
        assertThat(pools.outline(List.of(source)).get(source)).hasSize(2);
    }

    @Test
    void othersDrawNothingFromIt() {
        gift("::Wet::Is water wet?{T}");
        for (var person : List.of(
                people.anyPerson(),
                people.withRole(Role.AUTHOR, Scope.of(Scope.Kind.INSTITUTE, UUID.randomUUID())),
                people.withRole(Role.TUTOR, Scope.of(institutes.first().id())))) {
            people.signIn(person);

            assertThat(pools.find(List.of(all()))).isEmpty();
            assertThat(pools.outline(List.of(all()))).isEmpty();
            assertThatThrownBy(() -> pools.count(all())).isInstanceOf(Refusal.NotFound.class);
        }
    }

    private PoolSource all() {
        return new PoolSource(bank, List.of(), true, List.of());
    }

    private List<PoolQuestion> pool(PoolSource source) {
        return pools.find(List.of(source)).get(source);
    }

    private int count(List<String> category, boolean below, String... tags) {
        return pools.count(new PoolSource(bank, category, below, List.of(tags)));
    }

    private void gift(String file) {
        bankImport.take(bank, file.getBytes(UTF_8), "file.gift", false);
    }

    private static PackedPools read(Map<String, byte[]> files, List<Fault> faults) {
        return PackedPools.read(
                files.get(PackedPools.FILE),
                beginning -> files.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(PackedPools.FOLDER + "/" + beginning))
                        .map(Map.Entry::getValue)
                        .findFirst(),
                faults::add);
    }
}
