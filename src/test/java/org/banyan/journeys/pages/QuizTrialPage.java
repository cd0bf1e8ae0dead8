package org.banyan.journeys.pages;

import java.util.List;
import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A quiz of a draft as its learners will see it. */
public final class QuizTrialPage extends Page {

    private static final By QUESTIONS = By.cssSelector("banyan-quiz section.question .question-text");

    QuizTrialPage(Browser browser) {
        super(browser);
        browser.button(words("assessment.preview"));
    }

    public QuizTrialPage begin(int questions) {
        browser.press(words("assessment.preview"));
        browser.until(
                () -> questions + " questions", () -> Optional.of(questions()).filter(all -> all.size() == questions));
        browser.sees(words("assessment.preview-mark"));
        return this;
    }

    /** Draws until the sheet is another one; with three questions, two of which are drawn, that may take a few times. */
    public QuizTrialPage anotherDraw() {
        List<String> before = questions();
        browser.until(() -> "another sheet than " + before, () -> {
            browser.press(words("assessment.preview-another"));
            return Optional.of(questions()).filter(now -> now.size() == before.size() && !now.equals(before));
        });
        return this;
    }

    public QuizTrialPage seeTheResult() {
        browser.press(words("assessment.see-result"));
        browser.press(words("assessment.hand-in-now"));
        browser.heading(words("assessment.result.tried"));
        return this;
    }

    private List<String> questions() {
        return browser.driver().findElements(QUESTIONS).stream()
                .map(WebElement::getText)
                .toList();
    }
}
