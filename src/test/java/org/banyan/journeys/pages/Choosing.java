package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;
import org.openqa.selenium.Keys;

/** Choosing from lists that open below a field, as the application's forms have them. */
final class Choosing {

    private Choosing() {}

    /** Opens a list by its label and takes the entry that contains these words. */
    static void fromList(Browser browser, String label, String entry) {
        browser.press(label);
        browser.click("option", entry);
    }

    /** Types into a field that proposes what fits, and takes the proposal that contains these words. */
    static void byTyping(Browser browser, String label, String typed, String entry) {
        browser.click(browser.field(label));
        browser.field(label).sendKeys(typed);
        browser.click("option", entry);
    }

    /** The same where several can be taken; it is left afterwards, as the proposals stay open. */
    static void oneMoreByTyping(Browser browser, String label, String typed, String entry) {
        byTyping(browser, label, typed, entry);
        browser.field(label).sendKeys(Keys.TAB);
    }
}
