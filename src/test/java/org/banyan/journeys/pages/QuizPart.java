package org.banyan.journeys.pages;

import java.util.List;
import java.util.Optional;
import org.banyan.journeys.AnswerKey.RightAnswer;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The quiz on a topic's page. */
public final class QuizPart {

    private static final By QUESTIONS = By.cssSelector("banyan-quiz section.question");

    private final Browser browser;

    QuizPart(Browser browser) {
        this.browser = browser;
    }

    /** Begins an attempt, answers every question so, and hands in. */
    public QuizPart take(List<RightAnswer> answers) {
        browser.press(browser.words("assessment.start"));
        List<WebElement> questions = browser.until(
                () -> "the questions",
                () -> Optional.of(browser.driver().findElements(QUESTIONS))
                        .filter(found -> found.size() == answers.size()));
        for (int number = 0; number < answers.size(); number++) {
            answer(questions.get(number), answers.get(number));
        }
        browser.press(browser.words("assessment.hand-in"));
        browser.press(browser.words("assessment.hand-in-now"));
        return this;
    }

    public QuizPart isPassed() {
        browser.sees(browser.words("assessment.passed"));
        return this;
    }

    private void answer(WebElement question, RightAnswer answer) {
        if (answer.ticked().isEmpty()) {
            WebElement field = question.findElement(By.tagName("input"));
            field.sendKeys(answer.written());
            field.sendKeys(org.openqa.selenium.Keys.TAB);
        } else {
            answer.ticked().forEach(words -> browser.click(option(question, words)));
        }
        browser.until(
                () -> "“saved” at " + question.getText(),
                () -> Optional.of(question.getText()).filter(text -> text.contains(browser.words("assessment.saved"))));
    }

    private static WebElement option(WebElement question, String words) {
        return question.findElements(By.tagName("label")).stream()
                .filter(label -> plain(label.getText()).equals(plain(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No answer “" + words + "” in:\n" + question.getText()));
    }

    /** The words as they are read, without the marks of Markdown. */
    private static String plain(String words) {
        return words.replaceAll("[*_`\\\\]", "").replaceAll("\\s+", " ").strip();
    }
}
