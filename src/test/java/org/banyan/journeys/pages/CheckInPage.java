package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** Where one says that one is there. */
public final class CheckInPage extends Page {

    private CheckInPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/gatherings/check-in").heading(words("gathering.check-in"));
    }

    public static CheckInPage arrivedAt(Browser browser) {
        return new CheckInPage(browser);
    }

    /** Sends the code that stands in the field already. */
    public CheckInPage iAmHere(String title) {
        browser.press(words("gathering.check-in.submit"));
        browser.sees(words("gathering.check-in.done", title));
        return this;
    }
}
