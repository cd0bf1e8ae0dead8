package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.enrolment.EnrolmentEntry;
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
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ModerationModuleTest {

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
    UnreadPosts unreadPosts;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    Groups groups;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    PersonId coordinator;
    Published question;
    Published answer;

    @BeforeEach
    void aQuestionOfAnnThatBenAnswered() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        question = people.signedInAs(
                ann,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        "How?",
                        "How does one do it?",
                        null,
                        DiscussionFixture.anyKey())));
        answer = talk.replied(question, ben, "Like **this**.");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aHiddenPostKeepsItsPlaceAndItsWordsAreForItsAuthorAndThoseWhoLead() {
        hide(coordinator, answer, "Not kind");

        PostEntry forAnn = post(ann, answer);
        assertThat(forAnn.html()).isEmpty();
        assertThat(forAnn.hiding()).isEqualTo(new PostEntry.Hiding(false, null, null));
        for (PersonId knowing : List.of(ben, coordinator)) {
            assertThat(post(knowing, answer).html()).contains("<strong>this</strong>");
            assertThat(post(knowing, answer).hiding())
                    .isEqualTo(new PostEntry.Hiding(false, "Not kind", CaseState.DECIDED));
        }
        assertThat(page(ann).discussion().posts()).isEqualTo(1);
        assertThat(page(ann).discussion().unread()).isZero();
        assertThat(people.signedInAs(ann, () -> unreadPosts.answersToMe(5))).isEmpty();
        refused(Refusal.NotFound.class, "hidden", () -> talk.replied(question, ann, "What?", answer.post()));
        refused(Refusal.NotFound.class, "hidden", () -> people.signedInAs(ann, () -> pages.history(answer.post())));
        assertThat(people.signedInAs(ben, () -> pages.history(answer.post()))).hasSize(1);
    }

    @Test
    void aRestoredPostIsReadAndCountedAgain() {
        people.signedInAs(ann, () -> pages.markRead(question.discussion(), 1));
        hide(coordinator, answer, "Not kind");
        hide(coordinator, answer, "Twice");

        as(coordinator, () -> moderation.restore(answer.post()));
        as(coordinator, () -> moderation.restore(answer.post()));

        assertThat(post(ann, answer).html()).contains("this");
        assertThat(post(ann, answer).hiding()).isNull();
        assertThat(page(ann).discussion().posts()).isEqualTo(2);
        assertThat(page(ann).discussion().unread()).isEqualTo(1);
    }

    @Test
    void aHiddenPostThatItsAuthorDeletesIsNotCountedOutTwice() {
        hide(coordinator, answer, "Not kind");

        as(ben, () -> discussions.delete(answer.post()));

        assertThat(page(ann).discussion().posts()).isEqualTo(1);
        assertThat(post(coordinator, answer).hiding()).isNull();
        assertThat(post(coordinator, answer).html()).isEmpty();
        refused(Refusal.NotFound.class, "deleted", () -> as(coordinator, () -> moderation.restore(answer.post())));
    }

    @Test
    void nobodyJudgesAPostOfTheirOwn() {
        as(coordinator, () -> duties.give(dutyOf(ben, null)));
        hide(coordinator, answer, "Not kind");

        refused(Refusal.NotPermitted.class, "own-post", () -> as(ben, () -> moderation.restore(answer.post())));
        refused(
                Refusal.NotPermitted.class,
                "own-post",
                () -> as(ann, () -> moderation.report(question.post(), ReportKind.OTHER, "Mine")));
    }

    @Test
    void aReasonIsNeitherEmptyNorEndless() {
        for (String nothing : List.of("", " \n ", "\u200b")) {
            refused(Refusal.Invalid.class, "reason-empty", () -> hide(coordinator, answer, nothing));
            refused(
                    Refusal.Invalid.class,
                    "reason-empty",
                    () -> as(ann, () -> moderation.report(answer.post(), ReportKind.OTHER, nothing)));
        }
        refused(Refusal.Invalid.class, "reason-too-long", () -> hide(coordinator, answer, "x".repeat(501)));
    }

    @Test
    void whoReportsALotIsAskedToWait() {
        List<Published> many = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            many.add(talk.replied(question, number % 2 == 0 ? ben : talk.learner(course.cohort()), "No. " + number));
        }
        many.forEach(post -> as(ann, () -> moderation.report(post.post(), ReportKind.OTHER, "All of them")));

        refused(
                Refusal.Invalid.class,
                "reports-too-fast",
                () -> as(ann, () -> moderation.report(answer.post(), ReportKind.OTHER, "One more")));
        clock.forward(Duration.ofMinutes(61));
        as(ann, () -> moderation.report(answer.post(), ReportKind.OTHER, "One more"));
    }

    @Test
    void inALockedDiscussionOnlyThoseWriteWhoLead() {
        as(coordinator, () -> chairing.lock(question.discussion()));

        refused(Refusal.NotPermitted.class, "locked", () -> talk.replied(question, ann, "But"));
        refused(
                Refusal.NotPermitted.class,
                "locked",
                () -> as(ben, () -> discussions.edit(new EditPost(answer.post(), 0, null, "Changed"))));
        assertThat(talk.replied(question, coordinator, "We close here").position())
                .isEqualTo(3);
        assertThat(page(ann).discussion().locked()).isTrue();
        as(coordinator, () -> chairing.unlock(question.discussion()));
        assertThat(talk.replied(question, ann, "Thank you").position()).isEqualTo(4);
    }

    @Test
    void pinnedDiscussionsComeFirstAndThereAreFewOfThem() {
        Published later = talk.started(course.cohort(), course.topic(), ben, "Later");

        as(coordinator, () -> chairing.pin(question.discussion()));

        assertThat(list(ann)).extracting(DiscussionEntry::title).containsExactly("How?", "Later");
        for (int number = 2; number <= Chairing.MOST_PINNED; number++) {
            Published next = talk.started(course.cohort(), course.topic(), ben, "No. " + number);
            as(coordinator, () -> chairing.pin(next.discussion()));
        }
        refused(
                Refusal.Invalid.class,
                "too-many-pinned",
                () -> as(coordinator, () -> chairing.pin(later.discussion())));
        as(coordinator, () -> chairing.unpin(question.discussion()));
        as(coordinator, () -> chairing.pin(later.discussion()));
    }

    @Test
    void whoAskedAcceptsAnAnswerAndTakesItBack() {
        as(ann, () -> chairing.accept(answer.post()));
        assertThat(page(ben).discussion().accepted()).isEqualTo(answer.post());

        Published better = talk.replied(question, ben, "Or better so.");
        as(coordinator, () -> chairing.accept(better.post()));
        assertThat(page(ben).discussion().accepted()).isEqualTo(better.post());

        as(ann, () -> chairing.takeBack(better.post()));
        assertThat(page(ben).discussion().accepted()).isNull();
    }

    @Test
    void onlyAnswersToQuestionsAreAccepted() {
        Published talkOnly = talk.started(course.cohort(), course.topic(), ann, "No question");
        Published reply = talk.replied(talkOnly, ben, "No answer");

        refused(Refusal.Invalid.class, "no-answer", () -> as(ann, () -> chairing.accept(reply.post())));
        refused(Refusal.Invalid.class, "no-answer", () -> as(ann, () -> chairing.accept(question.post())));
    }

    @Test
    void anAnswerThatGoesAwayIsNoLongerAccepted() {
        as(ann, () -> chairing.accept(answer.post()));
        hide(coordinator, answer, "Wrong");
        assertThat(page(ann).discussion().accepted()).isNull();

        Published other = talk.replied(question, ben, "Another");
        as(ann, () -> chairing.accept(other.post()));
        as(ben, () -> discussions.delete(other.post()));
        assertThat(page(ann).discussion().accepted()).isNull();
    }

    @Test
    void everyDeedIsInTheAuditTrail() {
        as(ann, () -> moderation.report(answer.post(), ReportKind.OTHER, "Rude"));
        hide(coordinator, answer, "Rude after all");
        as(coordinator, () -> moderation.restore(answer.post()));
        as(ann, () -> chairing.accept(answer.post()));
        as(ann, () -> chairing.takeBack(answer.post()));
        as(coordinator, () -> chairing.lock(question.discussion()));
        as(coordinator, () -> chairing.unlock(question.discussion()));
        as(coordinator, () -> chairing.pin(question.discussion()));
        as(coordinator, () -> chairing.unpin(question.discussion()));
        as(coordinator, () -> discussions.delete(answer.post()));

        assertThat(sql.sql("select action from audit_entry where actor_id in (:ann, :coordinator)"
                                + " and action like 'discussion.%' order by at, id")
                        .param("ann", ann.value())
                        .param("coordinator", coordinator.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "discussion.post-reported",
                        "discussion.post-hidden",
                        "discussion.post-restored",
                        "discussion.answer-accepted",
                        "discussion.acceptance-taken-back",
                        "discussion.locked",
                        "discussion.unlocked",
                        "discussion.pinned",
                        "discussion.unpinned",
                        "discussion.post-deleted");
    }

    @Test
    void eachRoleModeratesInItsScopeOnly() {
        GroupId annsAndBens = group("One", ann, ben);
        GroupId others = group("Two", talk.learner(course.cohort()));
        PersonId peer = talk.learner(course.cohort(), "Peer");
        CourseFixture.Taught elsewhere = courses.anyCourse();
        Scope cohort = Scope.of(Scope.Kind.COHORT, course.cohort().value());
        List<PersonId> may = List.of(
                coordinator,
                people.withRole(Role.TUTOR, cohort),
                people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, annsAndBens.value())),
                people.withRole(Role.TUTOR, Scope.of(course.institute())),
                people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())),
                people.administrator(),
                peer);
        List<PersonId> mayNot = List.of(
                talk.learner(course.cohort()),
                talk.learner(elsewhere.cohort()),
                people.anyPerson(),
                people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, others.value())),
                people.withRole(
                        Role.COORDINATOR,
                        Scope.of(Scope.Kind.COHORT, elsewhere.cohort().value())),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                people.withRole(Role.REVIEWER, Scope.of(course.institute())),
                people.withRole(Role.PROGRAMME_MANAGER, Scope.platform()));
        as(coordinator, () -> duties.give(dutyOf(peer, annsAndBens)));

        for (PersonId person : may) {
            deeds(person).forEach(Runnable::run);
        }
        for (PersonId person : mayNot) {
            assertThat(deeds(person))
                    .allSatisfy(deed -> assertThatThrownBy(deed::run).isInstanceOf(Refusal.NotPermitted.class));
            refused(Refusal.NotPermitted.class, null, () -> as(person, () -> discussions.delete(answer.post())));
        }
    }

    @Test
    void aPeerTutorModeratesInTopicGroupAndDatesOnly() {
        GroupId one = group("One", ben);
        PersonId cem = talk.learner(course.cohort(), "Cem");
        GroupId two = group("Two", cem);
        PersonId peer = talk.learner(course.cohort(), "Peer");
        Published byCem = talk.replied(question, cem, "From group two");
        Published otherTopic = talk.started(course.cohort(), course.topics().get(1), ben, "Elsewhere");
        Published byTutor = talk.replied(question, coordinator, "From somebody who leads");
        as(coordinator, () -> duties.give(dutyOf(peer, one)));

        hide(peer, answer, "In reach");
        as(peer, () -> moderation.restore(answer.post()));

        notLeading(() -> hide(peer, byCem, "Other group"));
        notLeading(() -> hide(peer, otherTopic, "Other topic"));
        notLeading(() -> hide(peer, byTutor, "No learner"));
        notLeading(() -> as(peer, () -> chairing.pin(question.discussion())));
        assertThat(two).isNotEqualTo(one);
        clock.forward(Duration.ofDays(3));
        notLeading(() -> hide(peer, answer, "Too late"));
        clock.forward(Duration.ofDays(-4));
        notLeading(() -> hide(peer, answer, "Too early"));
    }

    @Test
    void aDutyForTheWholeCohortReachesEveryLearnerAndNobodyElse() {
        PersonId peer = talk.learner(course.cohort(), "Peer");
        Published byTutor = talk.replied(question, coordinator, "From somebody who leads");
        as(coordinator, () -> duties.give(dutyOf(peer, null)));

        hide(peer, answer, "In reach");
        as(peer, () -> chairing.lock(question.discussion()));

        notLeading(() -> hide(peer, byTutor, "No learner"));
        assertThat(people.signedInAs(peer, () -> pages.posts(question.discussion(), new PostsFrom.Last()))
                        .led())
                .containsExactlyInAnyOrder(ann, ben);
    }

    /** Each verb that only those may who lead, in an order in which all of them have something to do. */
    private List<Runnable> deeds(PersonId person) {
        return List.of(
                () -> hide(person, answer, "Any reason"),
                () -> as(person, () -> moderation.restore(answer.post())),
                () -> as(person, () -> chairing.lock(question.discussion())),
                () -> as(person, () -> chairing.unlock(question.discussion())),
                () -> as(person, () -> chairing.pin(question.discussion())),
                () -> as(person, () -> chairing.unpin(question.discussion())),
                () -> as(person, () -> chairing.accept(answer.post())),
                () -> as(person, () -> chairing.takeBack(answer.post())));
    }

    private GiveDuty dutyOf(PersonId person, GroupId group) {
        return new GiveDuty(
                course.cohort(),
                course.topic(),
                group,
                person,
                duties.today(),
                duties.today().plusDays(2),
                true);
    }

    private GroupId group(String name, PersonId... members) {
        PersonId staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        return people.signedInAs(staff, () -> {
            GroupId group = groups.make(course.cohort(), name);
            Set<PersonId> wanted = Set.of(members);
            Map<org.banyan.enrolment.EnrolmentId, GroupId> places = enrolments.of(course.cohort()).stream()
                    .filter(entry -> wanted.contains(entry.person()))
                    .collect(java.util.stream.Collectors.toMap(EnrolmentEntry::enrolment, _ -> group));
            groups.place(course.cohort(), groups.of(course.cohort()).version(), places);
            return group;
        });
    }

    private void hide(PersonId person, Published post, String reason) {
        as(person, () -> moderation.hide(post.post(), reason));
    }

    private void as(PersonId person, Runnable work) {
        people.signedInAs(person, work);
    }

    private PostPage page(PersonId reader) {
        return people.signedInAs(reader, () -> pages.posts(question.discussion(), new PostsFrom.Position(1)));
    }

    private PostEntry post(PersonId reader, Published post) {
        return page(reader).posts().get(post.position() - 1);
    }

    private List<DiscussionEntry> list(PersonId reader) {
        return people.signedInAs(
                reader,
                () -> pages.topic(course.cohort(), course.topic()).list().entries());
    }

    private static void notLeading(ThrowingCallable attempt) {
        refused(Refusal.NotPermitted.class, "not-leading", attempt);
    }

    private static void refused(Class<? extends Refusal> kind, String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(kind, refusal -> {
            if (key != null) {
                assertThat(refusal.key()).isEqualTo("discussion.refusal." + key);
            }
        });
    }
}
