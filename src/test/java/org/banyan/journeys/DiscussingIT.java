package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

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

    @Test
    void aPostWrittenWhileTheConnectionIsCutIsSentOnceWhenItIsBack(Browser annsBrowser, Browser bensBrowser) {
        String title = "Does the link hold?";
        TopicPage ann = topic(annsBrowser, "learner10");
        TopicPage ben = topic(bensBrowser, "learner11");
        ann.startDiscussion(title, "It broke twice today.");
        ben.openDiscussion(title);

        bensBrowser.network(false);
        bensBrowser
                .fill(bensBrowser.words("discussion.element.text"), "Mine breaks as I write.")
                .press(bensBrowser.words("discussion.element.send-reply"));
        bensBrowser.sees(bensBrowser.words("discussion.element.waiting-for-connection"));
        bensBrowser.network(true);

        annsBrowser.sees("Mine breaks as I write.");
        bensBrowser.until(
                () -> "an empty field once the post is there",
                () -> java.util.Optional.of(bensBrowser.field(bensBrowser.words("discussion.element.text")))
                        .filter(field -> "".equals(field.getDomProperty("value"))));
        TopicPage.open(annsBrowser, ann.cohort(), TOPIC).openDiscussion(title);
        annsBrowser.sees("Mine breaks as I write.");
        assertThat(annsBrowser.text().split("Mine breaks as I write", -1)).hasSize(2);
    }

    @Test
    void aNameThatIsTypedIsOfferedTakenWithTheKeysAndShownInThePost(
            @Opened(size = Opened.Size.PHONE, language = "ar") Browser browser) {
        TopicPage topic = topic(browser, "learner13");
        topic.beginDiscussion("من يعرف؟", "");

        typesASign(browser, "@");
        browser.meetsAccessibilityRules();
        String name = typesASign(browser, Keys.chord(Keys.BACK_SPACE) + "@");
        new Actions(browser.driver())
                .sendKeys(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER, "?")
                .perform();
        browser.press(browser.words("discussion.element.send-start"));

        browser.heading("من يعرف؟");
        browser.until(
                () -> name + " called in the post",
                () -> browser.driver().findElements(By.cssSelector(".post .mention")).stream()
                        .filter(mention -> mention.getText().equals("@" + name))
                        .findFirst());
        browser.meetsAccessibilityRules();
    }

    /** Types what names are offered for; the first of them. */
    private static String typesASign(Browser browser, CharSequence keys) {
        browser.field(browser.words("discussion.element.text")).sendKeys(keys);
        return browser.until(
                () -> "names to choose from",
                () -> browser.all("option").stream()
                        .findFirst()
                        .map(option -> option.getText().lines().findFirst().orElse("")));
    }

    private static TopicPage topic(Browser browser, String account) {
        SignInPage.signIn(browser, account);
        browser.open("/courses")
                .follow(browser.direction().equals("rtl") ? "البيانات المفتوحة في التطبيق" : "Open data in practice");
        String cohort = org.banyan.journeys.pages.CoursePage.arrivedAt(browser).cohort();
        return TopicPage.open(browser, cohort, TOPIC);
    }
}
