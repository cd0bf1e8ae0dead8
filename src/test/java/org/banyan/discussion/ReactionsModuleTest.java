package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ReactionsModuleTest {

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
    Moderation moderation;

    @Autowired
    Chairing chairing;

    @Autowired
    Reactions reactions;

    @Autowired
    JdbcClient sql;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    PersonId cem;

    @BeforeEach
    void aCohortWithThreeLearners() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        cem = talk.learner(course.cohort(), "Cem");
    }

    @Test
    void eachPersonGivesOneOfEachKindAndTakesItBack() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Well said");

        react(ben, opening, Reaction.HELPFUL, true);
        react(ben, opening, Reaction.HELPFUL, true);
        react(ben, opening, Reaction.AGREE, true);
        assertThat(react(cem, opening, Reaction.HELPFUL, true))
                .containsExactlyInAnyOrder(
                        new ReactionCount(Reaction.HELPFUL, 2, true), new ReactionCount(Reaction.AGREE, 1, false));
        assertThat(who(ann, opening)).extracting(Reacted::name).containsExactly("Ben", "Ben", "Cem");

        react(ben, opening, Reaction.AGREE, false);
        assertThat(react(ben, opening, Reaction.AGREE, false))
                .containsExactly(new ReactionCount(Reaction.HELPFUL, 2, true));
        assertThat(page(ann, opening).reactions().get(opening.post()))
                .containsExactly(new ReactionCount(Reaction.HELPFUL, 2, false));
    }

    @Test
    void nobodyReactsToAPostOfTheirOwnOrFromOutside() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Mine");
        PersonId author = people.withRole(Role.AUTHOR, Scope.of(course.institute()));

        assertThatThrownBy(() -> react(ann, opening, Reaction.HELPFUL, true)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> react(author, opening, Reaction.HELPFUL, true))
                .as("who may only look")
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> react(people.anyPerson(), opening, Reaction.HELPFUL, true))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> who(people.anyPerson(), opening)).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void whatCannotBeReadCannotBeReactedToAndCountsNoMore() {
        Published opening = talk.started(course.cohort(), course.topic(), ann, "Hidden");
        Published reply = talk.replied(opening, ann, "Gone");
        react(ben, opening, Reaction.HELPFUL, true);
        react(ben, reply, Reaction.HELPFUL, true);
        react(cem, reply, Reaction.HELPFUL, true);
        assertThat(helpful(opening)).isEqualTo(3);
        PersonId tutor = people.withRole(Role.TUTOR, Scope.of(course.institute()));

        people.signedInAs(tutor, () -> moderation.hide(opening.post(), "Any reason"));
        assertThat(helpful(opening)).isEqualTo(2);
        assertThatThrownBy(() -> react(cem, opening, Reaction.HELPFUL, true)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> who(cem, opening)).isInstanceOf(Refusal.NotFound.class);
        people.signedInAs(tutor, () -> moderation.restore(opening.post()));
        assertThat(helpful(opening)).isEqualTo(3);
        people.signedInAs(ann, () -> discussions.delete(reply.post()));
        assertThat(helpful(opening)).isEqualTo(1);
        react(ben, opening, Reaction.HELPFUL, false);
        assertThat(helpful(opening)).isZero();
    }

    @Test
    void theListIsOrderedByWhatWasFoundHelpfulPageByPage() {
        for (int number = 0; number < 25; number++) {
            PersonId starter = number % 12 == 0 ? talk.learner(course.cohort()) : ann;
            Published opening = talk.started(course.cohort(), course.topic(), starter, "No. " + number);
            sql.sql("update post set posted_at = posted_at - interval 1 hour where author_id = ?")
                    .param(starter.value())
                    .update();
            if (number == 3 || number == 7) {
                react(ben, opening, Reaction.HELPFUL, true);
            }
            if (number == 3) {
                react(cem, opening, Reaction.HELPFUL, true);
            }
        }

        DiscussionList first = list(ben, DiscussionChoice.MOST_HELPFUL, Optional.empty());
        DiscussionList second = list(ben, DiscussionChoice.MOST_HELPFUL, first.more());

        assertThat(titles(first)).startsWith("No. 3", "No. 7", "No. 24").hasSize(20);
        assertThat(titles(second)).hasSize(5).doesNotContainAnyElementsOf(titles(first));
    }

    @Test
    void unansweredQuestionsAndOwnDiscussionsAreChosen() {
        Published mine = talk.started(course.cohort(), course.topic(), ben, "Of Ben");
        Published open = asked(ann, "Who knows?");
        Published answered = asked(ann, "Who has answered?");
        talk.replied(answered, cem, "I have");
        Published accepted = asked(ann, "Whose answer is accepted?");
        Published answer = talk.replied(accepted, cem, "Mine");
        people.signedInAs(ann, () -> chairing.accept(answer.post()));
        talk.replied(accepted, ann, "Thank you");

        assertThat(list(ben, DiscussionChoice.UNANSWERED, Optional.empty()).entries())
                .extracting(DiscussionEntry::id)
                .containsExactly(open.discussion());
        assertThat(list(ben, DiscussionChoice.MINE, Optional.empty()).entries())
                .extracting(DiscussionEntry::id)
                .containsExactly(mine.discussion());
    }

    private Published asked(PersonId by, String title) {
        return people.signedInAs(
                by,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        title,
                        "Please tell me.",
                        null,
                        DiscussionFixture.anyKey())));
    }

    private List<ReactionCount> react(PersonId person, Published to, Reaction kind, boolean given) {
        return people.signedInAs(person, () -> reactions.react(to.post(), kind, given));
    }

    private List<Reacted> who(PersonId person, Published post) {
        return people.signedInAs(person, () -> reactions.who(post.post()));
    }

    private PostPage page(PersonId reader, Published discussion) {
        return people.signedInAs(reader, () -> pages.posts(discussion.discussion(), new PostsFrom.Last()));
    }

    private int helpful(Published discussion) {
        return page(cem, discussion).discussion().helpful();
    }

    private DiscussionList list(PersonId reader, DiscussionChoice choice, Optional<DiscussionList.After> after) {
        return people.signedInAs(reader, () -> pages.list(course.cohort(), course.topic(), choice, after));
    }

    private static List<String> titles(DiscussionList list) {
        return list.entries().stream().map(DiscussionEntry::title).toList();
    }
}
