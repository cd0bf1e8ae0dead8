package org.banyan.journeys.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The trainings that one gives. */
public final class TrainingsPage extends Page {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("M/d/yyyy");

    private TrainingsPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/cascade/trainings").heading(words("cascade.mine"));
    }

    public static TrainingsPage open(Browser browser) {
        browser.open("/cascade/trainings");
        return new TrainingsPage(browser);
    }

    public static TrainingsPage arrivedAt(Browser browser) {
        return new TrainingsPage(browser);
    }

    /** Fills in a meeting of one day with people from a list. */
    public TrainingsPage meeting(String course, String name, String place, LocalDate day, int hours) {
        Choosing.fromList(browser, words("cascade.open.course"), course);
        browser.fill(words("cascade.open.name"), name).fill(words("cascade.open.place"), place);
        WebElement starts = browser.field(words("cascade.open.starts"));
        starts.sendKeys(TYPED.format(day), Keys.ENTER);
        browser.until(() -> "the calendar closed", () -> {
            if (browser.has("textbox", words("cascade.open.hours"))) {
                return Optional.of(true);
            }
            starts.sendKeys(Keys.ESCAPE);
            return Optional.empty();
        });
        browser.fill(words("cascade.open.hours"), Integer.toString(hours));
        return this;
    }

    public TrainingsPage withCoTrainer(String name) {
        Choosing.oneMoreByTyping(browser, words("cascade.part.co_trainer"), name, name);
        return this;
    }

    public TrainingPage openIt(String name) {
        browser.press(words("cascade.open.submit"));
        return new TrainingPage(browser, name);
    }
}
