package org.banyan.journeys.pages;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The gatherings of a cohort, for those who lead it. */
public final class CohortGatheringsPage extends Page {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);

    CohortGatheringsPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/gatherings/cohort/").button(words("gathering.plan"));
    }

    /** Plans a meeting at one place, in the time zone that the form begins with. */
    public CohortGatheringsPage plan(String title, String venue, LocalDateTime start, int hours, int seats) {
        browser.press(words("gathering.plan"));
        browser.fill(words("gathering.title"), title).fill(words("gathering.venue"), venue);
        moment("gathering.ends", start.plusHours(hours));
        moment("gathering.starts", start);
        browser.fill(words("gathering.seats"), Integer.toString(seats))
                .fill(words("gathering.hours"), Integer.toString(hours));
        browser.meetsAccessibilityRules().press(words("gathering.save"));
        browser.heading(title);
        return this;
    }

    private void moment(String key, LocalDateTime moment) {
        enter(words(key) + " " + words("gathering.day"), DAY.format(moment));
        enter(words(key) + " " + words("gathering.time"), TIME.format(moment));
    }

    private void enter(String label, String typed) {
        WebElement field = browser.field(label);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), typed);
        browser.until(
                () -> "what " + label + " offers", () -> Optional.of(pickers()).filter(open -> !open.isEmpty()));
        // While it is open, nothing else can be reached.
        browser.until(() -> label + " to make way", () -> {
            if (pickers().isEmpty() && browser.hasField(words("gathering.title"))) {
                return Optional.of(true);
            }
            field.sendKeys(Keys.ENTER);
            return Optional.empty();
        });
    }

    /** Those that are open. */
    private List<WebElement> pickers() {
        return browser.driver().findElements(By.cssSelector("vaadin-date-time-picker [opened]"));
    }

    public RosterPage roster(String title) {
        browser.follow(words("gathering.named", words("gathering.roster"), title));
        return new RosterPage(browser, title);
    }
}
