package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** Who may train the courses of an institute. */
public final class TrainersPage extends Page {

    private TrainersPage(Browser browser) {
        super(browser);
        browser.heading(words("cascade.trainers"));
        browser.button(words("cascade.trainers.add"));
    }

    public static TrainersPage open(Browser browser) {
        browser.open("/cascade/trainers");
        return new TrainersPage(browser);
    }

    /** Says that somebody whom others have trained may train a course. */
    public TrainersPage name(String person, String course, String reason) {
        browser.press(words("cascade.trainers.add"));
        Choosing.byTyping(browser, words("cascade.trainers.person"), person, person);
        Choosing.fromList(browser, words("cascade.course"), course);
        browser.click(browser.field(words("cascade.trainers.first")));
        browser.fill(words("cascade.trainers.reason"), reason);
        browser.meetsAccessibilityRules().press(words("cascade.trainers.save"));
        browser.button(words("cascade.trainers.end.one", person));
        return this;
    }
}
