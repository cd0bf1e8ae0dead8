package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.banyan.shared.Refusal;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** How programs are let in, and how they are not. */
@ModuleTest
class ProgramAccessModuleTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    PersonFixture people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    AccessTokenRepository repository;

    @Autowired
    SettableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
        people.signOut();
    }

    @Test
    void tokenActsForItsOwner() throws Exception {
        PersonId author = people.withRole(Role.AUTHOR, Scope.platform());
        String token = people.signedInAs(author, () -> tokens.create("Importer", 30));

        me(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.person").value(author.value().toString()))
                .andExpect(jsonPath("$.email").value(people.emailOf(author)))
                .andExpect(jsonPath("$.roles[0].role").value("AUTHOR"));

        assertThat(people.signedInAs(author, tokens::mine))
                .singleElement()
                .satisfies(entry -> assertThat(entry.lastUsedAt()).isNotNull());
    }

    @Test
    void onlyAHashIsKept() {
        PersonId ann = people.anyPerson();

        String token = people.signedInAs(ann, () -> tokens.create("Importer", 30));

        assertThat(token).startsWith("banyan_").hasSizeGreaterThan(45);
        assertThat(repository.findByTokenHash(token)).isEmpty();
        assertThat(repository.findByTokenHash(Secret.hash(token))).isPresent();
    }

    @Test
    void withoutATokenAProblemSaysWhatIsMissing() throws Exception {
        mvc.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"banyan\""))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.type").value("urn:banyan:problem:identity.refusal.token-missing"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void problemIsInTheLanguageOfTheCaller() throws Exception {
        mvc.perform(get("/api/v1/me").header("Accept-Language", "es").header("Authorization", "Bearer wrong"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("Este token no se conoce, ha caducado o se ha revocado."));
    }

    @Test
    void revokedOrExpiredTokenIsRefused() throws Exception {
        PersonId ann = people.anyPerson();
        String first = people.signedInAs(ann, () -> tokens.create("First", 30));
        UUID id = people.signedInAs(ann, tokens::mine).getFirst().id();
        String second = people.signedInAs(ann, () -> tokens.create("Second", 30));

        people.signedInAs(ann, () -> tokens.revoke(id));

        me(first).andExpect(status().isUnauthorized());
        me(second).andExpect(status().isOk());
        clock.forward(Duration.ofDays(31));
        me(second).andExpect(status().isUnauthorized());
    }

    @Test
    void nobodyRevokesTheTokenOfAnother() {
        PersonId ann = people.anyPerson();
        people.signedInAs(ann, () -> tokens.create("Hers", 30));
        UUID id = people.signedInAs(ann, tokens::mine).getFirst().id();

        people.signIn(people.administrator());

        assertThatThrownBy(() -> tokens.revoke(id)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void tokenHasANameAndAnEnd() {
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> tokens.create(" \u202E ", 30)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> tokens.create("Forever", 100_000)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void demoTokensGiveNoRightWithoutDemoData() throws Exception {
        me("demo-admin").andExpect(status().isUnauthorized());
    }

    @Test
    void unknownAddressIsAProblemAndNoPage() throws Exception {
        String token = people.signedInAs(people.anyPerson(), () -> tokens.create("Lost", 30));

        mvc.perform(get("/api/v1/nothing").header("Authorization", "Bearer " + token))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void sessionCookieIsNoRightToTheApi() throws Exception {
        mvc.perform(get("/api/v1/me").sessionAttr("SPRING_SECURITY_CONTEXT", "anything"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void healthIsPublicAndMeasuresAreForAdministrators() throws Exception {
        String ofAnn = people.signedInAs(people.anyPerson(), () -> tokens.create("Ann's", 30));
        String ofAdministrator = people.signedInAs(people.administrator(), () -> tokens.create("Prometheus", 30));

        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/prometheus").header("Authorization", "Bearer " + ofAnn))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:banyan:problem:shared.refusal.not-permitted"));
        mvc.perform(get("/actuator/prometheus").header("Authorization", "Bearer " + ofAdministrator))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isNotIn(401, 403));
    }

    @Test
    void descriptionOfTheApiIsPublic() throws Exception {
        mvc.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/me']").exists());
    }

    @Test
    void plainPagesAllowNoScriptWithinThemAndNoFrameAroundThem() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.containsString("script-src 'self';"),
                                        org.hamcrest.Matchers.containsString("frame-ancestors 'none'"))))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    private ResultActions me(String token) throws Exception {
        return mvc.perform(get("/api/v1/me").header("Authorization", "Bearer " + token));
    }
}
