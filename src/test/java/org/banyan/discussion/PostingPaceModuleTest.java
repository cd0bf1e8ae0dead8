package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PostingPaceModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Drafts drafts;

    @Autowired
    DiscussionPages pages;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId newcomer;
    Published opening;

    @BeforeEach
    void somebodyNewInATopic() {
        course = courses.anyCourse();
        newcomer = people.newcomer("New");
        courses.enrol(course.cohort(), newcomer.value());
        opening = talk.started(course.cohort(), course.topic(), talk.learner(course.cohort()), "Welcome");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void somebodyNewWritesFivePostsInTenMinutesAndIsToldWhenToGoOn() {
        posts(5);
        clock.forward(Duration.ofMinutes(4));

        assertThatThrownBy(() -> talk.replied(opening, newcomer, "One more"))
                .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("discussion.refusal.new-here");
                    assertThat(refusal.arguments()).containsExactly(5, 10L, 6L);
                    assertThat(refusal.in(Locale.ENGLISH)).contains("again in 6 minutes");
                });

        clock.forward(Duration.ofMinutes(6).plusSeconds(1));
        assertThat(talk.replied(opening, newcomer, "One more").position()).isEqualTo(7);
    }

    @Test
    void whatTheyTypedIsKeptMeanwhile() {
        posts(5);
        people.signedInAs(
                newcomer,
                () -> drafts.save(new SaveDraft(
                        new DraftPlace.NewReply(opening.discussion()),
                        "",
                        "My sixth thought",
                        false,
                        null,
                        null,
                        DiscussionFixture.anyKey())));

        assertThatThrownBy(() -> talk.replied(opening, newcomer, "My sixth thought"))
                .isInstanceOf(Refusal.Invalid.class);

        assertThat(people.signedInAs(newcomer, () -> pages.posts(opening.discussion(), new PostsFrom.Last()))
                        .draft())
                .map(Draft::markdown)
                .contains("My sixth thought");
    }

    @Test
    void afterTwoDaysOneIsKnown() {
        clock.forward(PostingPace.KNOWN_AFTER.plusMinutes(1));

        posts(6);
    }

    @Test
    void whoHasWrittenMuchThatStandsIsKnownSooner() {
        for (int time = 0; time < 4; time++) {
            posts(5);
            clock.forward(Duration.ofMinutes(10).plusSeconds(1));
        }

        posts(6);
    }

    @Test
    void whatWasTakenAwayMakesNobodyKnown() {
        for (int time = 0; time < 4; time++) {
            posts(5);
            clock.forward(Duration.ofMinutes(10).plusSeconds(1));
        }
        sql.sql("update post set hidden_at = posted_at where author_id = ? limit 10")
                .param(newcomer.value())
                .update();
        posts(5);

        assertThatThrownBy(() -> posts(1)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whoLeadsIsNotNew() {
        people.grant(
                newcomer,
                Role.TUTOR,
                Scope.of(Scope.Kind.COHORT, course.cohort().value()));

        posts(6);
    }

    private void posts(int number) {
        for (int post = 0; post < number; post++) {
            talk.replied(opening, newcomer, "Thought " + post);
        }
    }
}
