package org.banyan.journeys.pages;

import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Where the quiz of a module or topic of a draft is written. */
public final class QuizEditorPage extends Page {

    private QuizEditorPage(Browser browser) {
        super(browser);
        browser.button(words("authoring.element.section.add"));
    }

    /** @param draft the path of the draft */
    public static QuizEditorPage open(Browser browser, String draft, String topic) {
        browser.open(draft + "/quiz/" + topic);
        return new QuizEditorPage(browser);
    }

    /** Adds a section that draws so many questions of a category of a bank. */
    public QuizEditorPage drawFrom(String bank, String category, int count, int matching) {
        browser.press(words("authoring.element.section.add"));
        choose(".section-asks", words("authoring.element.section.asks.bank"));
        choose(".section-bank", bank);
        choose(".section-category", category);
        browser.sees(words("authoring.element.section.matching", matching));
        WebElement draw = part().findElement(By.cssSelector("input[type=number]"));
        draw.clear();
        draw.sendKeys(String.valueOf(count));
        return this;
    }

    public QuizEditorPage copyFrom(String bank, String question) {
        browser.click(browser.driver().findElement(By.cssSelector(".copying summary")));
        choose(By.cssSelector(".copy-bank"), bank);
        browser.press(words("authoring.element.copy.this") + ": " + question);
        browser.sees(words("authoring.element.copy.done", question));
        return this;
    }

    public QuizEditorPage isSaved() {
        browser.sees(words("authoring.element.status.saved"));
        return this;
    }

    public QuizTrialPage preview() {
        browser.follow(words("authoring.quiz.preview"));
        return new QuizTrialPage(browser);
    }

    private void choose(String select, String words) {
        choose(By.cssSelector(".quiz-part:last-of-type " + select), words);
    }

    /** The choices of some lists come from the server. */
    private void choose(By select, String words) {
        browser.until(
                () -> "the choice “" + words + "”",
                () -> browser.driver().findElements(select).stream()
                        .flatMap(list -> new Select(list)
                                .getOptions().stream()
                                        .filter(option ->
                                                option.getText().strip().startsWith(words))
                                        .findFirst()
                                        .map(option -> {
                                            new Select(list).selectByVisibleText(option.getText());
                                            return list;
                                        })
                                        .stream())
                        .findFirst());
    }

    private WebElement part() {
        return browser.until(
                () -> "the section",
                () -> Optional.of(browser.driver().findElements(By.cssSelector(".quiz-part")))
                        .filter(parts -> !parts.isEmpty())
                        .map(parts -> parts.getLast()));
    }
}
