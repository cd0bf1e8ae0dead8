package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.banyan.authoring.QuizDraft.Overtaken;
import org.banyan.authoring.QuizDraft.Saved;
import org.banyan.authoring.format.QuizText;
import org.banyan.authoring.format.QuizText.Question;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class DraftQuizzesModuleTest {

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseDrafts drafts;

    @Autowired
    DraftQuizzes quizzes;

    @Autowired
    DraftPublishing publishing;

    @Autowired
    PersonFixture people;

    private InstituteId institute;

    @BeforeEach
    void signIn() {
        institute = fixture.institute();
        people.signIn(fixture.with(Role.AUTHOR, institute));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aQuestionIsDeletedInAllLanguagesAndTheQuizIsStillSound() {
        DraftId draft = draftOf("question-gone");
        QuizDraft read = quizzes.read(draft, "digging");

        var saving = quizzes.save(
                draft, "digging", with(read.text(), read.text().questions().subList(1, 5)), 1);

        assertThat(saving).isInstanceOfSatisfying(Saved.class, saved -> {
            assertThat(saved.version()).isEqualTo(2);
            assertThat(saved.problems()).isEmpty();
        });
        assertThat(publishing.check(draft).problems()).isEmpty();
        assertThat(publishing.check(draft).courses().getFirst().questions()).isEqualTo(4);
    }

    @Test
    void aTopicGetsAQuizOfItsOwnAndLosesItAgain() {
        DraftId draft = draftOf("quiz-of-topic");
        QuizDraft read = quizzes.read(draft, "how-deep");
        assertThat(read.version()).isZero();
        Question statement =
                new Question("deep", "true-false", "Deep?", "", List.of(), "true", "", "", List.of(), "", "", "");

        var saving = quizzes.save(draft, "how-deep", with(read.text(), List.of(statement)), 0);

        assertThat(saving).isInstanceOf(Saved.class);
        assertThat(drafts.page(draft).tree().topic("how-deep").orElseThrow().questions())
                .isEqualTo(1);
        assertThat(publishing.check(draft).errors()).isEmpty();
        quizzes.delete(draft, "how-deep");
        assertThat(drafts.page(draft).tree().quiz("how-deep")).isEmpty();
    }

    @Test
    void whatIsMissingIsToldWhileItIsWritten() {
        DraftId draft = draftOf("half-a-question");
        QuizDraft read = quizzes.read(draft, "digging");
        List<Question> questions = new ArrayList<>(read.text().questions());
        questions.add(new Question("new", "single", "", "", List.of(), "", "", "", List.of(), "", "", ""));

        var saving = (Saved) quizzes.save(draft, "digging", with(read.text(), questions), 1);

        assertThat(saving.problems()).isNotEmpty().allMatch(problem -> problem.line() > 0);
    }

    @Test
    void whoSavesSecondOverwritesNothing() {
        DraftId draft = draftOf("two-at-a-quiz");
        QuizDraft read = quizzes.read(draft, "digging");
        quizzes.save(
                draft,
                "digging",
                new QuizText("First", "60", "", "", read.text().questions()),
                1);

        var second = quizzes.save(
                draft,
                "digging",
                new QuizText("Second", "50", "", "", read.text().questions()),
                1);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().title()).isEqualTo("First"));
    }

    @Test
    void onlyThoseWhoWriteTheCourseChangeItsQuizzes() {
        DraftId draft = draftOf("quiz-closed");
        QuizText text = quizzes.read(draft, "digging").text();
        for (PersonId person : List.of(
                people.anyPerson(),
                fixture.with(Role.REVIEWER, institute),
                fixture.with(Role.TUTOR, institute),
                fixture.with(Role.AUTHOR, fixture.institute()))) {
            people.signedInAs(person, () -> {
                assertThatThrownBy(() -> quizzes.save(draft, "digging", text, 1))
                        .isInstanceOf(Refusal.NotPermitted.class);
                assertThatThrownBy(() -> quizzes.delete(draft, "digging")).isInstanceOf(Refusal.NotPermitted.class);
            });
        }
        people.signedInAs(fixture.with(Role.REVIEWER, institute), () -> {
            assertThat(quizzes.read(draft, "digging").text()).isEqualTo(text);
        });
        people.signedInAs(people.anyPerson(), () -> {
            assertThatThrownBy(() -> quizzes.read(draft, "digging")).isInstanceOf(Refusal.NotPermitted.class);
        });
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }

    private static QuizText with(QuizText quiz, List<Question> questions) {
        return new QuizText(quiz.title(), quiz.passMark(), quiz.attempts(), quiz.timeLimit(), questions);
    }
}
