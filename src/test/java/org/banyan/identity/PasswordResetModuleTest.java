package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ModuleTest
class PasswordResetModuleTest {

    private static final String NEW_PASSWORD = "a hundred roots";

    @Autowired
    MockMvc mvc;

    @Autowired
    PersonFixture people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Slowdowns slowdowns;

    @Autowired
    SettableClock clock;

    private String email;

    @BeforeEach
    void somebodyHasAnAccount() {
        email = people.emailOf(people.anyPerson());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        slowdowns.forget(Attempt.MAIL_FROM_CLIENT, "127.0.0.1");
        slowdowns.forget(Attempt.SIGN_IN_FROM_CLIENT, "127.0.0.1");
    }

    @Test
    void ownerSetsANewPasswordByMailAndAllOtherSignInsEnd() throws Exception {
        MockHttpSession phone = new MockHttpSession();
        signIn(Newcomers.PASSWORD, phone);
        String link = linkFromMail();

        assertThat(Jsoup.parse(mvc.perform(get(link)).andReturn().getResponse().getContentAsString())
                        .getElementById("email")
                        .val())
                .isEqualTo(email);
        use(link).andExpect(redirectedUrl("/login"));

        assertThat(mvc.perform(get("/login").session(phone))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isNull();
        signIn(Newcomers.PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
        signIn(NEW_PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
        assertThat(mailbox.newest(email).subject()).isEqualTo("Your password was changed");
    }

    @Test
    void linkWorksOnceAndMakesOlderOnesUseless() throws Exception {
        String older = linkFromMail();
        mvc.perform(post("/forgotten-password").param("email", email).with(csrf()));
        while (mailbox.of(email).size() < 2) {
            Thread.sleep(20);
        }
        String newer = mailbox.newest(email).path();

        use(newer).andExpect(redirectedUrl("/login"));

        use(newer).andExpect(status().isNotFound());
        use(older).andExpect(status().isNotFound());
    }

    @Test
    void linkEndsAfterAnHour() throws Exception {
        String link = linkFromMail();

        clock.forward(Duration.ofMinutes(61));

        use(link).andExpect(status().isNotFound());
        mvc.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void badPasswordIsRefusedAndTheLinkStillWorks() throws Exception {
        String link = linkFromMail();

        String page = mvc.perform(post(link).param("password", email).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("first thing that somebody would try");
        use(link).andExpect(redirectedUrl("/login"));
    }

    @Test
    void unknownAddressIsAnsweredTheSameAndGetsNoMail() throws Exception {
        String unknown = "nobody-" + System.nanoTime() + "@example.org";

        mvc.perform(post("/forgotten-password").param("email", unknown).with(csrf()))
                .andExpect(redirectedUrl("/mail-sent"));

        Thread.sleep(300);
        assertThat(mailbox.of(unknown)).isEmpty();
    }

    @Test
    void guessedLinkIsNotFound() throws Exception {
        mvc.perform(get("/new-password/guess")).andExpect(status().isNotFound());
        mvc.perform(post("/new-password/guess").param("password", NEW_PASSWORD).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void newPasswordEndsTheWaitAfterGuessing() throws Exception {
        for (int i = 0; i < 6; i++) {
            signIn("wrong " + i, new MockHttpSession());
        }

        use(linkFromMail());

        signIn(NEW_PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
    }

    private String linkFromMail() throws Exception {
        mvc.perform(post("/forgotten-password")
                        .param("email", " " + email + " ")
                        .with(csrf()))
                .andExpect(redirectedUrl("/mail-sent"));
        return mailbox.newest(email).path();
    }

    private ResultActions use(String link) throws Exception {
        return mvc.perform(post(link).param("password", NEW_PASSWORD).with(csrf()));
    }

    private ResultActions signIn(String password, MockHttpSession browser) throws Exception {
        return mvc.perform(post("/login")
                .param("username", email)
                .param("password", password)
                .session(browser)
                .with(csrf()));
    }
}
