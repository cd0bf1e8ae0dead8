package org.banyan.journeys.pages;

import java.util.Locale;
import org.banyan.journeys.Browser;
import org.openqa.selenium.Keys;

/** Where a template of certificates is designed. */
public final class TemplatePage extends Page {

    private TemplatePage(Browser browser) {
        super(browser);
        browser.arrivesAt("/certificate-templates/");
        browser.heading(words("certification.template.preview"));
    }

    public static TemplatePage begin(Browser browser, String name, String kind) {
        browser.open("/certificates").press(browser.words("certification.templates"));
        browser.fill(browser.words("certification.template.name"), name);
        Choosing.fromList(browser, browser.words("certification.template.kind"), browser.words(kind(kind)));
        browser.press(browser.words("certification.template.new"));
        return new TemplatePage(browser);
    }

    public TemplatePage writesTitle(String title) {
        String before = picture();
        browser.fill(words("certification.template.title"), title);
        browser.field(words("certification.template.title")).sendKeys(Keys.TAB);
        isAnother(before);
        return this;
    }

    /** One of the names that are hard to print. */
    public TemplatePage tries(String sample) {
        String before = picture();
        Choosing.fromList(
                browser, words("certification.template.sample"), words("certification.template.sample." + sample));
        isAnother(before);
        return this;
    }

    public TemplatePage publishes() {
        browser.press(words("certification.template.save-and-publish"));
        browser.sees(words("certification.template.published-version", 2));
        return this;
    }

    public void servesEverything() {
        browser.press(words("certification.template.use"));
        browser.button(words("certification.template.stop-using") + ": " + words("certification.template.everything"));
    }

    /** To everybody in the cohort who may be given one. */
    public static void issue(Browser browser, String kind, String cohort) {
        browser.open("/certificates").press(browser.words("certification.issue"));
        Choosing.byTyping(browser, browser.words("certification.cohort"), cohort, cohort);
        Choosing.fromList(browser, browser.words("certification.template.kind"), browser.words(kind(kind)));
        browser.find("group", browser.words("certification.issue.people"));
        browser.meetsAccessibilityRules();
        browser.press(browser.words("certification.issue.issue"));
        browser.sees(browser.words("certification.issue.issued", 1));
    }

    private String picture() {
        String address = browser.find("image", words("certification.template.preview-of"))
                .getDomAttribute("src");
        return address == null ? "" : address;
    }

    private void isAnother(String before) {
        browser.until(
                () -> "another picture of the page",
                () -> picture().equals(before) ? java.util.Optional.empty() : java.util.Optional.of(true));
    }

    private static String kind(String kind) {
        return "certification.kind." + kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
