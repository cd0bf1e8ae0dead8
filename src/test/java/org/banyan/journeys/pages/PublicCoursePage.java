package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The public page of a course. */
public final class PublicCoursePage extends Page {

    PublicCoursePage(Browser browser, String title) {
        super(browser);
        browser.heading(title);
    }

    /** Wants to take part; who is not signed in is asked to do so first. */
    public Browser wantToEnrol() {
        return browser.follow(words("enrolment.enrol"));
    }
}
