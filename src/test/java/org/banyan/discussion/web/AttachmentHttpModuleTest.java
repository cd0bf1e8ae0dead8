package org.banyan.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.discussion.AttachmentId;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionKind;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Published;
import org.banyan.discussion.SendKey;
import org.banyan.discussion.StartDiscussion;
import org.banyan.discussion.files.AnyFile;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ModuleTest
class AttachmentHttpModuleTest {

    @Autowired
    MockMvc web;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    private DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    private CourseFixture.Taught course;
    private PersonId ann;
    private final SendKey key = DiscussionFixture.anyKey();

    @BeforeEach
    void aLearner() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
    }

    @Test
    void aPictureIsShownShutInAndKeptByTheReadersBrowserAlone() throws Exception {
        String file = taken("صورة <script>.png", AnyFile.png(600, 300));

        web.perform(get("/discussion/files/" + file).with(authentication(people.authentication(ann))))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().string("Cache-Control", "max-age=604800, private, immutable"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("inline;")));
        byte[] small = web.perform(
                        get("/discussion/files/" + file + "/small").with(authentication(people.authentication(ann))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(small))
                        .getWidth())
                .isEqualTo(480);
    }

    @Test
    void everythingElseIsToBeSavedUnderItsName() throws Exception {
        String file = taken("تقرير \"1\".pdf", AnyFile.pdf());

        String disposition = web.perform(
                        get("/discussion/files/" + file).with(authentication(people.authentication(ann))))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andReturn()
                .getResponse()
                .getHeader("Content-Disposition");

        assertThat(disposition).startsWith("attachment;").contains("filename*=UTF-8''%D8%AA%D9%82");
    }

    @Test
    void refusalsAreInTheReadersLanguageAndNameTheFile() throws Exception {
        web.perform(upload("a.html", "<html><body>").with(csrf()).locale(Locale.of("es")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail", org.hamcrest.Matchers.startsWith("No se puede adjuntar «a.html»")));
    }

    @Test
    void aPageOfAnotherServerSendsNothingAndNobodyDoesUnseen() throws Exception {
        web.perform(upload("a.txt", "words")).andExpect(status().isForbidden());
        web.perform(delete("/discussion/files/" + UUID.randomUUID()).with(authentication(people.authentication(ann))))
                .andExpect(status().isForbidden());
        web.perform(get("/discussion/files/" + UUID.randomUUID())).andExpect(status().is3xxRedirection());
        web.perform(get("/discussion/files/permit").with(authentication(people.authentication(ann))))
                .andExpect(jsonPath("$.token").isNotEmpty());
    }

    @Test
    void whatIsTakenBackIsNotThereAnyMore() throws Exception {
        String file = taken("a.txt", "words".getBytes());

        web.perform(delete("/discussion/files/" + file)
                        .with(authentication(people.authentication(ann)))
                        .with(csrf()))
                .andExpect(status().isNoContent());

        web.perform(get("/discussion/files/" + file).with(authentication(people.authentication(ann))))
                .andExpect(status().isGone());
    }

    @Test
    void theFileOfADeletedPostIsGoneAndStrangersAreRefused() throws Exception {
        String file = taken("a.txt", "words".getBytes());
        Published post = people.signedInAs(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.DISCUSSION,
                        "T",
                        "x",
                        null,
                        key,
                        null,
                        List.of(new AttachmentId(UUID.fromString(file))))));
        PersonId stranger = people.anyPerson();
        web.perform(get("/discussion/files/" + file).with(authentication(people.authentication(stranger))))
                .andExpect(status().isForbidden());

        people.signedInAs(ann, () -> discussions.delete(post.post()));

        web.perform(get("/discussion/files/" + file).with(authentication(people.authentication(ann))))
                .andExpect(status().isGone());
    }

    private String taken(String name, byte[] content) throws Exception {
        String answer = web.perform(upload(name, content).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(JsonPath.<String>read(answer, "$.name")).isEqualTo(name);
        return JsonPath.read(answer, "$.id");
    }

    private MockHttpServletRequestBuilder upload(String name, String content) {
        return upload(name, content.getBytes());
    }

    private MockHttpServletRequestBuilder upload(String name, byte[] content) {
        return put("/discussion/files/" + UUID.randomUUID())
                .queryParam("cohort", course.cohort().value().toString())
                .queryParam("topic", course.topic().value().toString())
                .queryParam("writing", key.value().toString())
                .queryParam("name", name)
                .content(content)
                .contentType("application/octet-stream")
                .with(authentication(people.authentication(ann)));
    }
}
