package org.banyan.journeys.pages;

import org.banyan.journeys.Browser;

/** The sign-in page. */
public final class SignInPage extends Page {

    private static final String DEMO_PASSWORD = "banyan";

    private SignInPage(Browser browser) {
        super(browser);
        browser.arrivesAt("/login").heading(words("identity.sign-in"));
    }

    public static SignInPage open(Browser browser) {
        browser.open("/login");
        return new SignInPage(browser);
    }

    /** The page that a browser was sent to, wherever it wanted to go. */
    public static SignInPage arrivedAt(Browser browser) {
        return new SignInPage(browser);
    }

    /** Signs in with a demo account, such as {@code learner} or {@code tutor}, and arrives at home. */
    public static HomePage signIn(Browser browser, String account) {
        return open(browser).signIn(account + "@demo.test", DEMO_PASSWORD);
    }

    /** Signs in and arrives at home. */
    public HomePage signIn(String address, String password) {
        submit(address, password);
        return HomePage.arrivedAt(browser);
    }

    /** Tries to sign in and stays here. */
    public SignInPage tryToSignIn(String address, String password) {
        submit(address, password);
        browser.find("alert", "");
        return new SignInPage(browser);
    }

    /** Fills in the form and sends it. */
    public void submit(String address, String password) {
        browser.fill(words("identity.email"), address)
                .fill(words("identity.password"), password)
                .press(words("identity.sign-in"));
    }

    /** What the page says about the attempt before. */
    public String refusal() {
        return browser.find("alert", "").getText();
    }
}
