package org.banyan.journeys.pages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The text of a topic's page, the words in it, and what is said about them beside it. */
public final class LessonWordsPart {

    private static final By PARAGRAPHS = By.cssSelector("article.lesson.has-talk > p");
    private static final By BESIDE = By.cssSelector("dialog.beside");

    private final Browser browser;

    public LessonWordsPart(Browser browser) {
        this.browser = browser;
        browser.until(
                () -> "the text of the lesson", () -> Optional.of(paragraphs()).filter(found -> !found.isEmpty()));
    }

    /** Draws over the words at the beginning of a paragraph, and says which they are. */
    public String selectInParagraph(int number) {
        WebElement paragraph = paragraphs().get(number - 1);
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", paragraph);
        boolean rightToLeft = "rtl".equals(paragraph.getCssValue("direction"));
        int width = paragraph.getSize().getWidth();
        int height = paragraph.getSize().getHeight();
        int start = (width / 2 - 2) * (rightToLeft ? 1 : -1);
        int length = 150 * (rightToLeft ? -1 : 1);
        new Actions(browser.driver())
                .moveToElement(paragraph, start, 12 - height / 2)
                .clickAndHold()
                .moveByOffset(length, 0)
                .release()
                .perform();
        return browser.until(
                () -> "selected words", () -> Optional.of(selected()).filter(words -> !words.isBlank()));
    }

    /** Selects the beginning of a paragraph as a long press of a finger does, which the driver cannot make. */
    public String holdInParagraph(int number) {
        return Objects.requireNonNull(
                (String) browser.driver().executeScript("""
                        const words = document.createTreeWalker(arguments[0], NodeFilter.SHOW_TEXT).nextNode();
                        arguments[0].scrollIntoView({block: 'center'});
                        getSelection().setBaseAndExtent(words, 0, words, Math.min(30, words.length));
                        return getSelection().toString().trim()""", paragraphs().get(number - 1)));
    }

    /** Presses the button that has come up by the selection. */
    public void discuss() {
        browser.button(browser.words("discussion.element.discuss-words")).click();
        browser.find("dialog", browser.words("discussion.element.beside"));
    }

    public void writes(String title, String post) {
        browser.fill(browser.words("discussion.element.title"), title)
                .fill(browser.words("discussion.element.text"), post)
                .press(browser.words("discussion.element.send-start"));
    }

    /** The words that are marked first in the text. */
    public String marked() {
        return browser.until(
                () -> "marked words",
                () -> Optional.ofNullable(
                                (String)
                                        browser.driver()
                                                .executeScript(
                                                        "return [...(CSS.highlights.get('talk') ?? [])].map(range => range.toString())[0]"))
                        .map(String::strip));
    }

    /** Opens what so many people say about a paragraph. */
    public void openTalk(int people) {
        browser.press(browser.words("discussion.element.talk-here", people));
        browser.find("dialog", browser.words("discussion.element.beside"));
    }

    /** The words that what is being written is about. */
    public String quoted() {
        return browser.driver()
                .findElement(By.cssSelector(".chosen-words blockquote"))
                .getText();
    }

    public void escape() {
        press(Keys.ESCAPE);
        browser.until(
                () -> "nothing beside the text",
                () -> Optional.of(browser.driver().findElements(BESIDE)).filter(List::isEmpty));
    }

    /** Goes on with the tab key until what has this name has the focus. */
    public LessonWordsPart tabTo(String name) {
        for (int steps = 0; steps < 80 && !name.equals(focused()); steps++) {
            press(Keys.TAB);
        }
        if (!name.equals(focused())) {
            throw new AssertionError("The tab key does not lead to " + name);
        }
        return this;
    }

    public LessonWordsPart press(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        return this;
    }

    public void sendWithKeys() {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    public LessonWordsPart type(String words) {
        return press(words);
    }

    /** The name of what has the focus. */
    public String focused() {
        return Objects.requireNonNullElse(
                browser.driver().switchTo().activeElement().getAccessibleName(), "");
    }

    public boolean isWiderThanTheWindow() {
        return Boolean.TRUE.equals(browser.driver()
                .executeScript("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    private String selected() {
        return String.valueOf(browser.driver().executeScript("return getSelection().toString()"))
                .strip();
    }

    private List<WebElement> paragraphs() {
        return browser.driver().findElements(PARAGRAPHS);
    }
}
