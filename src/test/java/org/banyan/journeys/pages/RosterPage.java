package org.banyan.journeys.pages;

import java.util.List;
import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.WebElement;

/** Who was there. */
public final class RosterPage extends Page {

    private final String path;

    RosterPage(Browser browser, String title) {
        super(browser);
        browser.heading(words("gathering.roster-of", title));
        this.path = browser.path();
    }

    /** Shows the check-in code to the room, in a window of its own. */
    public CodePage showCode() {
        browser.open(path + "/code");
        return new CodePage(browser);
    }

    public RosterPage open() {
        browser.open(path);
        browser.heading(words("gathering.walk-ins"));
        return this;
    }

    public RosterPage walkIn(String name) {
        browser.fill(words("gathering.walk-in-new"), name).press(words("gathering.walk-in-add"));
        browser.sees(words("gathering.walk-in-added", name));
        return this;
    }

    public RosterPage mark(String name, String mark) {
        browser.until(
                () -> mark + " for " + name,
                () -> choice(name, mark).map(choice -> {
                    browser.click(choice);
                    return choice;
                }));
        return this;
    }

    /** Waits until somebody is marked so. */
    public RosterPage isMarked(String name, String mark) {
        browser.until(
                () -> name + " marked as " + mark, () -> choice(name, mark).filter(WebElement::isSelected));
        return this;
    }

    public RosterPage attended(int there, int of) {
        browser.sees(words("gathering.attended-of", there, of));
        return this;
    }

    private Optional<WebElement> choice(String name, String mark) {
        List<WebElement> choices = browser.find("group", name).findElements(org.openqa.selenium.By.tagName("input"));
        return choices.stream()
                .filter(choice -> choice.getAccessibleName().equals(mark))
                .findFirst();
    }
}
