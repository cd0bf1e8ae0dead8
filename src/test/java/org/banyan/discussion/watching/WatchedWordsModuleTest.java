package org.banyan.discussion.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.discussion.Decision;
import org.banyan.discussion.DiscussionFixture;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.EditPost;
import org.banyan.discussion.ModerationQueue;
import org.banyan.discussion.PostsFrom;
import org.banyan.discussion.Published;
import org.banyan.discussion.ReportedPost;
import org.banyan.discussion.ReportedPosts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.tutoring.TutorBoards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class WatchedWordsModuleTest {

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
    WatchedWords words;

    @Autowired
    ModerationQueue queue;

    @Autowired
    TutorBoards boards;

    @Autowired
    JdbcClient sql;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId staff;
    PersonId coordinator;

    @BeforeEach
    void staffWatchTraitors() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        save("traitor\nخائن");
    }

    /** The institute is that of other tests as well. */
    @AfterEach
    void nobodyWatches() {
        sql.sql("delete from watched_word_list").update();
    }

    @Test
    void aPostWithAWordToWatchIsPublishedAndStandsInTheQueue() {
        Published post = talk.started(course.cohort(), course.topic(), ann, "Are they الخائن?");
        talk.replied(post, ann, "Nothing to see.");
        talk.replied(post, ann, "Traitors, all.");

        assertThat(open()).extracting(ReportedPost::word).containsExactly("خائن", "traitor");
        assertThat(open()).allSatisfy(found -> assertThat(found.reports()).isEmpty());
        assertThat(people.signedInAs(
                                talk.learner(course.cohort()),
                                () -> pages.posts(post.discussion(), new PostsFrom.Position(1)))
                        .posts())
                .allSatisfy(shown -> assertThat(shown.hiding()).isNull());
    }

    @Test
    void whatWasJudgedDoesNotComeBackBeforeItsWordsChange() {
        Published post = talk.started(course.cohort(), course.topic(), ann, "Traitors");
        CaseOf found = new CaseOf(open().getFirst());
        people.signedInAs(coordinator, () -> queue.decide(found.post().id(), Decision.HIDDEN, "Insults"));
        assertThat(open()).isEmpty();
        people.signedInAs(ann, () -> discussions.edit(new EditPost(post.post(), version(post), "Friends", "All good")));
        assertThat(open()).isEmpty();

        Published other = talk.started(course.cohort(), course.topic(), ann, "Calm");
        people.signedInAs(
                ann, () -> discussions.edit(new EditPost(other.post(), version(other), "Calm", "You traitor")));
        assertThat(open()).extracting(ReportedPost::word).containsExactly("traitor");
    }

    private record CaseOf(ReportedPost post) {}

    private int version(Published post) {
        return people.signedInAs(ann, () -> pages.source(post.post())).version();
    }

    @Test
    void theListSaysWhoChangedItAndWhen() {
        save("traitor\nthief");

        WatchedWords.Watched watched = people.signedInAs(staff, () -> words.of(course.institute()));

        assertThat(watched.words()).containsExactly("traitor", "thief");
        WatchedWords.Change newest = watched.changes().getFirst();
        assertThat(newest.added()).containsExactly("thief");
        assertThat(newest.removed()).containsExactly("خائن");
        assertThat(watched.changes()).hasSize(2);
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondIsTold() {
        Optional<java.util.UUID> seen =
                people.signedInAs(staff, () -> words.of(course.institute())).version();
        people.signedInAs(staff, () -> words.save(course.institute(), "first", seen));

        assertThatThrownBy(() -> people.signedInAs(staff, () -> words.save(course.institute(), "second", seen)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void onlyStaffOfTheInstituteKeepItsList() {
        for (PersonId person : List.of(ann, coordinator, people.anyPerson())) {
            assertThatThrownBy(() -> people.signedInAs(person, () -> words.of(course.institute())))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() ->
                            people.signedInAs(person, () -> words.save(course.institute(), "mine", Optional.empty())))
                    .isInstanceOf(Refusal.NotPermitted.class);
        }
        assertThat(people.signedInAs(ann, () -> words.institutes())).isEmpty();
    }

    private void save(String typed) {
        people.signedInAs(
                staff,
                () -> words.save(
                        course.institute(), typed, words.of(course.institute()).version()));
    }

    private List<ReportedPost> open() {
        return people.signedInAs(
                coordinator,
                () -> queue.page(boards.mine(Locale.ENGLISH).places(), ReportedPosts.Pile.OPEN, 0)
                        .posts());
    }
}
