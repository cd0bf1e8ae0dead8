package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The step between the catalogue and the classroom. */
public final class EnrolPage extends Page {

    private EnrolPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/enrol/").button(words("enrolment.enrol"));
    }

    public static EnrolPage arrivedAt(Browser browser) {
        return new EnrolPage(browser);
    }

    public CoursePage enrol() {
        browser.press(words("enrolment.enrol"));
        return CoursePage.arrivedAt(browser);
    }
}
