package org.banyan.journeys.pages;

import java.util.Optional;
import org.banyan.journeys.Browser;

/** One training, as those see it who give it. */
public final class TrainingPage extends Page {

    private final String name;

    TrainingPage(Browser browser, String name) {
        super(browser);
        this.name = name;
        browser.heading(name);
        browser.heading(words("cascade.training.people"));
    }

    /** Enters somebody whom the institute knows, found by the whole mail address. */
    public TrainingPage enterKnown(String address, String person) {
        Choosing.oneMoreByTyping(browser, words("cascade.training.pick"), address, person);
        browser.press(words("cascade.training.pick.submit"));
        browser.button(words("cascade.training.take-out.one", person));
        return this;
    }

    /** Enters somebody from the paper list. */
    public TrainingPage enterByName(String person, String sex) {
        browser.fill(words("cascade.training.add.name"), person);
        Choosing.fromList(browser, words("cascade.sex"), sex);
        browser.press(words("cascade.training.add.submit"));
        browser.button(words("cascade.training.take-out.one", person));
        return this;
    }

    public TrainingPage allHaveCompleted(int people) {
        browser.press(words("cascade.training.complete.all"));
        browser.sees(words("cascade.training.people.count", people, people));
        return this;
    }

    /** The verification code of somebody's certificate, as soon as it has been issued. */
    public String codeOfCertificate(String person) {
        String link = words("cascade.training.certificate.one", person);
        String path = browser.path();
        return browser.untilItShows(
                () -> link,
                () -> {
                    browser.open(path).heading(name);
                    browser.heading(words("cascade.training.people"));
                },
                () -> browser.has("link", link)
                        ? Optional.of(browser.link(link)
                                .getDomProperty("href")
                                .replaceFirst(".*/certificates/(.*)[.]pdf", "$1"))
                        : Optional.empty());
    }
}
