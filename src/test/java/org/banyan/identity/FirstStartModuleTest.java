package org.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import org.banyan.testing.ModuleTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@ModuleTest
class FirstStartModuleTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    FirstStart firstStart;

    @Autowired
    JdbcClient sql;

    @Autowired
    EntityManager entities;

    @Test
    void isGoneOnceThereIsAnAccount() throws Exception {
        mvc.perform(get("/first-start")).andExpect(status().isNotFound());
        begin("Iris", "iris@example.org", "the tree is tall").andExpect(status().isNotFound());
    }

    /** Each test empties the installation within a transaction that is rolled back after it. */
    @Nested
    @Transactional
    class OnAnEmptyInstallation {

        @ParameterizedTest
        @ValueSource(strings = {"/", "/login", "/catalogue", "/sign-up", "/verify/0000", "/api/v1/me", "/profile"})
        void everyAddressLeadsThere(String address) throws Exception {
            empty();

            mvc.perform(get(address)).andExpect(redirectedUrl("/first-start"));
        }

        @Test
        void asksForTheAdministratorOnce() throws Exception {
            empty();
            mvc.perform(get("/first-start")).andExpect(status().isOk());

            begin("Iris Berg", "iris@example.org", "the tree is tall").andExpect(redirectedUrl("/login"));

            assertThat(sql.sql("select r.role from role_grant r join account a on a.person_id = r.person_id"
                                    + " where a.email = 'iris@example.org'")
                            .query(String.class)
                            .single())
                    .isEqualTo("ADMINISTRATOR");
            mvc.perform(get("/first-start")).andExpect(status().isNotFound());
        }

        @Test
        void keepsWhatWasTypedBesideAnError() throws Exception {
            empty();

            var page = Jsoup.parse(begin("Iris Berg", "iris@example.org", "short")
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString());

            assertThat(page.getElementById("name").val()).isEqualTo("Iris Berg");
            assertThat(page.getElementById("email").val()).isEqualTo("iris@example.org");
        }

        private void empty() {
            sql.sql("set foreign_key_checks = 0").update();
            sql.sql("delete from account").update();
            sql.sql("delete from first_start").update();
            sql.sql("set foreign_key_checks = 1").update();
            entities.clear();
            firstStart.lookAgain();
        }

        @AfterTransaction
        void accountsAreThereAgain() {
            firstStart.lookAgain();
        }
    }

    private ResultActions begin(String name, String email, String password) throws Exception {
        return mvc.perform(post("/first-start")
                .param("name", name)
                .param("email", email)
                .param("password", password)
                .with(csrf()));
    }
}
