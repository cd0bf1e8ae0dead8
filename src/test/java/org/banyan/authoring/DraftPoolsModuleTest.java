package org.banyan.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.assessment.QuizPreviews;
import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankImport;
import org.banyan.assessment.bank.BankPage;
import org.banyan.assessment.bank.BankedQuestion;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.authoring.QuizDraft.Saved;
import org.banyan.authoring.format.Problem;
import org.banyan.authoring.format.QuizSection;
import org.banyan.authoring.format.QuizText;
import org.banyan.authoring.format.QuizText.Question;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Quizzes that draw from banks, from the draft to another installation. */
class DraftPoolsModuleTest extends AuthorAtWork {

    private static final String GIFT = """
            $CATEGORY: Water/Wells

            // [id:w1] [tag:hygiene]
            ::Depth::How deep?{#=3:0.5}

            // [id:w2] [tag:hygiene]
            ::Cover::A cover keeps a well clean.{TRUE}

            // [id:w3]
            ::Rope::What hangs on the rope?{=bucket}
            """;

    @TempDir
    Path temp;

    @Autowired
    DraftQuizzes quizzes;

    @Autowired
    DraftQuestions questions;

    @Autowired
    DraftPublishing publishing;

    @Autowired
    CourseExport export;

    @Autowired
    CourseImport courseImport;

    @Autowired
    QuestionBanks banks;

    @Autowired
    BankImport bankImport;

    @Autowired
    BankContents contents;

    @Autowired
    QuizPreviews previews;

    @Autowired
    JdbcClient sql;

    private BankId bank;

    @BeforeEach
    void aBank() {
        bank = banks.begin(institute, "Wells " + UUID.randomUUID(), "en");
        take(GIFT);
    }

    @Test
    void publishingTakesTheQuestionsAsTheyAreThenAndAgainTheNewerOnes() {
        DraftId draft = drawing("pinned", 2);
        assertThat(publishing.pools(draft)).singleElement().satisfies(pool -> {
            assertThat(pool.size()).isEqualTo(3);
            assertThat(pool.fresh()).isEqualTo(3);
        });
        publish(draft);
        assertThat(pool("pinned")).containsExactlyInAnyOrder("w1 1", "w2 1", "w3 1");

        take(GIFT.replace("How deep?", "How deep at least?") + "\n// [id:w4]\n::Wall::A wall is round.{TRUE}\n");
        contents.takeOut(bank, row("Rope").id());
        assertThat(pool("pinned")).as("a published version never changes").contains("w1 1", "w3 1");
        DraftId next = drafts.edit(fixture.course("pinned"));

        assertThat(publishing.pools(next)).singleElement().satisfies(pool -> {
            assertThat(pool.fresh()).isOne();
            assertThat(pool.changed()).isOne();
            assertThat(pool.gone()).isOne();
            assertThat(pool.size()).isEqualTo(3);
        });
        publish(next);
        assertThat(pool("pinned")).containsExactlyInAnyOrder("w1 2", "w2 1", "w4 1");
    }

    @Test
    void nothingNewInTheBankIsNoNewVersion() {
        publish(drawing("unchanged", 2));
        DraftId next = drafts.edit(fixture.course("unchanged"));

        assertThat(publishing.pools(next)).noneMatch(PoolChange::isNews);
        assertThatThrownBy(() -> publishing.publish(next, true, false)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aPoolSmallerThanTheDrawIsRefusedByName() {
        DraftId draft = drawing("too-few", 4);

        assertThat(publishing.check(draft).errors()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("pool-small");
            assertThat(problem.arguments()).isEqualTo(List.of("wells", 4, 3));
        });
        assertThatThrownBy(() -> publishing.publish(draft, true, false)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void theEditorIsToldWhileItIsWritten() {
        DraftId draft = draftOf("while-written");
        QuizDraft read = quizzes.read(draft, "digging");

        Saved saved = (Saved) quizzes.save(draft, "digging", read.text().with(sections("5", bank)), read.version());

        assertThat(saved.problems()).extracting(Problem::key).containsExactly("pool-small");
    }

    @Test
    void whatIsExportedIsWholeWhereTheBankIsNot() throws IOException {
        publish(drawing("travelling", 2));
        CourseId course = fixture.course("travelling");
        byte[] exported = export.export(course).zip();
        assertThat(courseImport
                        .publish(institute, zip(exported), false, _ -> {})
                        .hasNews())
                .as("here it changes nothing")
                .isFalse();

        // As another installation would see it: no such bank, no such course.
        sql.sql("delete from bank_tag where question_id in (select question_id from bank_question where bank_id = ?)")
                .param(bank.value())
                .update();
        banks.putAway(bank);
        sql.sql("delete from bank_question where bank_id = ?")
                .param(bank.value())
                .update();
        byte[] elsewhere = renamed(exported, "travelling", "arrived");
        ImportReport report = courseImport.publish(institute, zip(elsewhere), false, _ -> {});

        assertThat(report.errors()).isEmpty();
        assertThat(report.published()).isTrue();
        CourseId arrived = fixture.course("arrived");
        assertThat(sql.sql("select count(*) from question where course_id = ? and quiz_key = '(pools)'")
                        .param(arrived.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(export.export(arrived).zip()).isEqualTo(elsewhere);
        DraftId draft = drafts.edit(arrived);
        assertThat(publishing.check(draft).errors()).isEmpty();
    }

    @Test
    void aBankThatMayNotBeReadLeavesThePoolAsItWas() {
        publish(drawing("kept-pool", 2));
        take("$CATEGORY: Water/Wells\n\n// [id:w9]\n::New::Is it new?{T}\n");
        CourseId course = fixture.course("kept-pool");
        people.signIn(people.withRole(Role.AUTHOR, Scope.of(Scope.Kind.COURSE, course.value())));
        DraftId draft = drafts.edit(course);

        assertThat(publishing.pools(draft)).singleElement().satisfies(pool -> {
            assertThat(pool.bankThere()).isFalse();
            assertThat(pool.size()).isEqualTo(3);
        });
        assertThat(publishing.check(draft).errors()).isEmpty();
        people.signedInAs(fixture.with(Role.AUTHOR, institute), () -> banks.share(bank, true));
        assertThat(publishing.pools(draft))
                .singleElement()
                .satisfies(pool -> assertThat(pool.fresh()).isOne());
    }

    @Test
    void thePageOfTheQuestionSaysWhereItIsUsed() {
        publish(drawing("used", 2));

        BankedQuestion question = contents.question(bank, row("Cover").id());

        assertThat(question.quizzes()).isOne();
        assertThat(question.uses()).containsExactly(new BankedQuestion.Use("Wells", 2, "Digging"));
    }

    @Test
    void anAuthorTriesTheDraftAndNothingIsKept() {
        DraftId draft = drawing("tried", 2);
        UUID draw = UUID.randomUUID();

        var sheet = previews.sheet(draft.value(), "digging", draw, "en");

        assertThat(sheet.questions()).hasSize(5 + 2);
        assertThat(previews.page(draft.value(), "digging", "en").questions()).isEqualTo(7);
        assertThat(previews.page(draft.value(), "digging", "en").forTheRecord()).isFalse();
        assertThat(previews.result(draft.value(), "digging", draw, java.util.Map.of(), "en")
                        .questions())
                .extracting(marked -> marked.question().question())
                .isEqualTo(
                        sheet.questions().stream().map(each -> each.question()).toList());
        assertThat(sql.sql("select count(*) from attempt a join quiz z on z.id = a.quiz_id"
                                + " join course_version v on v.id = z.course_version_id where v.course_id = ?")
                        .param(fixture.course("tried").value())
                        .query(Integer.class)
                        .single())
                .isZero();
        people.signIn(people.anyPerson());
        assertThatThrownBy(() -> previews.page(draft.value(), "digging", "en"))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> previews.sheet(draft.value(), "digging", draw, "en"))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> previews.result(draft.value(), "digging", draw, java.util.Map.of(), "en"))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aSingleQuestionIsCopiedAndGoesItsOwnWay() {
        DraftId draft = draftOf("copied");
        QuizDraft read = quizzes.read(draft, "digging");

        Question copy = questions.copy(draft, "digging", bank, row("Depth").id());
        assertThat(copy.type()).isEqualTo("numeric");
        assertThat(copy.text()).isEqualTo("How deep?");
        assertThat(copy.correct()).isEqualTo("3");
        List<Question> all = new ArrayList<>(read.text().questions());
        all.add(copy);
        Saved saved =
                (Saved) quizzes.save(draft, "digging", new QuizText("Digging", "70", "", "", all), read.version());

        assertThat(saved.problems()).isEmpty();
        people.signIn(fixture.with(Role.REVIEWER, institute));
        assertThatThrownBy(() ->
                        questions.copy(draft, "digging", bank, row("Depth").id()))
                .isInstanceOf(Refusal.NotPermitted.class);
        people.signIn(fixture.with(Role.AUTHOR, fixture.institute()));
        assertThatThrownBy(() -> questions.copy(draft, "digging", bank, row0().id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theQuizAfterTheCourseAsksWhatTheOneBeforeAsks() {
        DraftId draft = drawing("paired", 2);
        QuizDraft read = quizzes.read(draft, "how-deep");
        assertThat(read.others()).extracting(DraftQuizzes.QuizName::id).containsExactly("digging");

        Saved saved = (Saved) quizzes.save(
                draft, "how-deep", new QuizText("After", "70", "", "", List.of(), List.of(), "digging"), 0);

        assertThat(saved.problems()).isEmpty();
        assertThat(quizzes.read(draft, "digging").postTest()).isEqualTo(new DraftQuizzes.QuizName("how-deep", "After"));
        publish(draft);
        assertThat(sql.sql("select concat(z.quiz_key, ' ', z.pair_key, ' ', z.pair_role, ' ',"
                                + " (select count(*) from quiz_question p where p.quiz_id = z.id)) said"
                                + " from quiz z join course c on c.newest_version_id = z.course_version_id"
                                + " where c.slug = 'paired' order by z.position")
                        .query(String.class)
                        .list())
                .containsExactly("how-deep digging POST 8", "digging digging PRE 8");
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }

    /** A draft whose quiz has its own questions first, and draws some of the bank. */
    private DraftId drawing(String slug, int count) {
        DraftId draft = draftOf(slug);
        QuizDraft read = quizzes.read(draft, "digging");
        quizzes.save(draft, "digging", read.text().with(sections(String.valueOf(count), bank)), read.version());
        return draft;
    }

    private static List<QuizSection> sections(String draw, BankId from) {
        return List.of(
                new QuizSection("own", "Own", "", false, "", "", "", List.of(), true, List.of()),
                new QuizSection(
                        "wells",
                        "Wells",
                        "About wells.",
                        true,
                        draw,
                        "2",
                        from.value().toString(),
                        List.of("Water", "Wells"),
                        true,
                        List.of()));
    }

    private void publish(DraftId draft) {
        assertThat(publishing.publish(draft, true, false).published()).isTrue();
    }

    private void take(String gift) {
        assertThat(bankImport
                        .take(bank, gift.getBytes(UTF_8), "wells.gift", false)
                        .taken())
                .isTrue();
    }

    private BankPage.Row row(String name) {
        return contents.find(bank, new BankFilter(name, null, null, null), 0)
                .rows()
                .getFirst();
    }

    private BankPage.Row row0() {
        BankPage.Row[] found = new BankPage.Row[1];
        people.signedInAs(fixture.with(Role.AUTHOR, institute), () -> found[0] = row("Depth"));
        return found[0];
    }

    /** The ids by which the file knew them, with the number of the version. */
    private List<String> pool(String slug) {
        return sql.sql("""
                        select concat(b.external_id, ' ', v.number) said
                        from course c join quiz z on z.course_version_id = c.newest_version_id
                            join quiz_question p on p.quiz_id = z.id
                            join question_version v on v.id = p.question_version_id
                            join bank_question b on b.question_id = v.question_id
                        where c.slug = ?""").param(slug).query(String.class).list();
    }

    private PackageSource zip(byte[] content) throws IOException {
        return new PackageSource.Zip(Files.write(Files.createTempFile(temp, "package", ".zip"), content));
    }

    private static byte[] renamed(byte[] zip, String from, String to) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip));
                var out = new java.util.zip.ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new java.util.zip.ZipEntry(entry.getName().replace(from + "/", to + "/"));
                copy.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(copy);
                out.write(new String(in.readAllBytes(), UTF_8)
                        .replace("id: " + from, "id: " + to)
                        .getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
