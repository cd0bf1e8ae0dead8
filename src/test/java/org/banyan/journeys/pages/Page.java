package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** A page that a browser is at. Making one waits until the page is there. */
public abstract class Page {

    protected final Browser browser;

    protected Page(Browser browser) {
        this.browser = browser;
    }

    /** The browser, to look closer at the page. */
    public Browser browser() {
        return browser;
    }

    protected String words(String key, Object... arguments) {
        return browser.words(key, arguments);
    }
}
