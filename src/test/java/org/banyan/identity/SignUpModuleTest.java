package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Locale;
import org.banyan.shared.Refusal;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class SignUpModuleTest {

    private static final String PASSWORD = "we meet under the tree";

    @Autowired
    MockMvc mvc;

    @Autowired
    PersonFixture people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    AccountRepository accounts;

    @Autowired
    SignUps signUps;

    @Autowired
    Institutes institutes;

    @Autowired
    InstituteRepository instituteRepository;

    @Autowired
    Slowdowns slowdowns;

    @Autowired
    SettableClock clock;

    private final String email = "new-" + System.nanoTime() + "@example.org";

    @BeforeEach
    void thereIsAnInstituteOpenToAll() {
        institutes.first();
        if (signUps.openInstitutes().isEmpty()) {
            instituteRepository.save(
                    new Institute("open-" + System.nanoTime(), "Open", Locale.ENGLISH, true, clock.instant()));
        }
        slowdowns.forget(Attempt.MAIL_FROM_CLIENT, "127.0.0.1");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        slowdowns.forget(Attempt.MAIL_FROM_CLIENT, "127.0.0.1");
    }

    @Test
    void newcomerConfirmsByMailAndSignsIn() throws Exception {
        signUp("زينب كريم", email, PASSWORD).andExpect(redirectedUrl("/mail-sent"));

        assertThat(accounts.existsByEmail(email)).isFalse();
        String link = mailbox.newest(email).path();
        assertThat(page(get(link)).select("dd").eachText()).containsExactly("زينب كريم", email);
        assertThat(accounts.existsByEmail(email)).isFalse();
        mvc.perform(post(link).with(csrf())).andExpect(redirectedUrl("/login"));

        mvc.perform(post("/login")
                        .param("username", email)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void linkWorksOnce() throws Exception {
        signUp("Ann", email, PASSWORD);
        String link = mailbox.newest(email).path();
        mvc.perform(post(link).with(csrf()));

        mvc.perform(post(link).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(get(link)).andExpect(status().isNotFound());
    }

    @Test
    void linkEndsAfterADay() throws Exception {
        signUp("Ann", email, PASSWORD);
        String link = mailbox.newest(email).path();

        clock.forward(Duration.ofHours(25));

        mvc.perform(post(link).with(csrf())).andExpect(status().isNotFound());
        assertThat(accounts.existsByEmail(email)).isFalse();
    }

    @Test
    void takenAddressIsAnsweredTheSameAndItsOwnerIsTold() throws Exception {
        String taken = people.emailOf(people.anyPerson());
        MockHttpSession browser = new MockHttpSession();
        MockHttpSession browserOfTaken = new MockHttpSession();

        signUp("Ann", email, PASSWORD, browser).andExpect(redirectedUrl("/mail-sent"));
        signUp("Ann", taken, PASSWORD, browserOfTaken).andExpect(redirectedUrl("/mail-sent"));

        assertThat(page(get("/mail-sent").session(browserOfTaken)).text().replace(taken, ""))
                .isEqualTo(page(get("/mail-sent").session(browser)).text().replace(email, ""));
        assertThat(mailbox.of(taken)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("You already have an account");
            assertThat(mail.path()).isEqualTo("/forgotten-password");
        });
    }

    @Test
    void nobodyCanFillAMailboxOfSomebodyElse() throws Exception {
        for (int i = 0; i < 10; i++) {
            signUp("Ann", email, PASSWORD).andExpect(redirectedUrl("/mail-sent"));
        }

        assertThat(mailbox.of(email)).hasSize(4);
    }

    @Test
    void whatWasTypedSurvivesAnErrorButNotThePassword() throws Exception {
        Document page = Jsoup.parse(signUp("Ann \"Banyan\" O'Neil", "not an address", PASSWORD)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.getElementById("name").val()).isEqualTo("Ann \"Banyan\" O'Neil");
        assertThat(page.getElementById("email").val()).isEqualTo("not an address");
        assertThat(page.getElementById("password").val()).isEmpty();
        assertThat(page.select("[role=alert]").text()).contains("not a mail address");
    }

    @Test
    void shortPasswordIsRefusedInPlainWords() throws Exception {
        Document page = Jsoup.parse(signUp("Ann", email, "short")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("[role=alert]").text()).isEqualTo("The password needs at least 10 characters.");
    }

    @Test
    void instituteThatDoesNotAllowItRefuses() {
        Institute closed = instituteRepository.save(
                new Institute("closed-" + System.nanoTime(), "Closed", Locale.ENGLISH, false, clock.instant()));

        assertThatThrownBy(() ->
                        signUps.request(new RequestSignUp(closed.id(), "Ann", email, PASSWORD, Locale.ENGLISH, "test")))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("sign-up-closed");
    }

    @Test
    void mailIsInTheLanguageOfThePage() throws Exception {
        mvc.perform(form("زينب", email, PASSWORD).cookie(new jakarta.servlet.http.Cookie("banyan-language", "ar")));

        assertThat(mailbox.newest(email).language()).isEqualTo("ar");
        assertThat(mailbox.newest(email).subject()).isEqualTo("افتح حسابك");
    }

    @Test
    void hostileStringsNeverBreakThePageNorGetOut() throws Exception {
        for (String hostile : HostileStrings.all()) {
            slowdowns.forget(Attempt.MAIL_FROM_CLIENT, "127.0.0.1");
            var answer = signUp(hostile, hostile, hostile).andReturn().getResponse();

            assertThat(answer.getStatus()).as(hostile).isEqualTo(422);
            Document page = Jsoup.parse(answer.getContentAsString());
            assertThat(page.select("script, iframe, img[src=x], svg, [onerror], [onload]"))
                    .as(hostile)
                    .isEmpty();
            assertThat(page.select("form[action=/sign-up]")).as(hostile).hasSize(1);
        }
    }

    private ResultActions signUp(String name, String address, String password) throws Exception {
        return mvc.perform(form(name, address, password));
    }

    private ResultActions signUp(String name, String address, String password, MockHttpSession browser)
            throws Exception {
        return mvc.perform(form(name, address, password).session(browser));
    }

    private static MockHttpServletRequestBuilder form(String name, String address, String password) {
        return post("/sign-up")
                .param("name", name)
                .param("email", address)
                .param("password", password)
                .with(csrf());
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(mvc.perform(request).andReturn().getResponse().getContentAsString());
    }
}
