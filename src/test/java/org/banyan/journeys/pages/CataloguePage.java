package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The public list of courses. */
public final class CataloguePage extends Page {

    private CataloguePage(Browser browser) {
        super(browser);
        browser.arrivesAt("/catalogue");
    }

    public static CataloguePage open(Browser browser) {
        browser.open("/catalogue");
        return new CataloguePage(browser);
    }

    public PublicCoursePage choose(String title) {
        browser.follow(title);
        return new PublicCoursePage(browser, title);
    }
}
