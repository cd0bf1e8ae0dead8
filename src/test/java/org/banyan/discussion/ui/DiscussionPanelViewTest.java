package org.banyan.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.classroom.LessonPage;
import org.banyan.discussion.Appeals;
import org.banyan.discussion.Chairing;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Drafts;
import org.banyan.discussion.Endorsements;
import org.banyan.discussion.LinkPreviews;
import org.banyan.discussion.LiveDiscussions;
import org.banyan.discussion.MentionChoices;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.Published;
import org.banyan.discussion.Reactions;
import org.banyan.discussion.Rearranging;
import org.banyan.discussion.SelectedWords;
import org.banyan.discussion.following.Following;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The server's side of the panel: what it sends to its element, and what it answers. */
class DiscussionPanelViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    private DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    Drafts drafts;

    @Autowired
    LiveDiscussions live;

    @Autowired
    Moderation moderation;

    @Autowired
    Appeals appeals;

    @Autowired
    Chairing chairing;

    @Autowired
    Following following;

    @Autowired
    Rearranging rearranging;

    @Autowired
    Endorsements endorsements;

    @Autowired
    Reactions reactions;

    @Autowired
    MentionChoices mentions;

    @Autowired
    LinkPreviews previews;

    @Autowired
    Memberships memberships;

    @Autowired
    LessonPage lessons;

    private CourseFixture.Taught course;
    private PersonId ann;
    private PersonId ben;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        return ann;
    }

    @Test
    void beginsWithTextsListAndWhoReads() {
        talk.started(course.cohort(), course.topic(), ben, "Begun by Ben");

        JsonNode beginning = sent(open(), "begin").getFirst();

        assertThat(beginning.get("me").asString()).isEqualTo(ann.value().toString());
        assertThat(beginning.get("mayWrite").asBoolean()).isTrue();
        assertThat(beginning.get("texts").get("reply").asString()).isEqualTo("Reply");
        assertThat(beginning.get("discussions").get(0).get("title").asString()).isEqualTo("Begun by Ben");
        assertThat(beginning.get("discussions").get(0).get("unread").asInt()).isEqualTo(1);
        assertThat(beginning.get("names").get(ben.value().toString()).asString())
                .isEqualTo("Ben");
    }

    @Test
    void startsRepliesEditsAndReads() {
        DiscussionPanel panel = open();

        ObjectNode started = panel.start(writing("start", null, "From the panel", "**First**", 0, 0));
        String discussion = started.get("discussion").get("id").asString();
        ObjectNode replied = panel.reply(writing("reply", discussion, null, "Second", 0, 1));
        ObjectNode edited = panel.edit(writing("edit", replied.get("post").asString(), null, "Second, better", 0, 2));

        assertThat(started.get("posts").get(0).get("html").asString()).contains("<strong>First</strong>");
        assertThat(replied.get("posts")).hasSize(1);
        assertThat(edited.get("posts").get(0).get("html").asString()).contains("better");
        assertThat(panel.history(replied.get("post").asString()).get("wordings"))
                .hasSize(2);
        assertThat(panel.source(replied.get("post").asString()).get("markdown").asString())
                .isEqualTo("Second, better");
        panel.delete(replied.get("post").asString());
        assertThat(panel.posts(discussion, "unread", null)
                        .get("posts")
                        .get(1)
                        .get("removed")
                        .asString())
                .isEqualTo("author");
    }

    @Test
    void aRefusalIsAnAnswerInTheReadersLanguage() {
        DiscussionPanel panel = open();
        UI.getCurrent().setLocale(Locale.of("es"));

        assertThat(panel.start(writing("start", null, "", "x", 0, 0))
                        .get("refusal")
                        .asString())
                .contains("título");
        assertThat(panel.posts("no id", "unread", null).has("refusal")).isTrue();
        assertThat(panel.posts(UUID.randomUUID().toString(), "unread", null).has("refusal"))
                .isTrue();
        assertThat(panel.more("ALL", Wire.done().put("lastPostAt", "not a time"))
                        .has("refusal"))
                .isTrue();
        assertThat(panel.choose("ELSE").has("refusal")).isTrue();
        assertThat(panel.react(UUID.randomUUID().toString(), "CHEER", true).has("refusal"))
                .isTrue();
        assertThat(panel.saveDraft(writing("elsewhere", null, "", "x", 0, 0)).has("refusal"))
                .isTrue();
    }

    @Test
    void whatOthersPostComesByItselfWithItsWordsWhereTheDiscussionIsOpen() {
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Live");
        DiscussionPanel panel = open();
        panel.posts(opening.discussion().value().toString(), "unread", null);

        talk.replied(opening, ben, "Do you see this?");
        talk.started(course.cohort(), course.topic(), ben, "Another one");
        List<JsonNode> news = waitFor(panel, "news", 2);

        assertThat(news.get(0).get("kind").asString()).isEqualTo("PUBLISHED");
        assertThat(news.get(0).get("post").get("html").asString()).contains("Do you see this?");
        assertThat(news.get(1).get("discussion").get("title").asString()).isEqualTo("Another one");
        assertThat(news.get(1).get("post").has("html"))
                .as("of a discussion not open")
                .isFalse();
    }

    @Test
    void reactionsAreGivenNamedAndSeenByOthersAtOnce() {
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Live");
        String post = opening.post().value().toString();
        DiscussionPanel panel = open();
        panel.posts(opening.discussion().value().toString(), "unread", null);

        JsonNode given = panel.react(post, "HELPFUL", true).get("reactions").get(0);
        List<JsonNode> news = waitFor(panel, "news", 1);

        assertThat(given.get("people").asInt()).isEqualTo(1);
        assertThat(given.get("mine").asBoolean()).isTrue();
        assertThat(panel.reacted(post).get("people").get(0).get("name").asString())
                .isEqualTo("Ann");
        assertThat(news.getFirst().get("kind").asString()).isEqualTo("REACTED");
        assertThat(news.getFirst()
                        .get("post")
                        .get("reactions")
                        .get(0)
                        .get("people")
                        .asInt())
                .isEqualTo(1);
        assertThat(panel.posts(opening.discussion().value().toString(), "unread", null)
                        .get("posts")
                        .get(0)
                        .get("reactions"))
                .hasSize(1);
    }

    @Test
    void whoWritesIsToldToTheOthersWhereTheDiscussionIsOpenAndNotTooOften() {
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Open");
        DiscussionPanel panel = open();
        panel.writing(opening.discussion().value().toString());
        people.signedInAs(ben, () -> live.writes(membership(), course.topic(), opening.discussion()));
        assertThat(words(panel, "writes")).isEmpty();
        panel.posts(opening.discussion().value().toString(), "unread", null);

        people.signedInAs(ben, () -> live.writes(membership(), course.topic(), opening.discussion()));

        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (words(panel, "writes").isEmpty() && System.nanoTime() < end) {
            UI ui = UI.getCurrent();
            ui.getSession().getService().runPendingAccessTasks(ui.getSession());
        }
        assertThat(words(panel, "writes"))
                .contains(opening.discussion().value().toString(), ben.value().toString(), "Ben")
                .doesNotContain("Ann");
    }

    private Membership membership() {
        return memberships.require(course.cohort());
    }

    /** The texts that the panel has told its element by this function. */
    private List<String> words(DiscussionPanel panel, String function) {
        sent(panel, function);
        return invocations.stream()
                .map(invocation -> invocation.getInvocation())
                .filter(invocation -> invocation.getExpression().contains("." + function + "("))
                .flatMap(invocation -> invocation.getParameters().stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    @Test
    void aPanelThatWasClosedHearsNothing() {
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Closed");
        DiscussionPanel closed = open();
        DiscussionPanel other = open();
        UI.getCurrent().remove(closed);

        talk.replied(opening, ben, "Anybody?");

        assertThat(waitFor(other, "news", 1)).hasSize(1);
        assertThat(sent(closed, "news")).isEmpty();
    }

    @Test
    void aLinkToAPostOpensItsDiscussion() {
        Published opening = talk.started(course.cohort(), course.topic(), ben, "Linked");

        UI.getCurrent()
                .navigate(
                        "learn/" + course.cohort().value() + "/topic-1",
                        QueryParameters.simple(Map.of(
                                "discussion", opening.discussion().value().toString(),
                                "post", opening.post().value().toString())));
        DiscussionPanel panel = open();

        assertThat(sent(panel, "begin")
                        .getFirst()
                        .get("opened")
                        .get("discussion")
                        .get("title")
                        .asString())
                .isEqualTo("Linked");
    }

    @Test
    void wordsOfTheLessonComeWithThePageAndAreVerifiedWhenTheyAreSent() {
        DiscussionPanel panel = open();
        Writing onWords = onWords("Any words");
        ObjectNode started = panel.start(onWords);
        ObjectNode refused = panel.start(onWords("Other words"));
        panel.saveDraft(onWords("Any words"));

        JsonNode beginning = sent(open(), "begin").getFirst();

        assertThat(refused.get("refusal").asString()).contains("not in the lesson");
        assertThat(started.get("discussion").get("anchor").get("exact").asString())
                .isEqualTo("Any words");
        JsonNode words = beginning.get("words");
        assertThat(words.get("people").get("b1").asInt()).isEqualTo(1);
        assertThat(words.get("discussions").get(0).get("anchor").get("endAt").asInt())
                .isEqualTo(9);
        assertThat(beginning.get("lessonLanguage").asString()).isEqualTo("en");
        assertThat(beginning.get("draft").get("words").get("exact").asString()).isEqualTo("Any words");
        assertThat(panel.choose("ON_WORDS").get("discussions")).hasSize(1);
        assertThat(panel.words().get("words").get("discussions")).hasSize(1);
    }

    private static Writing onWords(String words) {
        return new Writing(
                "start",
                null,
                "On words",
                "What is meant?",
                true,
                null,
                null,
                UUID.randomUUID().toString(),
                0,
                0,
                new SelectedWords("en", "b1", 0, "b1", 9, words),
                null);
    }

    private DiscussionPanel open() {
        var visit = lessons.topic(course.cohort(), "topic-1", Locale.ENGLISH);
        DiscussionPanel panel = new DiscussionPanel(
                new DiscussionTopicPanel.DiscussionServices(
                        discussions,
                        pages,
                        drafts,
                        live,
                        new Deeds(moderation, appeals, chairing, endorsements, rearranging),
                        new Follows(following),
                        reactions,
                        mentions,
                        previews),
                visit);
        UI.getCurrent().add(panel);
        roundTrip();
        return panel;
    }

    private static Writing writing(String place, String placeId, String title, String text, int version, int after) {
        String key = UUID.randomUUID().toString();
        return new Writing(place, placeId, title, text, false, null, null, key, version, after, null, null);
    }

    private final List<com.vaadin.flow.component.internal.PendingJavaScriptInvocation> invocations = new ArrayList<>();

    /** What the panel has told its element by this function. */
    private List<JsonNode> sent(DiscussionPanel panel, String function) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        invocations.addAll(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations());
        return invocations.stream()
                .filter(invocation ->
                        invocation.getOwner().equals(panel.getElement().getNode()))
                .map(invocation -> invocation.getInvocation())
                .filter(invocation -> invocation.getExpression().contains("." + function + "("))
                .flatMap(invocation -> invocation.getParameters().stream())
                .filter(ObjectNode.class::isInstance)
                .map(JsonNode.class::cast)
                .toList();
    }

    private List<JsonNode> waitFor(DiscussionPanel panel, String function, int count) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (true) {
            UI ui = UI.getCurrent();
            ui.getSession().getService().runPendingAccessTasks(ui.getSession());
            List<JsonNode> sent = sent(panel, function);
            if (sent.size() >= count || System.nanoTime() > end) {
                return sent;
            }
            Thread.onSpinWait();
        }
    }
}
