package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.journeys.pages.SignInPage;
import org.junit.jupiter.api.Test;

@Journey
class LookingAfterAnInstallationIT {

    @Test
    void administratorOpensAuditTrailMailsAndProfile(Browser browser) {
        looksAround(browser);
    }

    @Test
    void theSameInArabicOnAPhone(@Opened(size = Opened.Size.PHONE, language = "ar") Browser browser) {
        looksAround(browser);
        assertThat(browser.direction()).isEqualTo("rtl");
    }

    private static void looksAround(Browser browser) {
        SignInPage.open(browser).signIn("admin@demo.test", "banyan");

        browser.open("/profile/audit").heading(browser.words("identity.audit"));
        String published = browser.words("authoring.audit.course-published");
        browser.field(browser.words("identity.audit.action")).sendKeys(published);
        browser.click(browser.find("option", published));
        browser.sees("open-data-in-practice").meetsAccessibilityRules();
        browser.open("/profile/outbox").heading(browser.words("courier.outbox"));
        browser.meetsAccessibilityRules();
        browser.open("/profile").heading(browser.words("identity.profile"));
        browser.meetsAccessibilityRules();
        assertThat(browser.consoleErrors()).isEmpty();
    }
}
