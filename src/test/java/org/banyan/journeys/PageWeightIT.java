package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.banyan.journeys.pages.CoursePage;
import org.banyan.journeys.pages.SignInPage;
import org.banyan.journeys.pages.TopicPage;
import org.junit.jupiter.api.Test;

/** What a page costs those who pay for each megabyte, with an empty cache; the limits are in bytes as they come over the wire. */
@Journey
class PageWeightIT {

    private static final String TOPIC = "finding-data";

    @Test
    void plainPagesAreFewBytes(Browser browser) {
        assertThat(firstLoad(browser, "/login")).isLessThan(10_000);
        assertThat(firstLoad(browser, "/catalogue")).isLessThan(15_000);
        assertThat(firstLoad(browser, "/verify")).isLessThan(10_000);
    }

    @Test
    void topicPageIsLightAtFirstAndLighterTheNextTime(Browser browser) {
        SignInPage.signIn(browser, "learner16");
        browser.open("/courses").follow("Open data in practice");
        String cohort = CoursePage.arrivedAt(browser).cohort();
        emptyCache(browser);

        TopicPage.open(browser, cohort, TOPIC);
        long first = bytes(browser);
        TopicPage.open(browser, cohort, TOPIC);

        assertThat(first).isLessThan(260_000);
        assertThat(bytes(browser)).isLessThan(40_000);
    }

    private static long firstLoad(Browser browser, String path) {
        emptyCache(browser);
        browser.open(path);
        return bytes(browser);
    }

    private static void emptyCache(Browser browser) {
        browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** Of the page itself and all that it has loaded so far, with headers. */
    private static long bytes(Browser browser) {
        Number bytes = (Number) browser.driver().executeScript("""
                        return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                            .reduce((sum, each) => sum + each.transferSize, 0)""");
        System.out.println("WEIGHT " + browser.path() + " " + bytes);
        return bytes.longValue();
    }
}
