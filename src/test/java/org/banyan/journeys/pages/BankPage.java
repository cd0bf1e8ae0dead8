package org.banyan.journeys.pages;

import java.nio.file.Path;
import org.banyan.journeys.Browser;

/** A question bank. */
public final class BankPage extends Page {

    private BankPage(Browser browser, String name) {
        super(browser);
        browser.heading(name);
    }

    /** Begins a new bank from the list of banks. */
    public static BankPage begin(Browser browser, String name) {
        browser.open("/banks").heading(browser.words("assessment.banks"));
        browser.meetsAccessibilityRules();
        browser.fill(browser.words("assessment.bank.name"), name);
        browser.press(browser.words("assessment.bank.begin"));
        return new BankPage(browser, name);
    }

    /** Chooses the file, and waits for the report on it. */
    public BankPage bringIn(Path file) {
        browser.button(words("assessment.import.choose"));
        browser.chooseFile(file);
        browser.heading(words("assessment.import.report", file.getFileName()));
        return this;
    }

    public BankPage takeAll(int count) {
        browser.press(words("assessment.import.take", count));
        browser.heading(words("assessment.bank.found", count));
        return this;
    }

    public BankPage takeTheGoodOnes(int count) {
        browser.press(words("assessment.import.take-good", count));
        browser.heading(words("assessment.bank.found", count));
        return this;
    }

    /** Chooses the format, and waits for the link to the file. */
    public BankPage giveAway(String format) {
        browser.press(words(format));
        return this;
    }

    public void look(String question) {
        browser.follow(question);
        browser.heading(question);
    }
}
