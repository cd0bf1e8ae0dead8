package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The home of the signed-in person. */
public final class HomePage extends Page {

    private static final String GREETING = "shell.greeting";

    private HomePage(Browser browser) {
        super(browser);
        browser.heading(words(GREETING, "").strip());
    }

    public static HomePage open(Browser browser) {
        browser.open("/");
        return new HomePage(browser);
    }

    public static HomePage arrivedAt(Browser browser) {
        return new HomePage(browser);
    }

    /** Waits until the page greets the person by name. */
    public HomePage greets(String name) {
        browser.heading(words(GREETING, name));
        return this;
    }
}
