package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The public page on which anybody checks a certificate. */
public final class VerifyPage extends Page {

    private VerifyPage(Browser browser) {
        super(browser);
    }

    public static VerifyPage open(Browser browser) {
        browser.open("/verify").heading(browser.words("certification.verify"));
        return new VerifyPage(browser);
    }

    public VerifyPage check(String code) {
        browser.fill(words("certification.paper.code"), code).press(words("certification.verify"));
        return this;
    }

    /** Waits until the page says that the certificate stands, and for whom. */
    public VerifyPage standsFor(String name, String course) {
        browser.sees(words("certification.stands")).heading(name);
        browser.sees(course);
        return this;
    }
}
