package org.banyan.journeys.pages;

import java.nio.file.Path;
import org.banyan.journeys.Browser;

/** Where course packages come in. */
public final class AuthoringPage extends Page {

    private AuthoringPage(Browser browser) {
        super(browser);
        browser.heading(words("authoring.title"));
    }

    public static AuthoringPage open(Browser browser) {
        browser.open("/authoring");
        return new AuthoringPage(browser);
    }

    /** Chooses the package, and waits for the report on it. */
    public AuthoringPage bringIn(Path zip) {
        browser.button(words("authoring.upload.choose"));
        browser.chooseFile(zip);
        browser.heading(words("authoring.report", zip.getFileName()));
        return this;
    }

    public AuthoringPage discard() {
        browser.press(words("authoring.discard"));
        browser.button(words("authoring.upload.choose"));
        return this;
    }

    public AuthoringPage publish() {
        browser.press(words("authoring.publish"));
        browser.heading(words("authoring.published", 1));
        return this;
    }
}
