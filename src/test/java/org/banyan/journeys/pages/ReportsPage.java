package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** What was reported, for those who lead. */
public final class ReportsPage extends Page {

    private ReportsPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/tutoring/reports").heading(words("discussion.reports.title"));
    }

    public static ReportsPage open(Browser browser) {
        browser.open("/tutoring/reports");
        return new ReportsPage(browser);
    }

    /** Takes a case on, by the title of the discussion. */
    public ReportsPage claim(String title) {
        browser.press(words("discussion.reports.claim") + ": " + title);
        browser.button(words("discussion.reports.give-back") + ": " + title);
        return this;
    }

    public ReportsPage hide(String title, String reason) {
        return decide("hide", title, reason);
    }

    /** Answers an appeal by showing the post again. */
    public ReportsPage restore(String title, String answer) {
        return decide("restore", title, answer);
    }

    private ReportsPage decide(String deed, String title, String said) {
        browser.press(words("discussion.reports." + deed) + ": " + title);
        browser.fill(words("discussion.reports." + deed + "-words"), said);
        browser.meetsAccessibilityRules();
        browser.press(words("discussion.reports." + deed + "-do")).sees(words("discussion.reports.done-" + deed));
        return this;
    }
}
