package org.banyan.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.InterchangeFormat;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.RoundTrip;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class QuestionBankModuleTest {

    @Autowired
    QuestionBanks banks;

    @Autowired
    BankImport bankImport;

    @Autowired
    BankContents contents;

    @Autowired
    BankExport export;

    @Autowired
    BankMedia media;

    @Autowired
    PersonFixture people;

    @Autowired
    CourseFixture courses;

    @Autowired
    Institutes institutes;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private BankId bank;

    @BeforeEach
    void aBankOfAnAuthor() {
        people.signIn(author());
        bank = banks.begin(institutes.first().id(), "Water " + UUID.randomUUID(), "en");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Nested
    class BringingIn {

        @Test
        void aDryRunSaysWhatWouldBeDoneAndWritesNothing() {
            BankReport report = bankImport.check(bank, RoundTrip.fixture("all.gift"), "all.gift");

            assertThat(report.taken()).isFalse();
            assertThat(report.added()).isEqualTo(20).isEqualTo(report.good());
            assertThat(report.types()).containsEntry("true-false", 4);
            assertThat(contents.page(bank).questions()).isZero();
        }

        @Test
        void theSameFileTwiceMakesNoDuplicates() {
            take("all.gift");
            BankReport again = take("all.gift");

            assertThat(again.added()).isZero();
            assertThat(again.unchanged()).isEqualTo(20);
            assertThat(contents.page(bank).questions()).isEqualTo(20);
        }

        @Test
        void aQuestionWithAKnownIdThatSaysSomethingElseGetsANewVersion() {
            gift("// [id:q1]\n::Wet::Is water wet?{T}");
            BankReport report = gift("// [id:q1]\n::Wet::Is water really wet?{T}");

            assertThat(report.changed()).isOne();
            BankPage.Row row = contents.find(bank, BankFilter.NONE, 0).rows().getFirst();
            assertThat(row.version()).isEqualTo(2);
            assertThat(row.words()).isEqualTo("Is water really wet?");
            assertThat(contents.question(bank, row.id()).versions())
                    .extracting(BankedQuestion.Version::number)
                    .containsExactly(2, 1);
        }

        @Test
        void aFaultyItemStopsAllUnlessTheGoodOnesAreAskedFor() {
            BankReport refused = bankImport.take(bank, RoundTrip.fixture("faulty.gift"), "faulty.gift", false);
            assertThat(refused.taken()).isFalse();
            assertThat(contents.page(bank).questions()).isZero();

            BankReport taken = bankImport.take(bank, RoundTrip.fixture("faulty.gift"), "faulty.gift", true);

            assertThat(taken.taken()).isTrue();
            assertThat(taken.added()).isEqualTo(3);
            assertThat(taken.leftOut()).isEqualTo(12);
            assertThat(contents.page(bank).questions()).isEqualTo(3);
        }

        @Test
        void whatStandsInAFileTwiceIsTakenOnceAndSaid() {
            BankReport report = gift("::A::b?{T}\n\n::A::b?{T}\n\n// [id:x]\nC?{T}\n\n// [id:x]\nD?{T}");

            assertThat(report.added()).isEqualTo(2);
            assertThat(report.repeated()).isEqualTo(2);
            assertThat(report.problems().stream().map(problem -> problem.line() + " " + problem.key()))
                    .containsExactly("3 repeated", "9 id-twice");
        }

        @Test
        void aQuestionThatWasTakenOutComesBackWithItsVersions() {
            gift("// [id:q1]\n::Wet::Is water wet?{T}");
            BankedId id =
                    contents.find(bank, BankFilter.NONE, 0).rows().getFirst().id();
            contents.takeOut(bank, id);
            assertThat(contents.find(bank, BankFilter.NONE, 0).total()).isZero();

            BankReport report = gift("// [id:q1]\n::Wet::Is water wet?{T}");

            assertThat(report.added()).isOne();
            assertThat(contents.find(bank, BankFilter.NONE, 0).rows().getFirst().id())
                    .isEqualTo(id);
        }

        @Test
        void anImportTakesAHandfulOfStatementsHoweverLongItIs() {
            StringBuilder many = new StringBuilder();
            for (int number = 0; number < 200; number++) {
                many.append("::Q ")
                        .append(number)
                        .append("::Is it ")
                        .append(number)
                        .append("?{T}\n\n");
            }
            byte[] file = many.toString().getBytes(StandardCharsets.UTF_8);

            int selects = new Selects(transactions, sql).during(() -> bankImport.take(bank, file, "many.gift", false));

            assertThat(selects).isLessThanOrEqualTo(8);
            assertThat(contents.page(bank).questions()).isEqualTo(200);
        }

        private BankReport gift(String text) {
            return bankImport.take(bank, text.getBytes(StandardCharsets.UTF_8), "bank.gift", false);
        }
    }

    @Nested
    class Finding {

        @Test
        void questionsAreFoundByWordsCategoryTagAndType() {
            take("all.gift");
            BankPage page = contents.page(bank);
            BankPage.Category water = page.categories().stream()
                    .filter(category -> category.name().equals("Water"))
                    .findFirst()
                    .orElseThrow();

            assertThat(water.questions()).isEqualTo(18);
            assertThat(total(new BankFilter("degrees", null, null, null))).isOne();
            assertThat(total(new BankFilter("100%", null, null, null))).isZero();
            assertThat(total(new BankFilter("", water.id(), null, null))).isEqualTo(18);
            assertThat(total(new BankFilter("", null, "hygiene", null))).isOne();
            assertThat(total(new BankFilter("", null, null, "essay"))).isEqualTo(2);
            assertThat(page.tags()).containsExactly("hygiene", "wash ] basics");
        }

        @Test
        void aListTakesTheSameFewQueriesHoweverLongItIs() {
            take("all.gift");

            int selects = new Selects(transactions, sql).during(() -> contents.find(bank, BankFilter.NONE, 0));

            assertThat(selects).isLessThanOrEqualTo(5);
        }

        private int total(BankFilter filter) {
            return contents.find(bank, filter, 0).total();
        }
    }

    @Nested
    class GivingAway {

        @Test
        void whatWasBroughtInFromAFormatGoesOutToItAsTheSame() {
            for (String file : List.of("all.gift", "all.xml")) {
                BankId own = banks.begin(institutes.first().id(), "Own " + file, "en");
                bankImport.take(own, RoundTrip.fixture(file), file, false);
                ImportedBank before = RoundTrip.bank(file);

                WrittenFile written = export.export(
                        own,
                        BankFilter.NONE,
                        file.endsWith("gift") ? InterchangeFormat.GIFT : InterchangeFormat.MOODLE_XML);

                ImportedBank after = QuestionFiles.read(written.content(), written.name(), "en");
                assertThat(after.questions().stream().map(QuestionItem::definition))
                        .containsExactlyInAnyOrderElementsOf(before.questions().stream()
                                .map(QuestionItem::definition)
                                .toList());
                assertThat(after.media().keySet()).isEqualTo(before.media().keySet());
                assertThat(bankImport
                                .check(own, written.content(), written.name())
                                .unchanged())
                        .isEqualTo(before.questions().size());
            }
        }

        @Test
        void picturesAreKeptByWhatIsInThem() {
            take("all.xml");
            String digest =
                    RoundTrip.bank("all.xml").media().keySet().iterator().next();

            assertThat(media.find(digest)).isPresent();
        }
    }

    @Nested
    class Permission {

        @Test
        void authorsAndStaffOfTheInstituteChangeReviewersRead() {
            people.signIn(people.withRole(Role.REVIEWER, here()));

            assertThat(contents.page(bank).mayChange()).isFalse();
            assertThatThrownBy(() -> take("all.gift")).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> banks.rename(bank, "Mine")).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> banks.share(bank, true)).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> banks.putAway(bank)).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> banks.begin(institutes.first().id(), "Another", "en"))
                    .isInstanceOf(Refusal.NotPermitted.class);
            people.signIn(people.withRole(Role.INSTITUTE_STAFF, here()));
            assertThat(contents.page(bank).mayChange()).isTrue();
        }

        @Test
        void othersDoNotKnowOfIt() {
            for (PersonId person : List.of(
                    people.anyPerson(),
                    people.withRole(Role.AUTHOR, Scope.of(Scope.Kind.INSTITUTE, UUID.randomUUID())),
                    people.withRole(Role.TUTOR, here()))) {
                people.signIn(person);

                assertThat(banks.mine()).noneMatch(card -> card.id().equals(bank));
                assertThatThrownBy(() -> contents.page(bank)).isInstanceOf(Refusal.NotFound.class);
                assertThatThrownBy(() -> contents.find(bank, BankFilter.NONE, 0))
                        .isInstanceOf(Refusal.NotFound.class);
                assertThatThrownBy(() -> take("all.gift")).isInstanceOf(Refusal.NotFound.class);
                assertThatThrownBy(() -> export.export(bank, BankFilter.NONE, InterchangeFormat.GIFT))
                        .isInstanceOf(Refusal.NotFound.class);
            }
        }

        @Test
        void authorsOfSingleCoursesReadWhatIsShared() {
            courses.anyCourse();
            UUID course = sql.sql("select id from course where institute_id = ? limit 1")
                    .param(institutes.first().id().value())
                    .query(UUID.class)
                    .single();
            PersonId author = people.withRole(Role.AUTHOR, Scope.of(Scope.Kind.COURSE, course));
            people.signedInAs(
                    author, () -> assertThatThrownBy(() -> contents.page(bank)).isInstanceOf(Refusal.NotFound.class));

            banks.share(bank, true);

            people.signIn(author);
            assertThat(contents.page(bank).mayChange()).isFalse();
            assertThat(banks.mine()).anyMatch(card -> card.id().equals(bank));
            assertThatThrownBy(() -> take("all.gift")).isInstanceOf(Refusal.NotPermitted.class);
        }
    }

    @Test
    void aBankThatIsPutAwayIsGoneForEverybody() {
        banks.putAway(bank);

        assertThat(banks.mine()).noneMatch(card -> card.id().equals(bank));
        assertThatThrownBy(() -> contents.page(bank)).isInstanceOf(Refusal.NotFound.class);
    }

    private BankReport take(String fixture) {
        return bankImport.take(bank, RoundTrip.fixture(fixture), fixture, false);
    }

    private PersonId author() {
        return people.withRole(Role.AUTHOR, here());
    }

    private Scope here() {
        return Scope.of(institutes.first().id());
    }
}
