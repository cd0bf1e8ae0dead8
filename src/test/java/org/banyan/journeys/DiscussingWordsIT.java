package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.LessonWordsPart;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Discussions on words of the lesson. */
@Journey
class DiscussingWordsIT {

    private static final String TOPIC = "reading-a-table";

    @Test
    void aLearnerAsksOnWordsThePeerTutorAnswersAndAnotherSeesThemMarked(
            Browser learner, Browser peerTutor, Browser other) {
        LessonWordsPart asking = lesson(learner, "learner6", TOPIC);
        String words = asking.selectInParagraph(2);
        asking.discuss();
        asking.writes("What is meant by this?", "I read it twice.");
        learner.heading("What is meant by this?");
        assertThat(asking.marked()).isEqualTo(words);
        learner.meetsAccessibilityRules();

        LessonWordsPart answering = lesson(peerTutor, "peertutor", TOPIC);
        assertThat(answering.marked()).isEqualTo(words);
        answering.openTalk(1);
        peerTutor.heading("What is meant by this?");
        peerTutor
                .fill(peerTutor.words("discussion.element.text"), "That every row is one thing.")
                .press(peerTutor.words("discussion.element.send-reply"));
        learner.sees("That every row is one thing.");

        LessonWordsPart reading = lesson(other, "learner7", TOPIC);
        assertThat(reading.marked()).isEqualTo(words);
        reading.openTalk(2);
        other.sees("That every row is one thing.");
        reading.escape();
        assertThat(reading.focused()).isEqualTo(other.words("discussion.element.talk-here", 2));
        other.press(other.words("discussion.element.show-ON_WORDS")).meetsAccessibilityRules();
    }

    @Test
    void withTheKeyboardAlone(Browser browser) {
        LessonWordsPart lesson = lesson(browser, "learner8", "finding-data");

        lesson.tabTo(browser.words("discussion.element.choose-paragraph"))
                .press(Keys.ENTER)
                .press(Keys.ARROW_DOWN)
                .press(Keys.ARROW_RIGHT)
                .press(Keys.ARROW_RIGHT)
                .press(Keys.ENTER);

        browser.find("textbox", browser.words("discussion.element.title"));
        assertThat(lesson.quoted()).isEqualTo("On Thursday she meets the district education officer.");
        lesson.type("By keys").tabTo(browser.words("discussion.element.text")).type("No pointer was needed.");
        lesson.sendWithKeys();
        browser.heading("By keys");
        lesson.escape();
        assertThat(lesson.focused()).isEqualTo(browser.words("discussion.element.talk-here", 1));
    }

    @Test
    void inArabicOnAPhone(@Opened(size = Opened.Size.PHONE, language = "ar") Browser browser) {
        LessonWordsPart lesson = lesson(browser, "learner9", "choosing-what-to-publish");
        String words = lesson.holdInParagraph(1);
        lesson.discuss();
        browser.meetsAccessibilityRules();
        lesson.writes("ما المقصود؟", "قرأتها مرتين.");
        browser.heading("ما المقصود؟");
        lesson.escape();

        assertThat(lesson.marked()).isEqualTo(words);
        assertThat(lesson.isWiderThanTheWindow()).isFalse();
        browser.meetsAccessibilityRules();
    }

    private static LessonWordsPart lesson(Browser browser, String account, String topic) {
        SignInPage.signIn(browser, account);
        browser.open("/courses");
        browser.follow(browser.direction().equals("rtl") ? "البيانات المفتوحة في التطبيق" : "Open data in practice");
        String cohort = CoursePage.arrivedAt(browser).cohort();
        TopicPage.open(browser, cohort, topic);
        return new LessonWordsPart(browser);
    }
}
