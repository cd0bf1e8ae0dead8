package org.banyan.journeys.pages;

import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The tree of trainings and its figures. */
public final class CascadePage extends Page {

    private CascadePage(Browser browser) {
        super(browser);
        browser.arrivesAt("/cascade").heading(words("cascade.tree"));
    }

    /** For one's own institutes, without regard to a programme. */
    public static CascadePage ofMyInstitutes(Browser browser) {
        browser.open("/cascade?programme=");
        return new CascadePage(browser);
    }

    /** Opens lines one below the other, by the keyboard alone. */
    public CascadePage expand(String... lines) {
        WebElement tree = browser.find("treegrid", words("cascade.tree"));
        browser.until(
                () -> "the focus in the tree",
                () -> Optional.ofNullable(browser.driver().executeScript("""
                        const line = arguments[0].querySelector('tbody [tabindex="0"]');
                        line?.focus();
                        return line""", tree)));
        for (String line : lines) {
            goTo(line);
            if (!isOpen(line)) {
                press(Keys.ARROW_RIGHT);
                browser.until(() -> line + " opened", () -> isOpen(line) ? Optional.of(true) : Optional.empty());
            }
        }
        return this;
    }

    private void goTo(String line) {
        WebElement wanted = row(line);
        press(Keys.HOME);
        browser.until(() -> line + " in focus", () -> {
            if (wanted.equals(
                    browser.driver().executeScript("return arguments[0].getRootNode().activeElement", wanted))) {
                return Optional.of(true);
            }
            press(Keys.ARROW_DOWN);
            return Optional.empty();
        });
    }

    private boolean isOpen(String line) {
        return "true".equals(row(line).getDomAttribute("aria-expanded"));
    }

    private void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    /** The line of the tree that contains these words, as it is read out. */
    public WebElement row(String words) {
        return browser.find("row", words);
    }

    /** How many people the table of figures has in a generation, wherever the page is scrolled to. */
    public int peopleIn(String course, int generation) {
        WebElement region = browser.find("region", course);
        return region.findElements(By.tagName("tr")).stream()
                .map(row ->
                        String.valueOf(row.getDomProperty("innerText")).strip().replaceAll("\\s+", " "))
                .filter(row -> row.startsWith(generation + " "))
                .map(row -> Integer.parseInt(row.split(" ")[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No generation " + generation + " in " + region.getDomProperty("innerText")));
    }
}
