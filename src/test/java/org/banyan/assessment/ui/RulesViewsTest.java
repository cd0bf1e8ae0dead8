package org.banyan.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banyan.assessment.AttemptId;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.QuestionId;
import org.banyan.assessment.QuizAttempts;
import org.banyan.assessment.QuizDefinition;
import org.banyan.assessment.QuizId;
import org.banyan.assessment.QuizPages;
import org.banyan.assessment.SaveAnswer;
import org.banyan.assessment.TaughtQuizzes;
import org.banyan.assessment.rules.Exempt;
import org.banyan.assessment.rules.Exemption;
import org.banyan.assessment.rules.Exemptions;
import org.banyan.assessment.rules.Holder;
import org.banyan.assessment.scoring.Response;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.SettableClock;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a tutor sees of the conditions of a quiz, of exemptions and of late answers. */
class RulesViewsTest extends ViewTest {

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    Exemptions exemptions;

    @Autowired
    CourseFixture courses;

    @Autowired
    TaughtQuizzes quizzes;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    AttemptId attempt;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        ann = people.named("Ann");
        courses.enrol(course.cohort(), ann.value());
        QuizId quiz = quizzes.defined(
                course,
                new QuizDefinition(
                        "depth",
                        course.topic(),
                        60,
                        3,
                        20,
                        "en",
                        Map.of("en", "Depth"),
                        List.of(),
                        List.of(Numeric.of(
                                "number",
                                1,
                                Map.of("en", new Wording("<p>How deep?</p>", null)),
                                new BigDecimal("5"),
                                BigDecimal.ZERO,
                                Map.of()))));
        people.signedInAs(ann, () -> {
            attempt = attempts.start(course.cohort(), quiz);
            QuestionId question = Objects.requireNonNull(
                            pages.page(course.cohort(), quiz, "en").running())
                    .questions()
                    .getFirst()
                    .question();
            clock.forward(Duration.ofMinutes(30));
            attempts.save(new SaveAnswer(attempt, question, new Response.Written("5"), 1));
        });
        return people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @AfterEach
    void theClockIsRight() {
        clock.reset();
    }

    @Test
    void theBoardLeadsToTheConditionsAndTheFormNamesWhatIsWrong() {
        UI.getCurrent().navigate("tutoring");
        assertThat(currentText()).contains("Quizzes: dates, time and exemptions", "Answers that came too late", "Ann");

        UI.getCurrent().navigate(address());
        assertThat(currentText()).contains("Depth", "20 minutes", "3 attempts", "The highest score counts");

        UI.getCurrent().navigate(address() + "/depth");
        test(find(IntegerField.class).withLabel("Attempts").single()).setValue(101);
        save();
        assertThat(currentText()).contains("Attempts: give a whole number from 0 to 100.");

        test(find(IntegerField.class).withLabel("Attempts").single()).setValue(1);
        test(find(Checkbox.class).single()).click();
        test(find(PasswordField.class).single()).setValue("open sesame");
        save();
        assertThat(currentText()).contains("The conditions are saved.");

        UI.getCurrent().navigate(address());
        assertThat(currentText()).contains("1 attempt · Begins with a password");
    }

    @Test
    void anExemptionSaysWhyAndIsTakenAway() {
        PersonId tutor = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        people.signedInAs(
                tutor,
                () -> exemptions.exempt(new Exempt(
                        course.cohort(),
                        "depth",
                        Optional.empty(),
                        0,
                        new Holder.OnePerson(ann),
                        new Exemption(null, null, null, 50, null, false),
                        "Reads by screen reader")));

        UI.getCurrent().navigate(address() + "/depth");
        assertThat(currentText()).contains("Ann", "50% more time", "Reads by screen reader", "Given by");

        test(find(Button.class).withText("Take away").single()).click();
        assertThat(currentText()).contains("The exemption of Ann is gone.", "Nobody is exempted.");
    }

    @Test
    void aLateAnswerIsTakenInWithAReason() {
        UI.getCurrent().navigate("tutoring/late-answers/" + attempt.value());
        assertThat(currentText()).contains("Ann", "How deep?", "Not answered", "0 would become 1, of 1");

        test(find(Button.class).withText("Take the chosen ones in").single()).click();
        assertThat(currentText()).contains("Give a reason");

        test(find(TextField.class).single()).setValue("The link was down");
        test(find(Button.class).withText("Take the chosen ones in").single()).click();
        assertThat(currentText()).contains("Score now: 1 of 1 point (100%)", "The link was down");
    }

    private void save() {
        test(find(Button.class).withText("Save").single()).click();
    }

    private String address() {
        return "tutoring/quizzes/" + course.cohort().value();
    }
}
