package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.banyan.authoring.TestPackage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TimedQuizPart;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A timed quiz over a link that breaks and a server that is killed; and one with a password and more time for somebody. */
@Journey
class QuizThatLosesNothingIT {

    @Test
    void theLinkIsCutAndTheServerKilledAndEveryAnswerIsThere(Browser learner, RunningBanyan banyan) throws Exception {
        publish(banyan.address("/"), "killed-quiz");
        TimedQuizPart quiz = TimedQuizPart.enrolAndOpen(learner, "killed-quiz", "learner2");
        try (CuttableLink link = new CuttableLink(banyan.address("/"))) {
            learner.open(link.address(learner.path()));
            loseNothing(quiz.begin(), learner, link, banyan);
        }
    }

    private static void loseNothing(TimedQuizPart quiz, Browser learner, CuttableLink link, RunningBanyan banyan) {
        quiz.tick(1, "A spade").says(1, "assessment.saved");

        link.cut();
        quiz.tick(2, "Valley").tick(2, "Foot of a hill").says(2, "assessment.waiting");
        learner.sees(learner.words("assessment.offline"));
        link.mend();
        quiz.says(2, "assessment.saved");

        link.cut();
        quiz.tick(3, learner.words("assessment.true")).write(4, "5").says(4, "assessment.waiting");
        banyan.killAndStart();
        link.mend();

        learner.until(
                () -> "the sign-in page, or the way to it",
                () -> java.util.Optional.of(true)
                        .filter(_ -> learner.path().startsWith("/login")
                                || learner.has("button", learner.words("assessment.sign-in"))));
        if (!learner.path().startsWith("/login")) {
            learner.press(learner.words("assessment.sign-in"));
        }
        SignInPage.arrivedAt(learner).submit("learner2@demo.test", "banyan");
        learner.arrivesAt("/learn/" + quiz.cohort());
        quiz.says(3, "assessment.saved").says(4, "assessment.saved");
        assertThat(quiz.minutesLeft()).isBetween(10, 19);

        quiz.write(5, "bucket").says(5, "assessment.saved").handIn();

        learner.sees(learner.words("assessment.passed")).sees(learner.words("assessment.result.score", 6, 6, 1.0));
        learner.meetsAccessibilityRules();
    }

    @Test
    void aPasswordIsAskedAndSomebodyGetsMoreTime(Browser staff, Browser learner) throws Exception {
        learner.open("/login");
        publish(learner.address(), "guarded-quiz");
        TimedQuizPart quiz = TimedQuizPart.enrolAndOpen(learner, "guarded-quiz", "learner2");

        SignInPage.signIn(staff, "institute");
        staff.open("/tutoring/quizzes/" + quiz.cohort());
        staff.meetsAccessibilityRules();
        staff.follow("Digging").heading("Digging");
        staff.meetsAccessibilityRules();
        staff.click(staff.find("checkbox", staff.words("assessment.rules.password-asked")));
        staff.fill(staff.words("assessment.rules.password"), "open sesame");
        staff.press(staff.words("assessment.rules.save")).sees(staff.words("assessment.rules.saved"));
        exempt(staff, "50");

        learner.open(learner.path());
        learner.fill(learner.words("assessment.password"), "sesame" + Keys.ENTER);
        learner.sees(learner.words("assessment.refusal.password-wrong")).meetsAccessibilityRules();
        learner.fill(learner.words("assessment.password"), "open sesame" + Keys.ENTER);
        assertThat(quiz.minutesLeft()).isBetween(28, 30);

        staff.press(staff.words("assessment.exemptions.change-of", "Rahima Khatun"));
        staff.fill(staff.words("assessment.exemption.percent"), "100");
        staff.press(staff.words("assessment.exemptions.save")).sees("100%");
        quiz.tick(1, "A spade").says(1, "assessment.saved");
        learner.sees(learner.words("assessment.time-more"));
        assertThat(quiz.minutesLeft()).isBetween(35, 40);
        learner.meetsAccessibilityRules();
        assertThat(learner.consoleErrors().stream().filter(error -> !error.contains("403")))
                .isEmpty();
        assertThat(staff.consoleErrors()).isEmpty();
    }

    private static void exempt(Browser staff, String percent) {
        staff.press(staff.words("assessment.exemptions.new"));
        staff.field(staff.words("assessment.exemption.for")).sendKeys("Rahima");
        staff.click(staff.find("option", "Rahima Khatun"));
        staff.fill(staff.words("assessment.exemption.percent"), percent);
        staff.meetsAccessibilityRules();
        staff.press(staff.words("assessment.exemptions.save"));
        staff.sees(staff.words("assessment.refusal.reason", 500));
        staff.field(staff.words("assessment.exemption.reason")).sendKeys("Reads by screen reader");
        staff.press(staff.words("assessment.exemptions.save")).sees("Reads by screen reader");
    }

    private static void publish(URI address, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/course-packages?acceptWarnings=true"))
                .header("Authorization", "Bearer demo-author")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        TestPackage.soundAs(name).zip()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        }
    }
}
