package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.journeys.pages.HomePage;
import org.banyan.journeys.pages.SignInPage;
import org.junit.jupiter.api.Test;

@Journey
class SignInIT {

    private static final String NAME = "Noor Al-Jubouri";

    @Test
    void rightPasswordLeadsHomeAndGreetsByName(Browser browser) {
        SignInPage page = SignInPage.open(browser);
        assertThat(browser.direction()).isEqualTo("ltr");
        browser.meetsAccessibilityRules();

        HomePage home = page.signIn("learner@demo.test", "banyan");

        home.greets(NAME).browser().meetsAccessibilityRules();
    }

    @Test
    void worksFromRightToLeftInArabicOnAPhone(@Opened(size = Opened.Size.PHONE, language = "ar") Browser browser) {
        SignInPage page = SignInPage.open(browser);
        assertThat(browser.direction()).isEqualTo("rtl");
        browser.meetsAccessibilityRules();

        HomePage home = page.signIn("learner@demo.test", "banyan");

        home.greets(NAME).browser().meetsAccessibilityRules();
        assertThat(browser.direction()).isEqualTo("rtl");
    }

    @Test
    void wrongPasswordIsToldPlainly(Browser browser) {
        SignInPage page = SignInPage.open(browser).tryToSignIn("learner@demo.test", "not-it");

        assertThat(page.refusal()).isEqualTo(browser.words("identity.sign-in.wrong"));
        browser.meetsAccessibilityRules();
    }
}
