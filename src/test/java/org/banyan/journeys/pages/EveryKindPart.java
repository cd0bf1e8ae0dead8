package org.banyan.journeys.pages;

import java.util.List;
import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The quiz of {@code EveryKindOfQuestion} on its topic's page, answered with the tab key, letters, arrows and Enter. */
public final class EveryKindPart {

    private static final List<String> QUESTIONS =
            List.of("weighted", "long", "called", "formats", "phases", "sentence", "roles", "lakes", "essay", "note");
    private static final int MOST_TABS = 120;

    private final Browser browser;

    private EveryKindPart(Browser browser) {
        this.browser = browser;
    }

    /** Enrols in the course of this id and begins its quiz. */
    public static EveryKindPart begin(Browser browser, String course, String account) {
        browser.open("/catalogue/" + course).follow(browser.words("enrolment.enrol"));
        SignInPage.arrivedAt(browser).submit(account + "@demo.test", "banyan");
        String cohort = EnrolPage.arrivedAt(browser).enrol().cohort();
        TopicPage.open(browser, cohort, "how-deep");
        browser.press(browser.words("assessment.start"));
        EveryKindPart quiz = new EveryKindPart(browser);
        browser.until(
                () -> "the parts of the quiz",
                () -> Optional.of(browser.driver().findElements(By.cssSelector("banyan-quiz textarea.essay")))
                        .filter(found -> !found.isEmpty()));
        return quiz;
    }

    public EveryKindPart matchByKeyboard(String first, String second) {
        List<WebElement> selects = controls("formats", "select");
        choose(selects.get(0), first);
        choose(selects.get(1), second);
        return saved("formats");
    }

    /** Moves the thing of these words one place up. */
    public EveryKindPart moveUpByKeyboard(String words) {
        WebElement button = browser.button(browser.words("assessment.order-up") + ": " + words);
        tabTo(button);
        type(Keys.ENTER);
        return saved("phases");
    }

    public EveryKindPart fillByKeyboard(String number, String kind, String name) {
        List<WebElement> inputs = controls("sentence", "input");
        tabTo(inputs.get(0));
        type(number);
        choose(controls("sentence", "select").getFirst(), kind);
        tabTo(inputs.get(1));
        type(name);
        type(Keys.TAB);
        return saved("sentence");
    }

    public EveryKindPart dropByKeyboard(String first, String second) {
        List<WebElement> selects = controls("roles", "select");
        choose(selects.get(0), first);
        choose(selects.get(1), second);
        return saved("roles");
    }

    /** Moves the cross so many steps to the right and down, and marks the place. */
    public EveryKindPart pointByKeyboard(int right, int down) {
        tabTo(controls("lakes", ".spot-field").getFirst());
        for (int step = 0; step < Math.abs(right); step++) {
            type(right > 0 ? Keys.ARROW_RIGHT : Keys.ARROW_LEFT);
        }
        for (int step = 0; step < Math.abs(down); step++) {
            type(down > 0 ? Keys.ARROW_DOWN : Keys.ARROW_UP);
        }
        type(Keys.ENTER);
        return saved("lakes");
    }

    public EveryKindPart writeByKeyboard(String text) {
        tabTo(controls("essay", "textarea").getFirst());
        type(text);
        type(Keys.TAB);
        return saved("essay");
    }

    public EveryKindPart measure(String written) {
        WebElement field = controls("long", "input").getFirst();
        field.sendKeys(written, Keys.TAB);
        return saved("long");
    }

    public EveryKindPart handInByKeyboard() {
        WebElement handIn = browser.button(browser.words("assessment.hand-in"));
        tabTo(handIn);
        type(Keys.ENTER);
        tabTo(browser.button(browser.words("assessment.hand-in-now")));
        type(Keys.ENTER);
        browser.until(
                () -> "the result",
                () -> Optional.of(browser.driver().findElements(By.cssSelector("banyan-quiz .result-heading")))
                        .filter(found -> !found.isEmpty()));
        return this;
    }

    /** Loads the page anew and looks at the last attempt. */
    public EveryKindPart lookAgain() {
        browser.driver().navigate().refresh();
        browser.click(browser.until(
                () -> "the attempts",
                () -> browser.driver().findElements(By.cssSelector(".quiz-attempts button")).stream()
                        .findFirst()));
        return this;
    }

    /** What is said of these questions, without the words of a sign. */
    public List<String> verdicts(String... questions) {
        return List.of(questions).stream()
                .map(question -> section(question)
                        .findElement(By.cssSelector(".verdict"))
                        .getText()
                        .strip())
                .toList();
    }

    /** A letter after the other chooses what begins with them. */
    private void choose(WebElement select, String words) {
        tabTo(select);
        type(words);
        browser.until(
                () -> "“" + words + "” to be chosen",
                () -> Optional.of(select.findElement(By.cssSelector("option:checked"))
                                .getText()
                                .strip())
                        .filter(words::equals));
    }

    private void tabTo(WebElement wanted) {
        for (int tabs = 0; tabs <= MOST_TABS; tabs++) {
            if (browser.driver().switchTo().activeElement().equals(wanted)) {
                return;
            }
            type(Keys.TAB);
        }
        throw new AssertionError("The tab key does not lead to " + wanted.getDomProperty("outerHTML"));
    }

    private void type(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private EveryKindPart saved(String question) {
        browser.until(
                () -> "“saved” at " + question,
                () -> Optional.of(section(question).getText())
                        .filter(text -> text.contains(browser.words("assessment.saved"))));
        return this;
    }

    private List<WebElement> controls(String question, String css) {
        return section(question).findElements(By.cssSelector(css));
    }

    private WebElement section(String question) {
        return browser.until(
                () -> "the question " + question,
                () -> browser.driver().findElements(By.cssSelector("banyan-quiz section.question")).stream()
                        .skip(QUESTIONS.indexOf(question))
                        .findFirst());
    }
}
