package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class EndingSignInsModuleTest {

    private static final String NEW_PASSWORD = "leaves in the wind";

    @Autowired
    MockMvc mvc;

    @Autowired
    PersonFixture people;

    @Autowired
    Accounts accounts;

    @Autowired
    Profiles profiles;

    @Autowired
    Roles roles;

    @Autowired
    ApplicationEventPublisher events;

    private PersonId ann;
    private MockHttpSession phone;
    private Cookie remembered;

    @BeforeEach
    void annIsSignedInOnHerPhone() throws Exception {
        ann = people.anyPerson();
        phone = new MockHttpSession();
        remembered = mvc.perform(
                        login(Newcomers.PASSWORD).param("remember-me", "true").session(phone))
                .andReturn()
                .getResponse()
                .getCookie(RememberMeCookie.NAME);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void signingOutEverywhereEndsSessionsAndRememberedBrowsers() throws Exception {
        assertThat(isSignedIn(phone)).isTrue();

        people.signedInAs(ann, accounts::signOutEverywhere);

        assertThat(isSignedIn(phone)).isFalse();
        assertThat(phone.isInvalid()).isTrue();
        assertThat(mvc.perform(get("/login").cookie(remembered))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isNull();
    }

    @Test
    void newPasswordEndsTheOtherSignInsButNotTheOneThatSetIt() throws Exception {
        MockHttpSession desk = new MockHttpSession();
        mvc.perform(login(Newcomers.PASSWORD).session(desk));
        SecurityContextHolder.setContext(
                (SecurityContext) desk.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));

        accounts.changePassword(Newcomers.PASSWORD, NEW_PASSWORD);

        people.signOut();
        assertThat(isSignedIn(desk)).isTrue();
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(mvc.perform(login(NEW_PASSWORD)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void newPasswordNeedsTheOldOneAndKeepsTheRule() {
        people.signIn(ann);

        assertThatThrownBy(() -> accounts.changePassword("not this one", NEW_PASSWORD))
                .hasMessageContaining("password-wrong");
        assertThatThrownBy(() -> accounts.changePassword(Newcomers.PASSWORD, "short"))
                .hasMessageContaining("password-short");
    }

    @Test
    void guessingTheOldPasswordIsSlowedAsWell() {
        people.signIn(ann);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> accounts.changePassword("not this one", NEW_PASSWORD))
                    .hasMessageContaining("password-wrong");
        }

        assertThatThrownBy(() -> accounts.changePassword(Newcomers.PASSWORD, NEW_PASSWORD))
                .hasMessageContaining("identity.refusal.wait");
    }

    @Test
    void nobodyChangesAnythingWithoutBeingSignedIn() {
        assertThatThrownBy(accounts::signOutEverywhere).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> accounts.changePassword(Newcomers.PASSWORD, NEW_PASSWORD))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(profiles::mine).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> profiles.rename("Eve", "Eve")).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void roleGrantedMeanwhileIsThereAtTheNextClick() throws Exception {
        isSignedIn(phone);

        people.signedInAs(people.administrator(), () -> roles.grant(ann, Role.AUTHOR, Scope.platform()));

        isSignedIn(phone);
        SecurityContext context =
                (SecurityContext) phone.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(context.getAuthentication().getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_AUTHOR");
    }

    @Test
    void languageChosenWhileSignedInIsRemembered() {
        events.publishEvent(new LanguageChosen(Locale.of("bn")));

        people.signedInAs(ann, () -> events.publishEvent(new LanguageChosen(Locale.of("km"))));

        assertThat(profiles.languageOf(ann)).isEqualTo(Locale.of("km"));
    }

    private boolean isSignedIn(MockHttpSession browser) throws Exception {
        return "/"
                .equals(mvc.perform(get("/login").session(browser))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder login(String password) {
        return post("/login")
                .param("username", people.emailOf(ann))
                .param("password", password)
                .with(csrf());
    }
}
