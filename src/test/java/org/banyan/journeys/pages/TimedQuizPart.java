package org.banyan.journeys.pages;

import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The quiz of {@code TestPackage} on its topic's page: five questions and twenty minutes. */
public final class TimedQuizPart {

    private static final By QUESTIONS = By.cssSelector("banyan-quiz section.question");

    private final Browser browser;
    private final String cohort;

    private TimedQuizPart(Browser browser, String cohort) {
        this.browser = browser;
        this.cohort = cohort;
    }

    /** Enrols in the course of this id and opens the topic of its quiz. */
    public static TimedQuizPart enrolAndOpen(Browser browser, String course, String account) {
        browser.open("/catalogue/" + course).follow(browser.words("enrolment.enrol"));
        SignInPage.arrivedAt(browser).submit(account + "@demo.test", "banyan");
        String cohort = EnrolPage.arrivedAt(browser).enrol().cohort();
        TopicPage.open(browser, cohort, "how-deep");
        return new TimedQuizPart(browser, cohort);
    }

    public String cohort() {
        return cohort;
    }

    public TimedQuizPart begin() {
        browser.press(browser.words("assessment.start"));
        question(1);
        return this;
    }

    public TimedQuizPart tick(int question, String words) {
        browser.click(question(question).findElements(By.tagName("label")).stream()
                .filter(label -> label.getText().strip().equals(words))
                .findFirst()
                .orElseThrow());
        return this;
    }

    /** Types and leaves the field by the tab key. */
    public TimedQuizPart write(int question, String words) {
        WebElement field = question(question).findElement(By.tagName("input"));
        field.sendKeys(words);
        field.sendKeys(Keys.TAB);
        return this;
    }

    public TimedQuizPart says(int question, String key) {
        String words = browser.words(key);
        browser.until(
                () -> "“" + words + "” at question " + question,
                () -> Optional.of(question(question).getText()).filter(text -> text.contains(words)));
        return this;
    }

    public TimedQuizPart handIn() {
        browser.press(browser.words("assessment.hand-in"));
        browser.press(browser.words("assessment.hand-in-now"));
        return this;
    }

    /** Full minutes on the clock. */
    public int minutesLeft() {
        String clock = browser.until(
                () -> "the clock",
                () -> browser.driver().findElements(By.cssSelector("banyan-quiz .quiz-clock strong")).stream()
                        .findFirst()
                        .map(WebElement::getText)
                        .filter(time -> time.contains(":")));
        return Integer.parseInt(clock.substring(0, clock.indexOf(':')));
    }

    private WebElement question(int number) {
        return browser.until(
                () -> "question " + number,
                () -> browser.driver().findElements(QUESTIONS).stream()
                        .skip(number - 1)
                        .findFirst());
    }
}
