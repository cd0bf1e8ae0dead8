package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class SignInModuleTest {

    /** An address for which one must be signed in. Whoever is signed in is led from the sign-in page to the home. */
    private static final String CLOSED_PAGE = "/profile-of-nobody";

    @Autowired
    MockMvc mvc;

    @Autowired
    PersonFixture people;

    @Autowired
    RememberedSignInRepository remembered;

    @Autowired
    Slowdowns slowdowns;

    @Autowired
    SettableClock clock;

    private PersonId ann;
    private String email;

    @BeforeEach
    void somebodyHasAnAccount() {
        ann = people.anyPerson();
        email = people.emailOf(ann);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        slowdowns.forget(Attempt.SIGN_IN_FROM_CLIENT, "127.0.0.1");
    }

    @Test
    void rightPasswordSignsInInANewSession() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String idBefore = before.getId();

        signIn(email, Newcomers.PASSWORD, before).andExpect(redirectedUrl("/"));

        assertThat(before.getId()).isNotEqualTo(idBefore);
    }

    @Test
    void addressMayBeTypedInAnyCase() throws Exception {
        signIn(" " + email.toUpperCase(Locale.ROOT), Newcomers.PASSWORD, new MockHttpSession())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void leadsToThePageThatWasWanted() throws Exception {
        MockHttpSession browser = new MockHttpSession();
        mvc.perform(get(CLOSED_PAGE + "?part=2").accept("text/html").session(browser))
                .andExpect(redirectedUrl("/login"));

        signIn(email, Newcomers.PASSWORD, browser)
                .andExpect(header().string("Location", org.hamcrest.Matchers.containsString(CLOSED_PAGE + "?part=2")));
    }

    @Test
    void wrongPasswordIsSaidPlainlyAndTheAddressStays() throws Exception {
        MockHttpSession browser = new MockHttpSession();

        signIn(email, "not this one", browser).andExpect(redirectedUrl("/login?error"));

        assertThat(page("/login?error", browser))
                .contains("do not belong together")
                .contains(email)
                .doesNotContain("not this one");
    }

    @Test
    void formOfAnotherSiteCannotSignIn() throws Exception {
        mvc.perform(post("/login").param("username", email).param("password", Newcomers.PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void accountRemembersTheLanguage() throws Exception {
        PersonId zainab = people.reading(Locale.of("ar"), "زينب");

        MvcResult answer = signIn(people.emailOf(zainab), Newcomers.PASSWORD, new MockHttpSession())
                .andReturn();

        assertThat(answer.getResponse().getCookie("banyan-language"))
                .extracting(Cookie::getValue)
                .isEqualTo("ar");
    }

    @Test
    void signingOutNeedsThePageOfTheProduct() throws Exception {
        MockHttpSession browser = signedInBrowser();

        mvc.perform(post("/logout").session(browser)).andExpect(status().isForbidden());
        mvc.perform(post("/logout").session(browser).with(csrf())).andExpect(redirectedUrl("/login?signed-out"));

        assertThat(browser.isInvalid()).isTrue();
    }

    @Nested
    class Guessing {

        @Test
        void makesTheNextAttemptWaitEvenWithTheRightPassword() throws Exception {
            wrongPasswords(email, 5);
            MockHttpSession browser = new MockHttpSession();

            signIn(email, Newcomers.PASSWORD, browser).andExpect(redirectedUrl("/login?error"));

            assertThat(page("/login?error", browser)).containsPattern("Please wait \\d+ seconds");
            clock.forward(Duration.ofSeconds(31));
            signIn(email, Newcomers.PASSWORD, browser).andExpect(redirectedUrl("/"));
        }

        @Test
        void waitsLongerEachTime() throws Exception {
            wrongPasswords(email, 5);
            clock.forward(Duration.ofSeconds(31));
            wrongPasswords(email, 1);
            clock.forward(Duration.ofSeconds(31));
            MockHttpSession browser = new MockHttpSession();

            signIn(email, Newcomers.PASSWORD, browser).andExpect(redirectedUrl("/login?error"));

            clock.forward(Duration.ofSeconds(30));
            signIn(email, Newcomers.PASSWORD, browser).andExpect(redirectedUrl("/"));
        }

        @Test
        void isAnsweredTheSameWithoutAnAccount() throws Exception {
            String nobody = "nobody-" + System.nanoTime() + "@example.org";
            wrongPasswords(nobody, 5);
            MockHttpSession browser = new MockHttpSession();

            signIn(nobody, "whatever it is", browser);

            assertThat(page("/login?error", browser)).containsPattern("Please wait \\d+ seconds");
        }

        @Test
        void ofManyAccountsIsSlowedByClientAddress() throws Exception {
            for (int i = 0; i < 50; i++) {
                slowdowns.attempt(Attempt.SIGN_IN_FROM_CLIENT, "127.0.0.1");
            }
            MockHttpSession browser = new MockHttpSession();

            signIn(email, Newcomers.PASSWORD, browser).andExpect(redirectedUrl("/login?error"));

            assertThat(page("/login?error", browser)).contains("Please wait");
        }

        @Test
        void manyAtOnceAreCountedLikeManyInARow() throws Exception {
            List<Future<Optional<Duration>>> attempts;
            try (var guessers = Executors.newFixedThreadPool(12)) {
                attempts = guessers.invokeAll(
                        Collections.nCopies(40, () -> slowdowns.attempt(Attempt.SIGN_IN_TO_ACCOUNT, email)));
            }

            assertThat(attempts)
                    .extracting(attempt -> attempt.get().isEmpty())
                    .filteredOn(let -> let)
                    .hasSize(5);
        }

        @Test
        void isForgottenAfterTheRightPassword() throws Exception {
            wrongPasswords(email, 4);
            signIn(email, Newcomers.PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));

            wrongPasswords(email, 4);

            signIn(email, Newcomers.PASSWORD, new MockHttpSession()).andExpect(redirectedUrl("/"));
        }

        @Test
        void takesAsMuchWorkForAnUnknownAddress() throws Exception {
            String nobody = "nobody-" + System.nanoTime() + "@example.org";
            medianWork(email);

            long known = medianWork(email);
            long unknown = medianWork(nobody);

            assertThat((double) unknown / known).isBetween(0.7, 1.4);
        }

        /** In time of this thread on the processor, which other work on the machine does not change. */
        private long medianWork(String address) throws Exception {
            ThreadMXBean thread = ManagementFactory.getThreadMXBean();
            long[] times = new long[7];
            for (int i = 0; i < times.length; i++) {
                slowdowns.forget(Attempt.SIGN_IN_TO_ACCOUNT, address);
                long start = thread.getCurrentThreadCpuTime();
                signIn(address, "not this one", new MockHttpSession());
                times[i] = thread.getCurrentThreadCpuTime() - start;
            }
            Arrays.sort(times);
            return times[times.length / 2];
        }

        private void wrongPasswords(String address, int times) throws Exception {
            for (int i = 0; i < times; i++) {
                signIn(address, "wrong " + i, new MockHttpSession()).andExpect(redirectedUrl("/login?error"));
            }
        }
    }

    @Nested
    class Remembered {

        @Test
        void browserIsSignedInAgainWithoutASession() throws Exception {
            Cookie cookie = rememberedBrowser();

            mvc.perform(get("/login").cookie(cookie)).andExpect(redirectedUrl("/"));
        }

        @Test
        void cookieSurvivesRequestsThatComeTogether() throws Exception {
            Cookie cookie = rememberedBrowser();

            List<Future<MvcResult>> answers;
            try (var requests = Executors.newFixedThreadPool(8)) {
                answers = requests.invokeAll(Collections.nCopies(
                        8, () -> mvc.perform(get("/login").cookie(cookie)).andReturn()));
            }

            assertThat(answers).extracting(answer -> answer.get().getResponse()).allSatisfy(answer -> {
                assertThat(answer.getRedirectedUrl()).isEqualTo("/");
                assertThat(answer.getCookie(RememberMeCookie.NAME)).isNull();
            });
        }

        @Test
        void onlyAHashOfTheCookieIsKept() throws Exception {
            Cookie cookie = rememberedBrowser();

            assertThat(remembered.findById(cookie.getValue())).isEmpty();
            assertThat(remembered.findById(Secret.hash(cookie.getValue()))).isPresent();
            assertThat(cookie.isHttpOnly()).isTrue();
        }

        @Test
        void cookieEndsAfterItsDays() throws Exception {
            Cookie cookie = rememberedBrowser();

            clock.forward(Duration.ofDays(61));

            mvc.perform(get(CLOSED_PAGE).accept("text/html").cookie(cookie)).andExpect(redirectedUrl("/login"));
        }

        @Test
        void signingOutForgetsTheBrowser() throws Exception {
            Cookie cookie = rememberedBrowser();

            mvc.perform(post("/logout").cookie(cookie).with(csrf()));

            mvc.perform(get(CLOSED_PAGE).accept("text/html").cookie(cookie)).andExpect(redirectedUrl("/login"));
        }

        private Cookie rememberedBrowser() throws Exception {
            MvcResult answer = mvc.perform(login(email, Newcomers.PASSWORD).param("remember-me", "true"))
                    .andReturn();
            return Arrays.stream(answer.getResponse().getCookies())
                    .filter(cookie -> cookie.getName().equals(RememberMeCookie.NAME))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private MockHttpSession signedInBrowser() throws Exception {
        MockHttpSession browser = new MockHttpSession();
        signIn(email, Newcomers.PASSWORD, browser);
        return browser;
    }

    private ResultActions signIn(String address, String password, MockHttpSession browser) throws Exception {
        return mvc.perform(login(address, password).session(browser));
    }

    private static MockHttpServletRequestBuilder login(String address, String password) {
        return post("/login")
                .param("username", address)
                .param("password", password)
                .with(csrf());
    }

    private String page(String address, MockHttpSession browser) throws Exception {
        return mvc.perform(get(address).session(browser))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
