package org.banyan.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.assessment.interchange.RoundTrip;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class BanksApiModuleTest {

    @Autowired
    MockMvc web;

    @Autowired
    PersonFixture people;

    @Autowired
    Institutes institutes;

    @Autowired
    QuestionBanks banks;

    private PersonId author;
    private String address;

    @BeforeEach
    void aBankOfAnAuthor() {
        author = people.withRole(Role.AUTHOR, Scope.of(institutes.first().id()));
        BankId bank = people.signedInAs(
                author, () -> banks.begin(institutes.first().id(), "By program " + UUID.randomUUID(), "en"));
        address = "/api/v1/banks/" + bank.value();
    }

    @Test
    void aDryRunReportsAndWritesNothing() throws Exception {
        web.perform(as(author, file("faulty.gift").param("dryRun", "true")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.taken").value(false))
                .andExpect(jsonPath("$.added").value(3))
                .andExpect(jsonPath("$.leftOut").value(12))
                .andExpect(jsonPath("$.problems[0].line").value(3))
                .andExpect(jsonPath("$.problems[0].question").value("Open"))
                .andExpect(jsonPath("$.problems[0].kind").value("gift.no-closing-brace"));
        web.perform(as(author, get(address))).andExpect(jsonPath("$.questions").value(0));
    }

    @Test
    void aFaultyItemStopsAllAndIsNamedUnlessTheGoodOnesAreAskedFor() throws Exception {
        web.perform(as(author, file("faulty.gift")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:banyan:problem:assessment.refusal.bank-import"))
                .andExpect(jsonPath("$.report.problems.length()").value(15));
        web.perform(as(author, file("faulty.gift").param("onlyGood", "true")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.taken").value(true));
    }

    @Test
    void whatWasBroughtInGoesOutAgain() throws Exception {
        web.perform(as(author, file("all.gift"))).andExpect(status().isOk());

        byte[] gift = web.perform(as(author, get(address + "/export/gift")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(QuestionFiles.read(gift, "bank.gift", "en").questions()).hasSize(20);
        web.perform(as(author, get(address + "/questions").param("type", "essay")))
                .andExpect(jsonPath("$.total").value(2));
        web.perform(as(author, get(address + "/export/aiken"))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aFormWithAFileWillDoAsWell() throws Exception {
        web.perform(as(
                        author,
                        multipart(address + "/import")
                                .file(new MockMultipartFile(
                                        "file", "aiken.txt", "text/plain", RoundTrip.fixture("aiken.txt")))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.types.single-choice").value(2));
    }

    @Test
    void aBankIsBegunAndListed() throws Exception {
        String name = "Begun " + UUID.randomUUID();
        String institute = institutes.first().slug();
        web.perform(as(
                        author,
                        post("/api/v1/banks")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"institute\":\"%s\",\"name\":\"%s\",\"language\":\"ar\"}"
                                        .formatted(institute, name))))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.id").exists());
        web.perform(as(author, get("/api/v1/banks")))
                .andExpect(jsonPath("$[?(@.name == '%s')].language".formatted(name))
                        .value("ar"));
    }

    @Test
    void othersAreToldThatThereIsNoSuchBank() throws Exception {
        PersonId stranger = people.anyPerson();

        web.perform(as(stranger, get(address))).andExpect(status().isNotFound());
        web.perform(as(stranger, file("all.gift"))).andExpect(status().isNotFound());
        web.perform(as(stranger, get(address + "/export/gift"))).andExpect(status().isNotFound());
    }

    @Test
    void aPictureIsServedShutIn() throws Exception {
        web.perform(as(author, file("all.xml"))).andExpect(status().isOk());
        String digest = RoundTrip.bank("all.xml").media().keySet().iterator().next();

        web.perform(as(author, get("/banks/media/" + digest)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'none'")));
        web.perform(as(author, get("/banks/media/" + "0".repeat(64)))).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder file(String fixture) {
        return post(address + "/import")
                .param("name", fixture)
                .contentType(fixture.endsWith("xml") ? MediaType.APPLICATION_XML : MediaType.TEXT_PLAIN)
                .characterEncoding(StandardCharsets.UTF_8)
                .content(RoundTrip.fixture(fixture));
    }

    private <T extends org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<T>> T as(
            PersonId person, T request) {
        return request.with(authentication(people.authentication(person)));
    }
}
