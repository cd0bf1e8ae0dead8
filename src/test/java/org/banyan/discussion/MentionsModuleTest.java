package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.banyan.courier.Inbox;
import org.banyan.courier.Why;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Groups;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class MentionsModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    MentionChoices choices;

    @Autowired
    Groups groups;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    PersonId tutor;

    @BeforeEach
    void aCohort() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann Smith");
        ben = talk.learner(course.cohort(), "Ben");
        tutor = people.named("Tariq the tutor");
        people.grant(
                tutor, Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void aCallIsMarkedAndShowsTheNameOfToday() {
        Published post = talk.started(course.cohort(), course.topic(), ben, "T");
        talk.replied(post, ben, "Ask @Ann Smith, or write to me@example.org");

        assertThat(lastHtml(post))
                .contains("<span class=\"mention\" data-person=\"" + ann.value() + "\">@Ann Smith</span>")
                .contains("me@example.org");
        sql.sql("update person set name = 'Ann <b>Jones' where id = ?")
                .param(ann.value())
                .update();
        assertThat(Jsoup.parse(lastHtml(post)).select(".mention").text()).isEqualTo("@Ann <b>Jones");
        assertThat(Jsoup.parse(lastHtml(post)).select("b")).isEmpty();
    }

    @Test
    void ofTwoWithTheSameNameTheChosenOneIsTold() {
        PersonId other = talk.learner(course.cohort(), "Ann Smith");
        Published post = talk.started(course.cohort(), course.topic(), ben, "T");

        talk.replied(post, ben, "Ask [@Ann Smith](person:" + other.value() + ")!");

        assertThat(lastHtml(post)).contains("data-person=\"" + other.value() + "\">@Ann Smith</span>!");
        told(other, 1);
        told(ann, 0);
    }

    @Test
    void aCallOfSomebodyElsewhereOrUnderAFalseNameMisleadsNobody() {
        PersonId stranger = people.named("Stranger");
        Published post = talk.started(course.cohort(), course.topic(), ben, "T");

        talk.replied(post, ben, "I am [@The administrator](person:" + stranger.value() + ")");
        assertThat(lastHtml(post)).doesNotContain("mention").contains("@The administrator");
        talk.replied(post, ben, "[@The administrator](person:" + ann.value() + ") said so");
        assertThat(Jsoup.parse(lastHtml(post)).text()).isEqualTo("@Ann Smith said so");
        talk.replied(
                post, ben, "<span class=\"mention\" data-person=\"" + ann.value() + "\">@Somebody</span> `@Ann Smith`");
        assertThat(Jsoup.parse(lastHtml(post)).select(".mention")).isEmpty();
    }

    @Test
    void theLongerNameIsMeant() {
        talk.learner(course.cohort(), "Ann");
        Published post = talk.started(course.cohort(), course.topic(), ben, "T");

        talk.replied(post, ben, "Ask @Ann Smith and @Benny");

        assertThat(Jsoup.parse(lastHtml(post)).select(".mention").eachText()).containsExactly("@Ann Smith");
    }

    @Test
    void whoLeadsAGroupCallsAllOfItOnce() {
        GroupId group = inAGroup("Group of the river", ann, ben);
        Published post = talk.started(course.cohort(), course.topic(), tutor, "T");

        talk.replied(post, ann, "Hello @Group of the river");
        talk.replied(post, tutor, "Please read, @Group of the river, and you too, @Ann Smith");

        assertThat(Jsoup.parse(lastHtml(post)).select("[data-group]").eachText())
                .containsExactly("@Group of the river");
        assertThat(told(ben, 1).getFirst().why()).isEqualTo(Why.MENTION);
        assertThat(told(ann, 1)).hasSize(1);
        assertThat(group).isNotNull();
    }

    @Test
    void whoIsCalledOnlyByAnEditIsToldThoughTheyReadThePostBefore() {
        Published post = talk.started(course.cohort(), course.topic(), ben, "T");
        talk.replied(post, ann, "I take part and so follow it");
        Published said = talk.replied(post, ben, "Somebody should look");
        told(ann, 1);
        people.signedInAs(ann, () -> pages.markRead(post.discussion(), said.position()));
        told(ann, 0);

        edit(said, "Somebody should look: @Ann Smith!");
        assertThat(told(ann, 1).getFirst().why()).isEqualTo(Why.MENTION);
        assertThat(told(ann, 1).getFirst().lead().seen()).isFalse();
        people.signedInAs(ann, () -> inbox.open(post.discussion().value()));
        edit(said, "Somebody should look, please: @Ann Smith!");
        edit(said, "Somebody should look, please: @Ben or @Tariq the tutor!");

        told(tutor, 1);
        told(ann, 0);
        assertThat(told(ben, 1)).extracting(Inbox.Entry::why).doesNotContain(Why.MENTION);
    }

    @Test
    void thoseInTheDiscussionComeFirstThenWhoLeadsAndGroupsForLeadersOnly() {
        inAGroup("Annexe", ann, ben);
        PersonId anna = talk.learner(course.cohort(), "Zoe Anna");
        Published post = talk.started(course.cohort(), course.topic(), anna, "T");

        assertThat(names(ben, post, "an")).containsExactly("Zoe Anna", "Ann Smith");
        assertThat(names(ben, post, ""))
                .startsWith("Zoe Anna", "Tariq the tutor")
                .doesNotContain("Ben", "Annexe");
        assertThat(names(tutor, post, "ann")).containsExactly("Zoe Anna", "Ann Smith", "Annexe");
        assertThat(names(ben, post, "%")).isEmpty();
        PersonId stranger = people.named("Annabel");
        assertThatThrownBy(() -> names(stranger, post, "an")).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void theListTakesTheSameQueriesForAnyNumberOfPeople() {
        Published post = talk.started(course.cohort(), course.topic(), ann, "T");
        int few = queries(post);
        for (int number = 0; number < 20; number++) {
            talk.learner(course.cohort(), "Anybody " + number);
        }

        assertThat(queries(post)).isEqualTo(few);
        assertThat(names(ben, post, "an")).hasSize(MentionChoices.MOST);
    }

    private int queries(Published post) {
        return people.signedInAs(
                ben,
                () -> new Selects(transaction, sql)
                        .statementsDuring(
                                () -> choices.choices(course.cohort(), course.topic(), post.discussion(), "an")));
    }

    private List<String> names(PersonId asking, Published post, String typed) {
        return people.signedInAs(
                asking,
                () -> choices.choices(course.cohort(), course.topic(), post.discussion(), typed).stream()
                        .map(MentionChoices.Choice::name)
                        .toList());
    }

    private void edit(Published post, String text) {
        people.signedInAs(ben, () -> {
            discussions.edit(new EditPost(post.post(), pages.source(post.post()).version(), null, text));
            return null;
        });
    }

    private GroupId inAGroup(String name, PersonId... members) {
        return people.signedInAs(people.administrator(), () -> {
            GroupId group = groups.make(course.cohort(), name);
            Map<EnrolmentId, GroupId> places = new java.util.HashMap<>();
            for (PersonId member : members) {
                places.put(
                        enrolments.find(course.cohort(), member).orElseThrow().enrolment(), group);
            }
            groups.place(course.cohort(), groups.of(course.cohort()).version(), places);
            return group;
        });
    }

    private List<Inbox.Entry> told(PersonId person, int entries) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> people.signedInAs(person, inbox::unread) == entries);
        return people.signedInAs(person, () -> inbox.part(Locale.ENGLISH, 0, 10))
                .entries();
    }

    private String lastHtml(Published post) {
        return people.signedInAs(
                ben,
                () -> pages.posts(post.discussion(), new PostsFrom.Last())
                        .posts()
                        .getLast()
                        .html());
    }
}
