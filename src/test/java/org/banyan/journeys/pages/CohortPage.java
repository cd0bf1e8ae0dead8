package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** A cohort as its staff see it. */
public final class CohortPage extends Page {

    private final String name;
    private final String path;

    private CohortPage(Browser browser, String name) {
        super(browser);
        this.name = name;
        browser.heading(name);
        browser.button(words("enrolment.cohort.part.people"));
        this.path = browser.path();
    }

    /** Plans a cohort of the first course that the staff's institute has. */
    public static CohortPage plan(Browser browser, String name) {
        browser.open("/cohorts").press(browser.words("enrolment.cohorts.plan"));
        browser.fill(browser.words("enrolment.cohort.name"), name).press(browser.words("enrolment.save"));
        browser.arrivesAt("/cohorts/");
        return new CohortPage(browser, name);
    }

    public CohortPage open() {
        browser.open(path);
        browser.heading(name);
        return this;
    }

    public CohortPage has(int people) {
        browser.sees(words("enrolment.people.count", people));
        return this;
    }

    public PeopleImportPage importPeople() {
        browser.follow(words("enrolment.people.import"));
        return new PeopleImportPage(browser);
    }

    public void balanceGroups() {
        browser.press(words("enrolment.cohort.part.groups"));
        browser.follow(words("enrolment.groups.balance"));
        browser.heading(words("tutoring.groups"));
    }
}
