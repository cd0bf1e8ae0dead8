package org.banyan.journeys.pages;

import java.nio.file.Path;
import org.banyan.journeys.Browser;

/** A list of people on its way into the registry. */
public final class PeopleImportPage extends Page {

    PeopleImportPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/people/import").button(words("enrolment.import.choose"));
    }

    /** Chooses the file, lets it bring new sectors and districts, and waits until it is checked. */
    public PeopleImportPage bringIn(Path file) {
        browser.click(browser.field(words("enrolment.import.add-values")));
        browser.chooseFile(file);
        browser.button(words("enrolment.import.write"));
        return this;
    }

    /** People who are there already by another name. */
    public PeopleImportPage areThoseProposed() {
        browser.press(words("enrolment.import.all-same"));
        return this;
    }

    public PeopleImportPage writeThemAll() {
        browser.press(words("enrolment.import.write"));
        browser.button(words("enrolment.import.undo"));
        return this;
    }

    public PeopleImportPage sees(String key, int number) {
        browser.sees(words(key, number));
        return this;
    }
}
