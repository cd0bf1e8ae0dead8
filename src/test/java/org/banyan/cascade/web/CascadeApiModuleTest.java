package org.banyan.cascade.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class CascadeApiModuleTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonFixture people;

    @Autowired
    private Programmes programmes;

    @Test
    void givesTheFiguresOfAProgrammeAsCsvAndAsJson() throws Exception {
        ProgrammeId programme = anyProgramme();
        PersonId manager = people.withRole(Role.PROGRAMME_MANAGER, Scope.of(Scope.Kind.PROGRAMME, programme.value()));

        mvc.perform(get("/cascade/figures.csv")
                        .param("programme", programme.value().toString())
                        .with(authentication(people.authentication(manager))))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andExpect(content()
                        .string(containsString(
                                "counts,course,generation,people,people_female,people_male,people_sex_not_stated")));
        mvc.perform(get("/api/v1/cascade")
                        .accept("application/json")
                        .param("programme", programme.value().toString())
                        .with(authentication(people.authentication(manager))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].counts").value("all"))
                .andExpect(jsonPath("$[0].people").value(0));
    }

    @Test
    void refusesWhoHasNoPartInTheProgramme() throws Exception {
        ProgrammeId programme = anyProgramme();

        mvc.perform(get("/api/v1/cascade")
                        .accept("application/json")
                        .param("programme", programme.value().toString())
                        .with(authentication(people.authentication(people.anyPerson()))))
                .andExpect(status().isForbidden());
    }

    @Test
    void saysThatAProgrammeIsUnknown() throws Exception {
        mvc.perform(get("/api/v1/cascade")
                        .accept("application/json")
                        .param("programme", "no-such-programme")
                        .with(authentication(people.authentication(people.administrator()))))
                .andExpect(status().isNotFound());
    }

    private ProgrammeId anyProgramme() {
        return people.signedInAs(people.administrator(), () -> programmes.add("Any programme", List.of()));
    }
}
