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
import org.openqa.selenium.By;

/** Two learners take a quiz, and who leads them looks at what it tells: at a desk, on a phone and in Arabic. */
@Journey
class AnalysingAQuizIT {

    private static final String NAME = "analysed";

    @Test
    void staffAnalyseAQuizThatLearnersTook(
            Browser first,
            Browser second,
            Browser staff,
            @Opened(size = Opened.Size.PHONE, language = "ar") Browser phone)
            throws Exception {
        first.open("/login");
        publish(first.address());
        EveryKindPart.begin(first, NAME, "learner2")
                .fillByKeyboard("4", "an animal", "Rex")
                .dropByKeyboard("citizen", "office")
                .handInByKeyboard();
        EveryKindPart.begin(second, NAME, "learner20")
                .fillByKeyboard("5", "an animal", "Rover")
                .handInByKeyboard();
        String cohort = first.path().split("/")[2];

        SignInPage.signIn(staff, "institute");
        staff.open("/tutoring/results/" + cohort);
        staff.heading(staff.words("results.courses"));
        staff.meetsAccessibilityRules();
        staff.click(By.cssSelector(".quiz-list a"));
        staff.sees(staff.words("results.counted.first", 2, 2, 0));
        staff.sees(staff.words("results.few", 2)).sees(staff.words("results.too-few-to-judge", 10));
        assertThat(staff.driver().findElements(By.cssSelector("svg.bar-chart"))).hasSize(1);
        staff.driver().executeScript("document.querySelectorAll('.results details').forEach(each => each.open = true)");
        staff.sees("Rover").sees(staff.words("results.discrimination.means"));
        staff.meetsAccessibilityRules();
        String results = staff.path();

        staff.click(By.cssSelector("#learners tbody a"));
        staff.sees(staff.words("results.answers.of", 1));
        staff.meetsAccessibilityRules();

        SignInPage.signIn(phone, "institute");
        phone.open(results);
        phone.sees(phone.words("results.fairness"));
        assertThat(phone.direction()).isEqualTo("rtl");
        phone.meetsAccessibilityRules();
        assertThat(widerThanThePhone(phone)).isFalse();
        assertThat(staff.consoleErrors()).isEmpty();
        assertThat(phone.consoleErrors()).isEmpty();
    }

    private static boolean widerThanThePhone(Browser phone) {
        return Boolean.TRUE.equals(phone.driver()
                .executeScript(
                        "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"));
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
