package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.banyan.authoring.EveryKindOfQuestion;
import org.banyan.journeys.pages.EveryKindPart;
import org.banyan.journeys.pages.SignInPage;
import org.junit.jupiter.api.Test;

/** A quiz with a question of every kind: by keyboard alone, in Arabic, and with an essay that staff mark by its rubric. */
@Journey
class EveryKindOfQuestionIT {

    private static final String NAME = "every-kind";

    @Test
    void aLearnerAnswersByKeyboardAloneAndStaffMarkTheEssay(Browser learner, Browser staff) throws Exception {
        EveryKindPart quiz = begin(learner, "learner17");
        learner.meetsAccessibilityRules();

        quiz.matchByKeyboard("A table", "A table")
                .moveUpByKeyboard("Drafting")
                .fillByKeyboard("4", "an animal", "Rex")
                .dropByKeyboard("citizen", "office")
                .pointByKeyboard(-10, -5)
                .pointByKeyboard(13, -3)
                .writeByKeyboard("Because everybody paid for it.")
                .handInByKeyboard();

        learner.sees(learner.words("assessment.result.waiting-note"));
        learner.meetsAccessibilityRules();
        assertThat(quiz.verdicts("formats", "sentence", "roles", "lakes"))
                .containsOnly(learner.words("assessment.result.right"));

        SignInPage.signIn(staff, "institute");
        staff.open("/tutoring").follow("Andre Flores");
        staff.meetsAccessibilityRules();
        staff.sees("Because everybody paid for it.");
        staff.click(staff.find("radio", staff.words("assessment.essays.level", "Clear reasons", 4)));
        staff.field(staff.words("assessment.essays.comment")).sendKeys("Well argued.");
        staff.press(staff.words("assessment.essays.give"));
        staff.sees(staff.words("assessment.board.essays-none"));
        staff.meetsAccessibilityRules();

        quiz.lookAgain();
        learner.sees("Well argued.").sees("Clear reasons");
        assertThat(learner.consoleErrors()).isEmpty();
        assertThat(staff.consoleErrors()).isEmpty();
    }

    @Test
    void inArabicOnAPhoneWithArabicDigits(@Opened(size = Opened.Size.PHONE, language = "ar") Browser browser)
            throws Exception {
        EveryKindPart quiz = begin(browser, "learner18");
        assertThat(browser.direction()).isEqualTo("rtl");

        quiz.fillByKeyboard("٤", "حيوان", "ركس").measure("٢٥٠ سم");
        browser.meetsAccessibilityRules();
        quiz.handInByKeyboard();

        assertThat(quiz.verdicts("sentence", "long")).containsOnly(browser.words("assessment.result.right"));
        browser.meetsAccessibilityRules();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    private static EveryKindPart begin(Browser browser, String account) throws IOException, InterruptedException {
        browser.open("/login");
        publish(browser.address());
        return EveryKindPart.begin(browser, NAME, account);
    }

    /** The same package again changes nothing. */
    private static void publish(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/course-packages?acceptWarnings=true"))
                .header("Authorization", "Bearer demo-author")
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        EveryKindOfQuestion.course(NAME).zip()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        }
    }
}
