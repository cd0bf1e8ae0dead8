package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.banyan.authoring.TestPackage;
import org.banyan.journeys.pages.AuthoringPage;
import org.banyan.journeys.pages.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Journey
class AuthorBringsInACourseIT {

    @TempDir
    Path folder;

    @Test
    void mendsWhatTheReportNamesAndPublishes(Browser browser) {
        Path faulty = TestPackage.soundAs("canals")
                .with("water/wells/01-digging/02-no-title.md", "No title at all.\n")
                .zipFile(folder);
        Path mended = TestPackage.soundAs("canals").zipFile(folder);
        SignInPage.open(browser).signIn("author@demo.test", "banyan");
        AuthoringPage page = AuthoringPage.open(browser);
        browser.meetsAccessibilityRules();

        page.bringIn(faulty);

        browser.sees("02-no-title.md").sees(browser.words("authoring.problem.title-missing"));
        assertThat(browser.all("button"))
                .map(button -> button.getAccessibleName())
                .doesNotContain(browser.words("authoring.publish"));
        browser.meetsAccessibilityRules();
        page.discard().bringIn(mended);
        browser.meetsAccessibilityRules();
        page.publish();
        browser.meetsAccessibilityRules();
        assertThat(browser.consoleErrors()).isEmpty();
    }
}
