package org.banyan.journeys;

import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Somebody asks, is answered, and finds the answer in the inbox, which counts it without reloading. */
@Journey
class BeingToldIT {

    private static final String TOPIC = "finding-data";

    @Test
    void anAnswerCountsInTheBarAndLeadsBackToTheDiscussion(Browser annsBrowser, Browser bensBrowser) {
        String title = "Whom do I ask for maps?";
        // Somebody to whom no other journey writes.
        SignInPage.signIn(annsBrowser, "learner16");
        annsBrowser.open("/courses").follow("Open data in practice");
        String cohort =
                org.banyan.journeys.pages.CoursePage.arrivedAt(annsBrowser).cohort();
        TopicPage.open(annsBrowser, cohort, TOPIC).startDiscussion(title, "I looked everywhere.");
        annsBrowser.open("/profile/news").meetsAccessibilityRules();
        // What other journeys have told everybody is none of this one.
        WebElement markAll = annsBrowser.open("/inbox").button(annsBrowser.words("courier.inbox.mark-all"));
        if (markAll.getDomAttribute("disabled") == null) {
            annsBrowser.click(markAll);
            annsBrowser.until(
                    () -> "nothing left to mark",
                    () -> java.util.Optional.ofNullable(markAll.getDomAttribute("disabled")));
        }

        SignInPage.signIn(bensBrowser, "learner8");
        TopicPage.open(bensBrowser, cohort, TOPIC).openDiscussion(title).reply("Ask the survey office.");

        annsBrowser.until(
                () -> "the answer counts in the bar",
                () -> java.util.Optional.of(annsBrowser.find("link", annsBrowser.words("courier.inbox.bell", 1)))
                        .filter(bell -> bell.isDisplayed()));
        annsBrowser.open("/inbox").sees("Ask the survey office.").meetsAccessibilityRules();
        annsBrowser.follow(title);
        annsBrowser.sees("Ask the survey office.");
    }
}
