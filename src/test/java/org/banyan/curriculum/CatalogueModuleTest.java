package org.banyan.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class CatalogueModuleTest {

    private static final Locale ARABIC = Locale.of("ar");
    private static final int MOST_BYTES = 30_000;

    @Autowired
    PublishedCourses courses;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CourseMaker maker;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void textsComeInTheLanguageAskedForWhereTheyAreTranslated() {
        var published = maker.publish(maker.course("in-two-languages").translated("ar"));

        var outline = courses.outline(published.version(), ARABIC);
        var lesson = courses.lesson(
                        published.version(), outline.topics().getFirst().topic(), ARABIC)
                .orElseThrow();

        assertThat(outline.title()).isEqualTo("in-two-languages ar");
        assertThat(outline.titleLanguage()).isEqualTo("ar");
        assertThat(outline.modules().getFirst().topics().getFirst().title()).isEqualTo("first ar");
        assertThat(lesson.asked()).isTrue();
        assertThat(lesson.language()).isEqualTo("ar");
        assertThat(lesson.headings()).containsExactly(new Lesson.Heading("b-h", 2, "Heading"));
    }

    @Test
    void whatIsNotTranslatedComesInTheOriginalLanguageAndSaysSo() {
        var published = maker.publish(maker.course("in-one-language"));

        var outline = courses.outline(published.version(), ARABIC);
        var lesson = courses.lesson(
                        published.version(), outline.topics().getFirst().topic(), ARABIC)
                .orElseThrow();

        assertThat(outline.titleLanguage()).isEqualTo("en");
        assertThat(lesson.asked()).isFalse();
        assertThat(lesson.language()).isEqualTo("en");
    }

    @Test
    void aNewVersionLeavesTheOldOneAsItWasAndKeepsTheIdsOfTopics() {
        var first = maker.publish(maker.course("twice"));
        var second = maker.publish(maker.course("twice").withTopics("second", "first"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.course()).isEqualTo(first.course());
        assertThat(second.topics().get("first")).isEqualTo(first.topics().get("first"));
        assertThat(courses.outline(first.version(), Locale.ENGLISH).topics())
                .extracting(CourseOutline.TopicEntry::slug)
                .containsExactly("first");
        assertThat(courses.outline(second.version(), Locale.ENGLISH).topics())
                .extracting(CourseOutline.TopicEntry::slug)
                .containsExactly("second", "first");
        assertThat(courses.catalogue(Locale.ENGLISH))
                .filteredOn(card -> card.slug().equals("twice"))
                .singleElement()
                .extracting(CourseCard::newestVersion)
                .isEqualTo(second.version());
    }

    @Test
    void searchingFindsAllWordsInAnyLanguageWhateverTheirCaseAndAccents() {
        maker.publish(maker.course("déjà-budget").translated("ar"));

        assertThat(found("BUDGET deja", "")).extracting(CourseCard::slug).containsExactly("déjà-budget");
        assertThat(found("budget nowhere", "")).isEmpty();
        assertThat(found("budget", "ar")).hasSize(1);
        assertThat(found("budget", "km")).isEmpty();
    }

    @Test
    void aLanguageCountsOnlyWhenTheWholeCourseCanBeReadInIt() {
        maker.publish(maker.course("partly").translated("ar").translatedWithoutTopics("km"));
        maker.publish(maker.course("partly-topics")
                .withTopics("one", "two")
                .translated("ar")
                .translatedTopic("bn", "one"));

        assertThat(courses.page("partly", Locale.ENGLISH).orElseThrow().card().languages())
                .containsExactly("en", "ar");
        assertThat(courses.page("partly-topics", Locale.ENGLISH).orElseThrow().partly())
                .containsExactly("bn");
    }

    @Test
    void cataloguePageIsOpenLightAndInTheReadersDirection() throws Exception {
        maker.publish(maker.course("light").translated("ar"));

        String page = web.perform(get("/catalogue").param("q", "light").header("Accept-Language", "ar"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("dir=\"rtl\"", "light ar", "/catalogue/light").doesNotContain("<script");
    }

    @Test
    void coursePageIsOpenLightAndSaysWhatThereIs() throws Exception {
        maker.publish(maker.course("whole").translated("ar").withTopics("one", "two", "three"));

        String page = web.perform(get("/catalogue/whole"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("whole en", "one en", "three en", "12 hours", "العربية", "<strong>described</strong>")
                .contains("/enrol/")
                .doesNotContain("<script");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void theCataloguePageSaysWhenNothingIsFoundAndKeepsTheWords() throws Exception {
        web.perform(get("/catalogue").param("q", "<b>nowhere"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("&lt;b&gt;nowhere")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("No course has all these words")));
    }

    @Test
    void anUnknownCourseIsAnsweredPolitely() throws Exception {
        web.perform(get("/catalogue/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("There is no such course")));
    }

    @Test
    void figuresAreShutInAndKeptForEver() throws Exception {
        maker.publish(maker.course("with-figure").withFigure("a".repeat(64)));

        web.perform(get("/figures/" + "a".repeat(64)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/svg+xml"))
                .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.containsString("sandbox")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("immutable")));
        web.perform(get("/figures/" + "b".repeat(64))).andExpect(status().isNotFound());
    }

    @Test
    void theCatalogueComesInPagesThatStayLightInAnyScript() throws Exception {
        for (int i = 0; i < 45; i++) {
            maker.publish(maker.course("many-" + i).translated("bn").withSummary("অনেক কথা ".repeat(200)));
        }

        MockHttpServletRequestBuilder first =
                get("/catalogue").param("q", "many-").header("Accept-Language", "bn");
        String page = web.perform(first).andReturn().getResponse().getContentAsString();

        assertThat(page).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(page.split("course-card\"")).hasSize(21);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2 * MOST_BYTES);
        assertThat(packed(page)).isLessThan(MOST_BYTES / 3);
        String last = web.perform(get("/catalogue").param("q", "many-").param("page", "99"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(last).contains("Page 3 of 3", "rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void cataloguesAndCoursePagesTakeTheSameFewQueriesHoweverManyCoursesThereAre() {
        maker.publish(maker.course("one-of-few").translated("ar"));
        int list = queries(() -> catalogue.search("", "", 1, 20, ARABIC));
        courses.page("one-of-few", ARABIC);
        int page = queries(() -> courses.page("one-of-few", ARABIC));
        for (int i = 0; i < 5; i++) {
            maker.publish(maker.course("more-" + i).translated("ar").withTopics("a", "b", "c"));
        }

        assertThat(queries(() -> catalogue.search("", "", 1, 20, ARABIC)))
                .isEqualTo(list)
                .isEqualTo(5);
        assertThat(queries(() -> courses.page("one-of-few", ARABIC)))
                .isEqualTo(page)
                .isEqualTo(6);
    }

    @Test
    void outlinesAndLessonsAreReadFromTheDatabaseOnce() {
        var published = maker.publish(maker.course("kept").withTopics("a", "b", "c"));
        var topic =
                courses.outline(published.version(), ARABIC).topics().getFirst().topic();
        courses.lesson(published.version(), topic, ARABIC);

        assertThat(queries(() -> courses.outline(published.version(), ARABIC))).isZero();
        assertThat(queries(() -> courses.lesson(published.version(), topic, ARABIC)))
                .isZero();
    }

    @Test
    void programsGetTheListOfCourses() throws Exception {
        maker.publish(maker.course("for-programs"));

        web.perform(get("/api/v1/courses").param("q", "for-programs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].slug").value("for-programs"))
                .andExpect(jsonPath("$[0].languages[0]").value("en"));
    }

    private List<CourseCard> found(String words, String readIn) {
        return catalogue.search(words, readIn, 1, 100, Locale.ENGLISH).cards();
    }

    private static int packed(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private int queries(Runnable work) {
        return new Selects(transaction, sql).statementsDuring(work);
    }
}
