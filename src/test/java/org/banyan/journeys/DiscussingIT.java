package org.banyan.journeys;

import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;

@Journey
class DiscussingIT {

    private static final String TOPIC = "finding-data";

    @Test
    void twoLearnersSeeEachOthersPostsWithoutReloading(Browser annsBrowser, Browser bensBrowser) {
        String title = "Where do you look first?";
        TopicPage ann = topic(annsBrowser, "learner3");
        TopicPage ben = topic(bensBrowser, "learner4");

        ann.startDiscussion(title, "I begin at the statistics office.");
        ben.openDiscussion(title);
        ben.reply("I ask my neighbour who works there.");

        annsBrowser.sees("I ask my neighbour who works there.");
        ann.reply("Better than any portal!");
        bensBrowser.sees("Better than any portal!").meetsAccessibilityRules();
    }

    @Test
    void aHalfWrittenPostIsStillThereAfterTheSessionHasEnded(Browser browser) {
        TopicPage topic = topic(browser, "learner5");
        String cohort = topic.cohort();
        topic.beginDiscussion("Half a thought", "What I wanted to say is");
        browser.sees(browser.words("discussion.element.saved"));

        browser.losesSession().open("/learn/" + cohort + "/" + TOPIC);
        SignInPage.arrivedAt(browser).submit("learner5@demo.test", "banyan");

        TopicPage.arrivedAt(browser, cohort, TOPIC);
        if (!browser.has("textbox", browser.words("discussion.element.text"))) {
            browser.press(browser.words("discussion.element.start"));
        }
        browser.until(
                () -> "the half-written post",
                () -> java.util.Optional.of(browser.field(browser.words("discussion.element.text"))
                                .getDomProperty("value"))
                        .filter("What I wanted to say is"::equals));
    }

    private static TopicPage topic(Browser browser, String account) {
        SignInPage.signIn(browser, account);
        browser.open("/courses").follow("Open data in practice");
        String cohort = org.banyan.journeys.pages.CoursePage.arrivedAt(browser).cohort();
        return TopicPage.open(browser, cohort, TOPIC);
    }
}
