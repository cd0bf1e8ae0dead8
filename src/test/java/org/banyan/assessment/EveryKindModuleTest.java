package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.assessment.AttemptResult.MarkedPart;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.AttemptResult.Verdict;
import org.banyan.assessment.AttemptSheet.Form;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.AttemptSheet.Option;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Spot;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A quiz with a question of every kind, from the sheet to the result. */
@ModuleTest
class EveryKindModuleTest {

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TaughtQuizzes quizzes;

    CourseFixture.Taught course;
    PersonId learner;
    QuizId quiz;
    AttemptId attempt;
    Map<String, OpenQuestion> sheet = new HashMap<>();

    @BeforeEach
    void aQuizOfEveryKind() {
        course = courses.anyCourse();
        learner = quizzes.learnerSignedIn(course);
        quiz = quizzes.defined(
                course,
                new QuizDefinition(
                        "all",
                        course.topic(),
                        50,
                        1,
                        null,
                        "en",
                        Map.of("en", "All kinds"),
                        List.of(),
                        EveryKind.questions()));
        begin();
    }

    private void begin() {
        attempt = attempts.start(course.cohort(), quiz);
        List<OpenQuestion> open = Objects.requireNonNull(
                        pages.page(course.cohort(), quiz, "en").running())
                .questions();
        for (int at = 0; at < open.size(); at++) {
            sheet.put(EveryKind.questions().get(at).key(), open.get(at));
        }
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void rightAnswersEarnAllButWhatWaitsToBeMarked() {
        EveryKind.rightResponses().forEach(this::save);

        attempts.submit(attempt);

        AttemptResult result = result();
        assertThat(result.waiting()).isTrue();
        assertThat(result.passed()).isTrue();
        assertThat(result.score().points()).isEqualByComparingTo("24");
        assertThat(result.score().of()).isEqualByComparingTo("34");
        assertThat(result.questions())
                .extracting(MarkedQuestion::verdict)
                .containsExactly(
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.RIGHT,
                        Verdict.WAITING,
                        Verdict.NONE);
        assertThat(marked("matching").feedback()).extracting(Phrase::html).contains("<p>All right.</p>");
    }

    @Test
    void halfRightAnswersEarnAPartAndEachPartIsTold() {
        save("matching", new Response.Paired(Map.of("csv", "table", "json", "film")));
        save("ordering", new Response.Ordered(List.of("consult", "edit", "publish", "draft")));
        save("number", new Response.Written("2,2"));
        save("words", new Response.Written("some data"));
        save("cloze", new Response.Filled(Map.of("word", "cat", "kind", "animal")));
        save("drop", new Response.Filled(Map.of("who", "office", "whom", "citizen")));
        save("spot", new Response.Spots(List.of(new Spot(100, 100), new Spot(5, 5))));

        attempts.submit(attempt);

        assertThat(marked("matching").points()).isEqualByComparingTo("1");
        assertThat(marked("matching").parts())
                .extracting(MarkedPart::verdict)
                .containsExactly(Verdict.RIGHT, Verdict.WRONG, Verdict.UNANSWERED);
        assertThat(Objects.requireNonNull(marked("matching").parts().get(1).right())
                        .html())
                .contains("tree");
        assertThat(marked("ordering").points()).isEqualByComparingTo("2.667");
        assertThat(marked("ordering").rightKeys()).containsExactly("draft", "consult", "edit", "publish");
        assertThat(marked("number").points()).isEqualByComparingTo("1");
        assertThat(marked("number").feedback())
                .extracting(Phrase::html)
                .startsWith("<p>Nearly.</p>", "<p>Some of it.</p>");
        assertThat(marked("words").points()).isEqualByComparingTo("1");
        assertThat(marked("cloze").points()).isEqualByComparingTo("1");
        assertThat(marked("cloze").parts())
                .extracting(MarkedPart::verdict)
                .containsExactly(Verdict.WRONG, Verdict.RIGHT, Verdict.UNANSWERED);
        assertThat(marked("drop").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(marked("drop").feedback()).extracting(Phrase::html).contains("<p>None of it.</p>");
        assertThat(marked("spot").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(marked("spot").parts())
                .extracting(MarkedPart::verdict)
                .containsExactly(Verdict.RIGHT, Verdict.WRONG);
        assertThat(marked("spot").rightAreas()).hasSize(2);
        assertThat(marked("essay").verdict()).isEqualTo(Verdict.UNANSWERED);
        assertThat(result().waiting()).isFalse();
    }

    @Test
    void answersThatDoNotFitTheirQuestionAreRefused() {
        refuses("matching", new Response.Paired(Map.of("csv", "nothing")));
        refuses("matching", new Response.Paired(Map.of("nobody", "table")));
        refuses("ordering", new Response.Ordered(List.of("draft")));
        refuses("ordering", new Response.Ordered(List.of("draft", "draft", "edit", "publish")));
        refuses("cloze", new Response.Filled(Map.of("gone", "dog")));
        refuses("cloze", new Response.Filled(Map.of("kind", "stone")));
        refuses("cloze", new Response.Filled(Map.of("word", "x".repeat(501))));
        refuses("drop", new Response.Filled(Map.of("who", "office", "whom", "office")));
        refuses("spot", new Response.Spots(List.of(new Spot(401, 5))));
        refuses("spot", new Response.Spots(List.of(new Spot(1, 1), new Spot(2, 2), new Spot(3, 3))));
        refuses("spot", Response.Chosen.of("lake"));
        refuses("spot-shown", Response.Chosen.of("pond"));
        refuses("essay", new Response.Written("x".repeat(50_001)));
        refuses("note", new Response.Written("x"));
        refuses("choice", new Response.Ordered(List.of("a")));
        save("drop", new Response.Filled(Map.of("who", "cat", "whom", "cat")));
    }

    @Test
    void aLongEssayIsKeptWhole() {
        String essay = "كلمة ".repeat(9_000);

        SavedAnswer saved = save("essay", new Response.Written(essay));

        assertThat(saved.response()).isEqualTo(new Response.Written(essay));
    }

    @Test
    void aNumberInAGapThatIsNoneIsToldAtOnce() {
        assertThat(save("cloze", new Response.Filled(Map.of("count", "many"))).unreadable())
                .isTrue();
        attempts.submit(attempt);
    }

    @Test
    void hintsAreToldOneByOneAndCost() {
        OpenQuestion open = sheet.get("matching");
        assertThat(open.hints().all()).isEqualTo(2);
        assertThat(open.hints().taken()).isEmpty();
        save("matching", EveryKind.rightResponses().get("matching"));

        List<Phrase> first = attempts.hints(attempt, open.question(), 1, "ar");
        List<Phrase> again = attempts.hints(attempt, open.question(), 1, "ar");
        assertThat(again).isEqualTo(first).extracting(Phrase::html).containsExactly("<p>تلميح</p>");
        assertThatThrownBy(() -> attempts.hints(attempt, open.question(), 3, "en"))
                .isInstanceOf(Refusal.NotFound.class);
        attempts.submit(attempt);

        assertThat(marked("matching").points()).isEqualByComparingTo("2.25");
        assertThat(marked("matching").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(marked("matching").hintsTaken()).isEqualTo(1);
        assertThatThrownBy(() -> attempts.hints(attempt, open.question(), 2, "en"))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void nobodyGetsHintsOfSomebodyElsesAttempt() {
        QuestionId question = sheet.get("matching").question();
        PersonId other = people.anyPerson();
        courses.enrol(course.cohort(), other.value());

        assertThatThrownBy(() -> people.signedInAs(
                        other, () -> attempts.hints(attempt, question, 1, "en").size()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theOrderOfAnAttemptStaysTheSameAndIsNotTheRightOne() {
        List<String> before = keys(sheet.get("ordering").options());
        begin();

        assertThat(keys(sheet.get("ordering").options()))
                .isEqualTo(before)
                .isNotEqualTo(List.of("draft", "consult", "edit", "publish"));
        assertThat(sheet.get("note").number()).isZero();
        assertThat(sheet.get("note").form()).isEqualTo(Form.DESCRIPTION);
    }

    @Test
    void theSheetTellsNothingOfTheKey() {
        String told = new ArrayList<>(sheet.values()).toString();

        assertThat(told).doesNotContain("correct", "All right", "model answer", "Open Data", "البيانات", "2.5");
    }

    private static List<String> keys(List<Option> options) {
        return options.stream().map(Option::key).toList();
    }

    private void refuses(String question, Response response) {
        assertThatThrownBy(() -> save(question, response))
                .as(question + " " + response.toString().lines().findFirst().orElse(""))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private SavedAnswer save(String question, Response response) {
        return attempts.save(
                new SaveAnswer(attempt, sheet.get(question).question(), response, System.nanoTime() / 1000));
    }

    private AttemptResult result() {
        return pages.result(course.cohort(), attempt, "en");
    }

    private MarkedQuestion marked(String question) {
        return result().questions().stream()
                .filter(marked ->
                        marked.question().question().equals(sheet.get(question).question()))
                .findFirst()
                .orElseThrow();
    }
}
