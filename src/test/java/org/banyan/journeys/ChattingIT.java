package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.LessonWordsPart;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A chat hour, from its plan to what is made of what was said. */
@Journey
class ChattingIT {

    private static final String TOPIC = "reading-a-table";

    @Test
    void aLeaderPlansAnHourTwoLearnersTalkAndItsTranscriptIsDiscussed(
            Browser leader, Browser learner, @Opened(size = Opened.Size.PHONE) Browser other) {
        String cohort = topic(learner, "learner18");
        topic(other, "learner4");
        SignInPage.signIn(leader, "tutor");
        leader.open("/learn/" + cohort + "/" + TOPIC);
        leader.press(leader.words("discussion.chat.plan"));
        leader.find("dialog", leader.words("discussion.chat.plan"));
        leader.fill(leader.words("discussion.chat.title"), "Tables at noon").meetsAccessibilityRules();
        leader.click(By.cssSelector("vaadin-dialog vaadin-button[theme~=primary]"));
        leader.heading("Chat hour: Tables at noon");

        learner.open(learner.path());
        other.open(other.path());
        learner.heading("Chat hour: Tables at noon");
        learner.sees("3 people are here");
        say(learner, "Which column comes first?");
        other.sees("Which column comes first?");
        say(other, "The one that names the row.");
        learner.sees("The one that names the row.").meetsAccessibilityRules();
        other.meetsAccessibilityRules();
        assertThat(new LessonWordsPart(other).isWiderThanTheWindow()).isFalse();

        leader.sees("The one that names the row.");
        leader.press(leader.words("discussion.chat.el.end"));
        leader.click(By.cssSelector(".chat-room dialog .danger"));

        learner.click(transcript(learner)).sees(learner.words("discussion.chat.el.discuss-hint"));
        learner.driver().executeScript("""
                const words = document.querySelectorAll('[data-block^="chat-"]')[1].firstElementChild
                    ?? document.querySelectorAll('[data-block^="chat-"]')[1];
                getSelection().selectAllChildren(words)""");
        LessonWordsPart words = new LessonWordsPart(learner);
        words.discuss();
        words.writes("Names of rows", "Must they be numbers?");
        learner.heading("Names of rows");
        words.escape();
        assertThat(
                        (String)
                                learner.driver()
                                        .executeScript(
                                                "return [...CSS.highlights.get('talk')].map(range => range.toString().trim()).join('|')"))
                .contains("The one that names the row.");
        learner.meetsAccessibilityRules();
    }

    private static void say(Browser browser, String line) {
        browser.fill(browser.words("discussion.chat.el.say"), line).press(browser.words("discussion.chat.el.send"));
    }

    private static org.openqa.selenium.WebElement transcript(Browser browser) {
        return browser.until(
                () -> "the transcript",
                () -> browser.driver().findElements(By.cssSelector(".chat-said h2 button")).stream()
                        .findFirst());
    }

    private static String topic(Browser browser, String account) {
        SignInPage.signIn(browser, account);
        browser.open("/courses").follow("Open data in practice");
        String cohort = CoursePage.arrivedAt(browser).cohort();
        TopicPage.open(browser, cohort, TOPIC);
        return cohort;
    }
}
