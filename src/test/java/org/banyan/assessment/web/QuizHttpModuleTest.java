package org.banyan.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Choice;
import org.banyan.assessment.QuestionDefinition.Numeric;
import org.banyan.assessment.QuestionDefinition.ShortText;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.QuizCatalogue;
import org.banyan.assessment.QuizDefinition;
import org.banyan.assessment.QuizPages;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class QuizHttpModuleTest {

    static final List<String> SECRETS = List.of("Secret feedback", "4711", "secret words", "correct");

    @Autowired
    MockMvc mvc;

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizPages pages;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    PersonId learner;
    String quiz;

    @BeforeEach
    void aQuizWithSecrets() {
        course = courses.anyCourse();
        learner = people.anyPerson();
        courses.enrol(course.cohort(), learner.value());
        Map<String, Wording> question = Map.of("en", new Wording("<p>Well?</p>", "<p>Secret feedback</p>"));
        transaction.executeWithoutResult(_ -> catalogue.define(
                course.version(),
                List.of(new QuizDefinition(
                        "first",
                        course.topic(),
                        70,
                        3,
                        null,
                        "en",
                        Map.of("en", "A quiz"),
                        List.of(),
                        List.of(
                                new Choice(
                                        "one",
                                        1,
                                        question,
                                        false,
                                        List.of(new Answer("a", false, question), new Answer("b", true, question))),
                                Numeric.of("two", 1, question, new BigDecimal("4711"), BigDecimal.ONE, Map.of()),
                                ShortText.of("three", 1, question, Map.of("en", List.of("secret words"))))))));
        quiz = "/learn/" + course.cohort().value() + "/quizzes/"
                + pages.shownIn(course.version(), course.topic()).getFirst().value();
    }

    @Test
    void nothingOfTheKeyReachesTheBrowserBeforeHandingIn() throws Exception {
        String card = body(get(quiz));
        String sheet = body(post(quiz + "/attempts").with(csrf()));

        assertThat(card).doesNotContain("Well?").doesNotContain(SECRETS.subList(0, 3));
        assertThat(sheet).contains("Well?").doesNotContain(SECRETS);
    }

    @Test
    void answersAreSavedAndHandedInAndFeedbackComesBack() throws Exception {
        String sheet = body(post(quiz + "/attempts").with(csrf()));
        String attempt = attempt(JsonPath.read(sheet, "$.running.attempt"));
        String question = JsonPath.read(sheet, "$.running.questions[1].id");

        mvc.perform(asked(answer(attempt, question, "{\"response\": {\"written\": \"٤٧١١\"}, \"sequence\": 3}"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sequence").value(3))
                .andExpect(jsonPath("$.response.written").value("٤٧١١"))
                .andExpect(jsonPath("$.unreadable").value(false));
        mvc.perform(asked(get(quiz)))
                .andExpect(jsonPath("$.running.questions[1].response.written").value("٤٧١١"));
        mvc.perform(asked(post(attempt + "/submission")).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.passed").value(false))
                .andExpect(jsonPath("$.questions[0].verdict").value("unanswered"))
                .andExpect(jsonPath("$.questions[1].verdict").value("right"))
                .andExpect(jsonPath("$.questions[1].feedback[0].html").value("<p>Secret feedback</p>"));
        mvc.perform(asked(answer(attempt, question, "{\"response\": {\"written\": \"5\"}, \"sequence\": 4}"))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void itSaysWhichOfSeveralAttemptsCounts() throws Exception {
        String first = handIn("1");
        String second = handIn("4711");

        mvc.perform(asked(get(first)))
                .andExpect(jsonPath("$.notes", hasItem("The highest score counts: that of attempt 2, 33%.")));
        mvc.perform(asked(get(second)))
                .andExpect(jsonPath("$.notes", hasItem("The highest score counts: that of this attempt.")));
        mvc.perform(asked(get(quiz)))
                .andExpect(jsonPath("$.attempts[0].counts").value("Counts"))
                .andExpect(jsonPath("$.attempts[1].counts").isEmpty());
    }

    private String handIn(String number) throws Exception {
        String sheet = body(post(quiz + "/attempts").with(csrf()));
        String attempt = attempt(JsonPath.read(sheet, "$.running.attempt"));
        String question = JsonPath.read(sheet, "$.running.questions[1].id");
        mvc.perform(asked(answer(
                                attempt,
                                question,
                                "{\"response\": {\"written\": \"%s\"}, \"sequence\": 1}".formatted(number)))
                        .with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(asked(post(attempt + "/submission")).with(csrf())).andExpect(status().isOk());
        return attempt;
    }

    @Test
    void refusesWhatIsNoAnswerAtAll() throws Exception {
        String sheet = body(post(quiz + "/attempts").with(csrf()));
        String attempt = attempt(JsonPath.read(sheet, "$.running.attempt"));
        String question = JsonPath.read(sheet, "$.running.questions[0].id");

        for (String nonsense : List.of(
                "",
                "{}",
                "[]",
                "{\"response\": null, \"sequence\": 1}",
                "{\"response\": {}, \"sequence\": 1}",
                "{\"response\": {\"chosen\": null}, \"sequence\": 1}",
                "{\"response\": {\"chosen\": [null]}, \"sequence\": 1}",
                "{\"response\": {\"written\": null}, \"sequence\": 1}",
                "{\"response\": {\"chosen\": [\"zzz\"]}, \"sequence\": 1}",
                "{\"response\": {\"chosen\": [\"a\"]}, \"sequence\": -1}",
                "{\"response\": {\"chosen\": [\"a\"]}}")) {
            mvc.perform(asked(answer(attempt, question, nonsense)).with(csrf())).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void changesNeedTheTokenOfThePage() throws Exception {
        mvc.perform(asked(post(quiz + "/attempts"))).andExpect(status().isForbidden());
        mvc.perform(asked(get(quiz))).andExpect(jsonPath("$.csrf.token").isNotEmpty());
    }

    @Test
    void nobodyGetsInWithoutSigningInAndStrangersAreRefused() throws Exception {
        mvc.perform(get(quiz).param("language", "en").accept(MediaType.APPLICATION_JSON))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(302, 401));

        learner = people.anyPerson();
        mvc.perform(asked(get(quiz))).andExpect(status().isForbidden());
        mvc.perform(asked(post(quiz + "/attempts")).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void madeUpAddressesAreNotFound() throws Exception {
        String attempt = attempt(course.topic().value().toString());

        mvc.perform(asked(get(attempt))).andExpect(status().isNotFound());
        mvc.perform(asked(post(attempt + "/submission")).with(csrf())).andExpect(status().isNotFound());
        mvc.perform(asked(get(quiz.substring(0, quiz.lastIndexOf('/') + 1)
                        + course.topic().value())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoLeadsTriesItAndGetsAResult() throws Exception {
        learner = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        String sheet = body(get(quiz + "/preview"));
        assertThat(sheet).doesNotContain(SECRETS);
        String question = JsonPath.read(sheet, "$.questions[0].id");

        mvc.perform(asked(post(quiz + "/preview").param("draw", JsonPath.<String>read(sheet, "$.draw")))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"" + question + "\": {\"chosen\": [\"b\"]}}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.questions[0].verdict").value("right"))
                .andExpect(jsonPath("$.questions[1].rightText").value("4,711 ± 1"));
    }

    @Test
    void wordsComeInTheReadersLanguage() throws Exception {
        mvc.perform(asked(get(quiz)).locale(Locale.of("ar")).header("Accept-Language", "ar"))
                .andExpect(jsonPath("$.texts.start").value("ابدأ الاختبار"))
                .andExpect(jsonPath("$.counted.unanswered[2]").value("بقي سؤالان بلا إجابة."))
                .andExpect(jsonPath("$.counted.answered.length()").value(4));
    }

    private String attempt(String id) {
        return "/learn/" + course.cohort().value() + "/attempts/" + id;
    }

    private static MockHttpServletRequestBuilder answer(String attempt, String question, String content) {
        return put(attempt + "/answers/" + question)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content);
    }

    private MockHttpServletRequestBuilder asked(MockHttpServletRequestBuilder request) {
        return request.param("language", "en")
                .accept(MediaType.APPLICATION_JSON)
                .with(authentication(people.authentication(learner)));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(asked(request))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
