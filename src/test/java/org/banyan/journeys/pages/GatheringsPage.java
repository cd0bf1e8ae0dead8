package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The gatherings of the person who looks. */
public final class GatheringsPage extends Page {

    private GatheringsPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/gatherings").heading(words("gathering.upcoming"));
    }

    public static GatheringsPage open(Browser browser) {
        browser.open("/gatherings");
        return new GatheringsPage(browser);
    }

    public GatheringsPage register(String title) {
        browser.press(words("gathering.named", words("gathering.register"), title));
        browser.sees(words("gathering.now-registered", title));
        return this;
    }

    public GatheringsPage joinWaitList(String title, int place) {
        browser.press(words("gathering.named", words("gathering.join-line"), title));
        browser.sees(words("gathering.now-waiting", title)).sees(words("gathering.place-in-line", place));
        return this;
    }

    /** Gives up one's place to those who wait. */
    public GatheringsPage giveUpPlace(String title) {
        browser.press(words("gathering.named", words("gathering.withdraw"), title));
        browser.heading(words("gathering.withdraw-title"));
        browser.meetsAccessibilityRules().press(words("gathering.withdraw"));
        browser.sees(words("gathering.now-withdrawn", title));
        return this;
    }

    /** To the gatherings of a cohort that one leads. */
    public CohortGatheringsPage ofCohort(String cohort) {
        Choosing.byTyping(browser, words("gathering.choose-cohort"), cohort, cohort);
        return new CohortGatheringsPage(browser);
    }
}
