package org.banyan.discussion.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Published;
import org.banyan.identity.AccessTokens;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ModuleTest
class SearchHttpModuleTest {

    @Autowired
    MockMvc web;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture fixture;

    @Autowired
    Discussions discussions;

    @Autowired
    AccessTokens tokens;

    private Taught course;
    private PersonId learner;
    private Published post;

    @BeforeEach
    void aPost() {
        course = courses.anyCourse();
        learner = fixture.learner(course.cohort(), "رحيمة");
        post = people.signedInAs(
                learner,
                () -> discussions.start(DiscussionFixture.start(
                        course.cohort(), course.topic(), "Wells <b>& more</b>", "Our **well** ran dry.")));
    }

    @Test
    void theWordsAreMarkedAndTheLinkLeadsToThePost() throws Exception {
        Document page = page("well", Locale.ENGLISH);

        assertThat(page.select(".hits mark").eachText()).containsExactly("well");
        assertThat(page.select(".hits h2 a").text()).isEqualTo("Wells <b>& more</b>");
        assertThat(page.select(".hits h2 a").attr("href"))
                .isEqualTo("/learn/" + course.cohort().value() + "/topic-1?discussion="
                        + post.discussion().value() + "&post=" + post.post().value());
        assertThat(page.select("input[name=q]").val()).isEqualTo("well");
    }

    @Test
    void thePageIsLightAndRightToLeftWhereTheReaderIs() throws Exception {
        Document page = page("well", Locale.forLanguageTag("ar"));

        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.outerHtml()).hasSizeLessThan(30_000);
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void whateverIsTypedIsShownAsItWasTyped() throws Exception {
        for (String typed : HostileStrings.all()) {
            if (typed.length() <= 200) {
                assertThat(page(typed, Locale.ENGLISH).select("input[name=q]").val())
                        .isEqualTo(typed);
            }
        }
    }

    @Test
    void nobodySearchesWithoutSigningIn() throws Exception {
        web.perform(get("/search").param("q", "well")).andExpect(status().is3xxRedirection());
        web.perform(get("/api/v1/search").param("q", "well")).andExpect(status().isUnauthorized());
    }

    @Test
    void programsFindTheSame() throws Exception {
        String token = people.signedInAs(learner, () -> tokens.create("search", 30));

        web.perform(get("/api/v1/search").param("q", "well dry").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.hits[0].found.post")
                        .value(post.post().value().toString()))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    private Document page(String words, Locale language) throws Exception {
        return Jsoup.parse(web.perform(get("/search")
                        .param("q", words)
                        .locale(language)
                        .with(authentication(people.authentication(learner))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
