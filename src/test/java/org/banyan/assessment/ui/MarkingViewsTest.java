package org.banyan.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.AttemptSheet.OpenLevel;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.EssayMarks;
import org.banyan.assessment.Essays;
import org.banyan.assessment.EveryKind;
import org.banyan.assessment.MarkEssay;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.QuizAttempts;
import org.banyan.assessment.QuizCatalogue;
import org.banyan.assessment.QuizDefinition;
import org.banyan.assessment.QuizId;
import org.banyan.assessment.QuizPages;
import org.banyan.assessment.SaveAnswer;
import org.banyan.assessment.scoring.Response;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What those who run a cohort see of essays that wait and of questions that were corrected. */
class MarkingViewsTest extends ViewTest {

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    Essays essays;

    @Autowired
    CourseFixture courses;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    AttemptId attempt;
    QuestionId essay;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        PersonId ann = people.named("Ann");
        courses.enrol(course.cohort(), ann.value());
        QuizId quiz = define(course.version(), "4");
        people.signedInAs(ann, () -> {
            attempt = attempts.start(course.cohort(), quiz);
            List<OpenQuestion> questions = Objects.requireNonNull(
                            pages.page(course.cohort(), quiz, "en").running())
                    .questions();
            essay = questions.getFirst().question();
            attempts.save(new SaveAnswer(attempt, essay, new Response.Written("It is ours."), 1));
            attempts.save(new SaveAnswer(attempt, questions.getLast().question(), new Response.Written("5"), 1));
            attempts.submit(attempt);
        });
        define(courses.newerVersion(course), "5");
        return people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void theBoardLeadsToWhatWaits() {
        UI.getCurrent().navigate("tutoring");
        assertThat(currentText()).contains("Essays to mark", "Ann", "Corrected questions");

        UI.getCurrent().navigate("tutoring/essays");
        assertThat(currentText()).contains("Ann", "Writing", attempt.value().toString());
    }

    @Test
    @SuppressWarnings("unchecked")
    void marksAreSavedAsADraftAndGivenWhenEveryCriterionHasALevel() {
        UI.getCurrent().navigate(address());
        assertThat(currentText()).contains("It is ours.", "A model answer.");
        List<RadioButtonGroup<OpenLevel>> criteria = find(RadioButtonGroup.class).all().stream()
                .map(group -> (RadioButtonGroup<OpenLevel>) group)
                .toList();
        assertThat(criteria).hasSize(2);

        test(find(TextArea.class).single()).setValue("Good start.");
        test(find(Button.class).withText("Save as a draft").single()).click();
        assertThat(currentText()).contains("The draft is saved.");
        test(find(Button.class).withText("Give the marks").single()).click();
        assertThat(currentText()).contains("Choose a level for every criterion");

        criteria.forEach(group -> group.setValue(last(group)));
        test(find(Button.class).withText("Give the marks").single()).click();
        assertThat(currentText()).contains("No essay waits to be marked.");
    }

    @Test
    void whoWasOvertakenIsTold() {
        UI.getCurrent().navigate(address());
        essays.mark(new MarkEssay(attempt, essay, new EssayMarks(Map.of(), null, "Theirs"), 0, false));

        test(find(Button.class).withText("Save as a draft").single()).click();

        assertThat(currentText()).contains("Somebody else has saved marks");
    }

    @Test
    void scoringAgainIsShownFirstAndNeedsAReason() {
        UI.getCurrent().navigate("tutoring/corrections/" + course.cohort().value());
        assertThat(currentText()).contains("1 attempt was scored by an earlier version.");

        test(find(Button.class).withText("See who changes").single()).click();
        assertThat(currentText()).contains("1 score changes.", "Ann", "0 of 11 points", "1 of 11 points");
        test(find(Button.class).withText("Score again").single()).click();
        assertThat(currentText()).contains("Give a reason");

        test(find(TextField.class).single()).setValue("It was a slip.");
        test(find(Button.class).withText("Score again").single()).click();
        assertThat(currentText()).contains("1 attempt was scored again.", "No question of this cohort");
    }

    private static OpenLevel last(RadioButtonGroup<OpenLevel> group) {
        return group.getListDataView().getItems().reduce((_, level) -> level).orElseThrow();
    }

    private String address() {
        return "tutoring/essays/" + attempt.value() + "/" + essay.value();
    }

    private QuizId define(CourseVersionId version, String right) {
        QuestionDefinition number = Numeric.of(
                "number",
                1,
                Map.of("en", new Wording("<p>How many?</p>", null)),
                new BigDecimal(right),
                BigDecimal.ZERO,
                Map.of());
        transaction.executeWithoutResult(_ -> catalogue.define(
                version,
                List.of(new QuizDefinition(
                        "writing",
                        course.topic(),
                        60,
                        null,
                        null,
                        "en",
                        Map.of("en", "Writing"),
                        List.of(),
                        List.of(EveryKind.essay(), number)))));
        return pages.shownIn(version, course.topic()).getFirst();
    }
}
