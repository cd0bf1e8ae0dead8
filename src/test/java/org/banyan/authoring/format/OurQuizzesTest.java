package org.banyan.authoring.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.TrueFalse;
import org.junit.jupiter.api.Test;

/** The quizzes of our own courses teach: every answer is answered, and right is what has to be. */
class OurQuizzesTest {

    @Test
    void everyQuizHasSixToTenQuestionsOfThreeTypesOrMore() {
        OurCourses.all()
                .forEach(course -> course.quizzes().forEach(quiz -> {
                    assertThat(quiz.questions())
                            .as("%s %s", course.slug(), quiz.key())
                            .hasSizeBetween(6, 10);
                    assertThat(quiz.questions().stream()
                                    .map(OurQuizzesTest::type)
                                    .distinct())
                            .as("types of questions in %s %s", course.slug(), quiz.key())
                            .hasSizeGreaterThanOrEqualTo(3);
                }));
    }

    @Test
    void everyQuestionHasAsManyRightAnswersAsItsTypeAsksFor() {
        eachQuestion((name, question) -> {
            if (question instanceof Choice choice) {
                long right = choice.answers().stream().filter(Answer::correct).count();
                if (choice.several()) {
                    assertThat(right).as(name).isBetween(2L, choice.answers().size() - 1L);
                } else {
                    assertThat(right).as(name).isOne();
                    assertThat(choice.answers()).as(name).hasSizeGreaterThanOrEqualTo(3);
                }
            }
        });
    }

    @Test
    void everyAnswerIsAnswered() {
        eachQuestion((name, question) -> {
            switch (question) {
                case Choice choice ->
                    assertThat(choice.answers())
                            .as(name)
                            .allSatisfy(answer -> assertThat(Objects.requireNonNull(
                                                    answer.wordings().get(OurCourses.ORIGINAL))
                                            .feedbackHtml())
                                    .as(answer.key())
                                    .isNotBlank());
                case TrueFalse statement -> {
                    assertThat(statement.feedbackTrueHtml()).as(name).containsKey(OurCourses.ORIGINAL);
                    assertThat(statement.feedbackFalseHtml()).as(name).containsKey(OurCourses.ORIGINAL);
                }
                default ->
                    assertThat(Objects.requireNonNull(question.wordings().get(OurCourses.ORIGINAL))
                                    .feedbackHtml())
                            .as(name)
                            .isNotBlank();
            }
        });
    }

    /** Somebody who always ticks the same letter, or always the longest answer, should not pass. */
    @Test
    void theRightAnswerCannotBeToldFromItsPlaceOrItsLength() {
        OurCourses.all().forEach(course -> {
            Map<Integer, Integer> places = new HashMap<>();
            int longest = 0;
            int all = 0;
            for (QuestionDefinition question : OurCourses.questions(course)) {
                if (question instanceof Choice choice && !choice.several()) {
                    Answer right = choice.answers().stream()
                            .filter(Answer::correct)
                            .findFirst()
                            .orElseThrow();
                    places.merge(choice.answers().indexOf(right), 1, Integer::sum);
                    longest += choice.answers().stream().allMatch(answer -> length(answer) <= length(right)) ? 1 : 0;
                    all++;
                }
            }
            int most =
                    places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            assertThat(most)
                    .as("right answers at one place in %s, of %d", course.slug(), all)
                    .isLessThanOrEqualTo(all / 2);
            assertThat(longest)
                    .as("right answers that are the longest in %s, of %d", course.slug(), all)
                    .isLessThanOrEqualTo(all * 6 / 10);
        });
    }

    private static int length(Answer answer) {
        return Objects.requireNonNull(answer.wordings().get(OurCourses.ORIGINAL))
                .html()
                .length();
    }

    private static String type(QuestionDefinition question) {
        return question instanceof Choice choice && choice.several()
                ? "multiple"
                : question.getClass().getSimpleName();
    }

    private interface QuestionCheck {
        void check(String name, QuestionDefinition question);
    }

    private static void eachQuestion(QuestionCheck check) {
        OurCourses.all()
                .forEach(course -> course.quizzes()
                        .forEach(quiz -> quiz.questions()
                                .forEach(question -> check.check(
                                        course.slug() + " " + quiz.key() + " " + question.key(), question))));
    }
}
