package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.journeys.pages.HomePage;
import org.banyan.journeys.pages.SignInPage;
import org.junit.jupiter.api.Test;

@Journey
class AccountIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+");

    @Test
    void aNewcomerSignsUpAndLaterForgetsThePassword(Browser browser, RunningBanyan banyan) throws Exception {
        String address = "zainab@example.org";
        SignInPage.open(browser);
        browser.follow(browser.words("identity.sign-up"));
        browser.meetsAccessibilityRules();
        browser.fill(browser.words("identity.name"), "زينب حسن")
                .fill(browser.words("identity.email"), address)
                .fill(browser.words("identity.password"), "seven blue doors")
                .press(browser.words("identity.sign-up"));
        browser.heading(browser.words("identity.sign-up.sent-title"));
        browser.meetsAccessibilityRules();

        browser.open(linkIn(banyan.mailTo(address))).press(browser.words("identity.sign-up.confirm-button"));
        browser.sees(browser.words("identity.sign-up.opened"));
        SignInPage.open(browser).signIn(address, "seven blue doors").greets("زينب حسن");

        browser.press(browser.words("shell.sign-out"));
        browser.sees(browser.words("identity.signed-out"));
        SignInPage.open(browser);
        browser.follow(browser.words("identity.forgotten"));
        browser.meetsAccessibilityRules();
        int mails = banyan.mailsTo(address).size();
        browser.fill(browser.words("identity.email"), address).press(browser.words("identity.reset.send"));
        browser.heading(browser.words("identity.reset.sent-title"));
        browser.until(
                () -> "a further mail",
                () -> java.util.Optional.of(banyan.mailsTo(address)).filter(list -> list.size() > mails));
        browser.open(linkIn(banyan.mailTo(address)));
        browser.meetsAccessibilityRules();
        browser.fill(browser.words("identity.password.new"), "eight green doors")
                .press(browser.words("identity.reset.set"));
        browser.sees(browser.words("identity.reset.done"));

        SignInPage.open(browser).tryToSignIn(address, "seven blue doors");
        HomePage home = SignInPage.open(browser).signIn(address, "eight green doors");
        assertThat(home.greets("زينب حسن").browser().path()).isEqualTo("/");
    }

    private static String linkIn(MimeMessage mail) throws MessagingException, IOException {
        Matcher link = LINK.matcher(com.icegreen.greenmail.util.GreenMailUtil.getBody(mail)
                .replace("=\r\n", "")
                .replace("=3D", "="));
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
