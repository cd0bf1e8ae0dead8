package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;

@Journey
class ReadingOnAWeakLinkIT {

    private static final String TOPIC = "the-list-everyone-asks-for";

    @Test
    void theLessonIsThereBeforeAnyScriptAndMakesWayForThePage(Browser browser) {
        SignInPage.signIn(browser, "learner7");
        browser.open("/courses").follow("Open data in practice");
        String cohort = CoursePage.arrivedAt(browser).cohort();

        scripts(browser, false);
        browser.open("/learn/" + cohort + "/" + TOPIC);
        browser.heading("The list everyone asks for");
        browser.sees("Zainab answers each call");

        scripts(browser, true);
        TopicPage.open(browser, cohort, TOPIC);
        assertThat(browser.all("heading").stream()
                        .filter(heading -> heading.getText().equals("The list everyone asks for")))
                .hasSize(1);
    }

    @Test
    void whoMayNotReadALessonDoesNotGetItThatWayEither(Browser learner, Browser stranger) {
        SignInPage.signIn(learner, "learner8");
        learner.open("/courses").follow("Open data in practice");
        String cohort = CoursePage.arrivedAt(learner).cohort();

        SignInPage.signIn(stranger, "programme");
        stranger.open("/learn/" + cohort + "/" + TOPIC);
        stranger.sees(stranger.words("enrolment.refusal.not-a-member"));

        assertThat(stranger.driver().getPageSource()).doesNotContain("Zainab");
    }

    private static void scripts(Browser browser, boolean on) {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }
}
