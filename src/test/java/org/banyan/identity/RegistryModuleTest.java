package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banyan.shared.Refusal;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class RegistryModuleTest {

    @Autowired
    Registry registry;

    @Autowired
    Categories categories;

    @Autowired
    PersonFixture people;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient sql;

    private InstituteId institute;
    private InstituteId another;

    @BeforeEach
    void twoInstitutes() {
        institute = anInstitute();
        another = anInstitute();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(institute)));
    }

    private InstituteId anInstitute() {
        InstituteId id = InstituteId.next();
        sql.sql(
                        "insert into institute (id, slug, name, language, created_at) values (?, ?, 'Any institute', 'en', now(6))")
                .params(id.value(), "institute-" + id.value())
                .update();
        return id;
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private static RegistryEntry entry(String name, String email, String sector) {
        return new RegistryEntry(
                name,
                email,
                "+964 770 123 4567",
                "Union",
                sector,
                null,
                "female",
                1990,
                LocalDate.of(2026, 1, 2),
                "v1");
    }

    @Test
    void aPersonIsKeptAsWrittenAndFoundByAnythingOfIt() {
        PersonId zainab = registry.add(institute, entry("زينب كريم", "Zainab@Example.ORG", "media"));

        for (String part : List.of("كريم", "zainab@", "770 123", "nion")) {
            assertThat(registry.page(institute, new RegistryFilter(part, null, null, null), 0, 10))
                    .extracting(PersonFacts::person)
                    .containsExactly(zainab);
        }
        assertThat(registry.get(institute, zainab)).satisfies(facts -> {
            assertThat(facts.name()).isEqualTo("زينب كريم");
            assertThat(facts.email()).isEqualTo("zainab@example.org");
            assertThat(facts.consentOn()).isEqualTo(LocalDate.of(2026, 1, 2));
            assertThat(facts.consentText()).isEqualTo("v1");
        });
    }

    @Test
    void whoHasNotStatedSomethingIsFoundByThat() {
        registry.add(institute, entry("With Sector", null, "media"));
        PersonId without = registry.add(institute, entry("Without Sector", null, " "));

        assertThat(registry.page(institute, new RegistryFilter("", RegistryFilter.NOT_STATED, null, null), 0, 10))
                .extracting(PersonFacts::person)
                .containsExactly(without);
        assertThat(registry.count(institute, new RegistryFilter("", "media", null, "female")))
                .isOne();
    }

    @Test
    void aPageAndTheFactsOfManyAreTwoQueries() {
        List<PersonId> many = java.util.stream.IntStream.range(0, 30)
                .mapToObj(number -> registry.add(institute, RegistryEntry.named("Person " + number)))
                .toList();
        Selects selects = new Selects(transactions, sql);

        assertThat(selects.during(() -> registry.page(institute, RegistryFilter.NONE, 0, 30)))
                .isEqualTo(2);
        assertThat(selects.during(
                        () -> assertThat(registry.facts(institute, many)).hasSize(30)))
                .isEqualTo(2);
    }

    @Test
    void ofTwoWhoSawTheSameOneSaves() {
        PersonId ann = registry.add(institute, entry("Ann", null, "media"));
        int version = registry.get(institute, ann).version();
        registry.change(institute, ann, version, entry("Ann Baker", null, "media"));

        assertThatThrownBy(() -> registry.change(institute, ann, version, entry("Other", null, "media")))
                .isInstanceOf(Refusal.Conflict.class);

        assertThat(registry.get(institute, ann).name()).isEqualTo("Ann Baker");
    }

    @Test
    void theNameOfSomebodyWithAnAccountIsTheirs() {
        PersonId ann = people.named("Ann Herself");
        registry.know(institute, ann);

        registry.change(institute, ann, registry.get(institute, ann).version(), entry("Somebody Else", null, "media"));

        assertThat(registry.get(institute, ann).name()).isEqualTo("Ann Herself");
    }

    @Test
    void anotherInstituteHasFactsOfItsOwn() {
        PersonId ann = registry.add(institute, entry("Ann", "ann@example.org", "media"));
        registry.know(another, ann);
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(another)));

        assertThat(registry.get(another, ann)).satisfies(facts -> {
            assertThat(facts.name()).isEqualTo("Ann");
            assertThat(facts.email()).isNull();
            assertThat(facts.sector()).isNull();
        });
    }

    @Test
    void valuesThatAreNotOfferedAreRefusedAndThoseInUseCannotBeTakenOut() {
        assertThatThrownBy(() -> registry.add(institute, entry("Ann", null, "pirates")))
                .isInstanceOf(Refusal.Invalid.class);
        categories.set(
                institute,
                Category.SECTOR,
                List.of(new Categories.Wanted(null, "Pirates"), new Categories.Wanted("media", "Press")));
        registry.add(institute, entry("Ann", null, "Pirates"));

        assertThatThrownBy(() ->
                        categories.set(institute, Category.SECTOR, List.of(new Categories.Wanted("media", "Press"))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> categories.set(
                        institute,
                        Category.SECTOR,
                        List.of(new Categories.Wanted(null, "Same"), new Categories.Wanted(null, "same"))))
                .isInstanceOf(Refusal.Invalid.class);

        categories.set(institute, Category.SECTOR, List.of(new Categories.Wanted("Pirates", "Privateers")));
        CategoryValues values = categories.of(institute);
        assertThat(values.label(Category.SECTOR, "Pirates", Locale.ENGLISH)).isEqualTo("Privateers");
        assertThat(values.label(Category.SECTOR, null, Locale.of("es"))).isEqualTo("no consta");
        assertThat(values.find(Category.SEX, "নারী").orElseThrow().code()).isEqualTo("female");
    }

    @Test
    void hostileWordsAreKeptAsWordsOrRefused() {
        for (String words : HostileStrings.all()) {
            try {
                PersonId person = registry.add(
                        institute, new RegistryEntry(words, null, null, words, null, null, null, null, null, null));
                assertThat(registry.get(institute, person).name()).isNotBlank();
            } catch (Refusal.Invalid refused) {
                assertThat(refused.key()).startsWith("identity.refusal.");
            }
        }
        assertThat(registry.count(institute, new RegistryFilter("%' or 1=1 -- ", null, null, null)))
                .isZero();
    }

    @Test
    void nonsenseIsRefused() {
        LocalDate future = LocalDate.now().plusYears(1);
        assertInvalid(new RegistryEntry("Ann", "no address", null, null, null, null, null, null, null, null));
        assertInvalid(new RegistryEntry("Ann", null, "phone", null, null, null, null, null, null, null));
        assertInvalid(new RegistryEntry("Ann", null, null, "x".repeat(201), null, null, null, null, null, null));
        assertInvalid(new RegistryEntry("Ann", null, null, null, null, null, null, 1492, null, null));
        assertInvalid(new RegistryEntry("Ann", null, null, null, null, null, null, null, future, null));
        assertInvalid(RegistryEntry.named(" "));
    }

    private void assertInvalid(RegistryEntry entry) {
        assertThatThrownBy(() -> registry.add(institute, entry)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void staffOfAnotherInstituteAndLearnersSeeAndChangeNothing() {
        PersonId ann = registry.add(institute, entry("Ann", null, "media"));
        for (PersonId stranger :
                List.of(people.anyPerson(), people.withRole(Role.INSTITUTE_STAFF, Scope.of(another)))) {
            people.signIn(stranger);
            refused(() -> registry.get(institute, ann));
            refused(() -> registry.facts(institute, List.of(ann)));
            refused(() -> registry.page(institute, RegistryFilter.NONE, 0, 10));
            refused(() -> registry.count(institute, RegistryFilter.NONE));
            refused(() -> registry.everybody(institute));
            refused(() -> registry.add(institute, entry("Ben", null, null)));
            refused(() -> registry.change(institute, ann, 0, entry("Ben", null, null)));
            refused(() -> registry.accounts(institute, Set.of("a@example.org")));
            refused(() -> registry.withAddress(institute, new EmailAddress("a@example.org")));
            refused(() -> registry.write(institute, List.of(), List.of()));
            refused(() -> registry.takeBack(institute, Set.of(ann)));
            refused(() -> categories.set(institute, Category.SEX, List.of()));
            refused(() -> categories.add(institute, Category.SEX, Set.of("x")));
            assertThat(registry.institutes())
                    .extracting(Institutes.InstituteEntry::id)
                    .doesNotContain(institute);
        }
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.NotPermitted.class);
    }
}
