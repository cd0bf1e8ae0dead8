package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.discussion.LinkPreviews.Preview;
import org.banyan.identity.PersonId;
import org.banyan.shell.LinkedPages.LinkedPage;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class LinkPreviewsModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    LinkPreviews previews;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    PersonId ann;
    Published post;
    String learn;

    @BeforeEach
    void aDiscussion() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        post = talk.started(course.cohort(), course.topic(), ann, "How deep is <your> well?");
        learn = "/learn/" + course.cohort().value();
    }

    @Test
    void aLinkToAPageOfOursSaysWhatItLeadsTo() {
        String talkAddress = learn + "/topic-1?discussion=" + post.discussion().value() + "&post=" + UUID.randomUUID();

        assertThat(asked(ann, learn, learn + "/topic-1", talkAddress, "/verify/ABCD-EFGH-JKMN-PQRS"))
                .containsExactlyInAnyOrder(
                        new Preview(learn, new LinkedPage("Course", "Any course", List.of())),
                        new Preview(learn + "/topic-1", new LinkedPage("Topic", "Topic 1", List.of("Any course"))),
                        new Preview(
                                talkAddress,
                                new LinkedPage("Discussion", "How deep is <your> well?", List.of("Topic 1"))));
    }

    @Test
    void whoMayNotOpenThePageIsToldNothingOfIt() {
        PersonId stranger = people.anyPerson();
        String talkAddress = learn + "/topic-1?discussion=" + post.discussion().value();
        assertThat(asked(stranger, learn, learn + "/topic-1", talkAddress)).isEmpty();

        PersonId ben = talk.learner(course.cohort(), "Ben");
        assertThat(asked(ben, talkAddress)).hasSize(1);
        sql.sql("update discussion set post_first = true, prompt_id = 'first' where id = ?")
                .param(post.discussion().value())
                .update();
        assertThat(asked(ben, talkAddress)).isEmpty();
        var other = courses.anyCourse();
        talk.learner(other.cohort(), "Else");
        courses.enrol(other.cohort(), ben.value());
        assertThat(asked(
                        ben,
                        "/learn/" + other.cohort().value() + "/topic-1?discussion="
                                + post.discussion().value()))
                .isEmpty();
    }

    @Test
    void addressesOfOthersAndNonsenseLeadNowhere() {
        assertThat(asked(
                        ann,
                        "https://example.org" + learn,
                        "//example.org/learn",
                        "/learn/x",
                        "/profile",
                        "javascript:x"))
                .isEmpty();
        assertThat(previews(ann, HostileStrings.all())).isEmpty();
    }

    @Test
    void manyLinksTakeTheQueriesOfOne() {
        String one = learn + "/topic-1?discussion=" + post.discussion().value();
        asked(ann, one);
        int few = queries(List.of(one));
        List<String> many = java.util.stream.IntStream.range(0, 15)
                .mapToObj(number -> talk.started(course.cohort(), course.topic(), ann, "Number " + number))
                .map(started ->
                        learn + "/topic-1?discussion=" + started.discussion().value())
                .toList();

        assertThat(queries(many)).isEqualTo(few);
    }

    private int queries(List<String> addresses) {
        return people.signedInAs(
                ann,
                () -> new Selects(transaction, sql).statementsDuring(() -> previews.of(addresses, Locale.ENGLISH)));
    }

    private List<Preview> asked(PersonId person, String... addresses) {
        return previews(person, List.of(addresses));
    }

    private List<Preview> previews(PersonId person, List<String> addresses) {
        return people.signedInAs(person, () -> previews.of(addresses, Locale.ENGLISH));
    }
}
