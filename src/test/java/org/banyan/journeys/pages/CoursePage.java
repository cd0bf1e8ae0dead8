package org.banyan.journeys.pages;

import java.util.List;
import java.util.Optional;
import org.banyan.journeys.Browser;
import org.openqa.selenium.By;

/** A course in a cohort, as its learner sees it. */
public final class CoursePage extends Page {

    private static final String TOPICS = "nav.contents ol a";

    private CoursePage(Browser browser) {
        super(browser);
        browser.arrivesAt("/learn/").find("navigation", words("classroom.contents"));
    }

    public static CoursePage arrivedAt(Browser browser) {
        return new CoursePage(browser);
    }

    /** Opens the course page of the cohort that the browser is somewhere in. */
    public static CoursePage of(Browser browser, String cohort) {
        browser.open("/learn/" + cohort);
        return new CoursePage(browser);
    }

    public String cohort() {
        return browser.path().split("/")[2];
    }

    /** The slugs of all topics in reading order. */
    public List<String> topics() {
        return browser.driver().findElements(By.cssSelector(TOPICS)).stream()
                .map(link -> link.getDomProperty("href"))
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .toList();
    }

    /** What is said to be missing or done, line by line. */
    public List<String> requirements() {
        return browser.driver().findElements(By.cssSelector(".standing .requirement")).stream()
                .map(line -> line.getText().strip())
                .toList();
    }

    /** Where the certificate can be downloaded, as soon as it has been issued. */
    public String certificateAddress() {
        String cohort = cohort();
        String download = words("certification.download");
        return browser.untilItShows(
                () -> "a certificate",
                () -> of(browser, cohort),
                () -> browser.has("link", download)
                        ? Optional.of(browser.link(download).getDomProperty("href"))
                        : Optional.empty());
    }
}
