package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.courier.Inbox;
import org.banyan.courier.NewsItem;
import org.banyan.courier.Why;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.BoardPlaces;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.banyan.tutoring.TutorBoards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class ModerationQueueModuleTest {

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
    ModerationQueue queue;

    @Autowired
    Appeals appeals;

    @Autowired
    TutorBoards boards;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    Inbox inbox;

    @Autowired
    Mailbox mails;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    PersonId cem;
    PersonId dia;
    PersonId tutor;
    PersonId coordinator;
    PersonId staff;
    Published opening;
    Published post;

    @BeforeEach
    void aPostOfBenWithTutorCoordinatorAndStaffAboveHim() {
        course = courses.anyCourse();
        ann = talk.learner(course.cohort(), "Ann");
        ben = talk.learner(course.cohort(), "Ben");
        cem = talk.learner(course.cohort(), "Cem");
        dia = talk.learner(course.cohort(), "Dia");
        Scope cohort = Scope.of(Scope.Kind.COHORT, course.cohort().value());
        tutor = people.withRole(Role.TUTOR, cohort);
        coordinator = people.withRole(Role.COORDINATOR, cohort);
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        // The institute is that of other tests as well, whose reports would fill the first page of its staff.
        sql.sql(
                        "update moderation_case set state = 'DECIDED', decision = 'KEPT', decided_at = opened_at where state = 'OPEN'")
                .update();
        opening = talk.started(course.cohort(), course.topic(), ann, "Markets");
        post = talk.replied(opening, ben, "They cheat, all of them.");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void reportsOfAPostWaitTogetherAndTheirWordsMayChange() {
        report(ann, ReportKind.UNKIND, "");
        report(cem, ReportKind.OTHER, "Very rude");
        report(ann, ReportKind.PERSONAL, "Names my uncle");

        ReportedPost open = only(coordinator, ReportedPosts.Pile.OPEN);
        assertThat(open.said().authorName()).isEqualTo("Ben");
        assertThat(open.reports())
                .extracting(ReportedPost.Report::reporterName, ReportedPost.Report::kind, ReportedPost.Report::words)
                .containsExactly(
                        tuple("Ann", ReportKind.PERSONAL, "Names my uncle"),
                        tuple("Cem", ReportKind.OTHER, "Very rude"));
        refused(Refusal.Invalid.class, "reason-empty", () -> report(dia, ReportKind.OTHER, " "));
    }

    @Test
    void aPeerTutorSeesReportsButNotWhoReported() {
        PersonId peer = talk.learner(course.cohort(), "Peer");
        as(coordinator, () -> duties.give(duty(peer)));
        report(ann, ReportKind.UNKIND, "Rude");

        assertThat(only(peer, ReportedPosts.Pile.OPEN).reports())
                .extracting(ReportedPost.Report::reporterName, ReportedPost.Report::words)
                .containsExactly(tuple("", "Rude"));
        assertThat(page(ben, ReportedPosts.Pile.OPEN)).isEmpty();
        assertThat(page(ann, ReportedPosts.Pile.OPEN)).isEmpty();
    }

    @Test
    void ofTwoWhoClaimAtOnceOneIsToldWhoHasIt() {
        report(ann, ReportKind.UNKIND, "");
        CaseId id = only(tutor, ReportedPosts.Pile.OPEN).id();

        as(tutor, () -> queue.claim(id));

        assertThatThrownBy(() -> as(coordinator, () -> queue.claim(id)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.arguments()).startsWith(nameOf(tutor)));
        refused(Refusal.Conflict.class, "claimed", () -> as(coordinator, () -> queue.decide(id, Decision.KEPT, "")));
        refused(Refusal.Conflict.class, "claimed", () -> as(coordinator, () -> moderation.hide(post.post(), "Rude")));
        assertThat(only(tutor, ReportedPosts.Pile.MINE).claim().mine()).isTrue();
        assertThat(page(coordinator, ReportedPosts.Pile.MINE)).isEmpty();
        assertThat(only(coordinator, ReportedPosts.Pile.OPEN).claim().name()).isEqualTo(nameOf(tutor));
    }

    @Test
    void aClaimRunsOutOrIsGivenBack() {
        report(ann, ReportKind.UNKIND, "");
        CaseId id = only(tutor, ReportedPosts.Pile.OPEN).id();
        as(tutor, () -> queue.claim(id));
        as(coordinator, () -> queue.giveBack(id));
        assertThat(only(tutor, ReportedPosts.Pile.MINE).id()).isEqualTo(id);

        clock.forward(ModerationCases.CLAIM.plusSeconds(1));
        assertThat(page(tutor, ReportedPosts.Pile.MINE)).isEmpty();
        as(coordinator, () -> queue.claim(id));
        as(coordinator, () -> queue.giveBack(id));
        as(tutor, () -> queue.claim(id));

        assertThat(people.signedInAs(tutor, () -> queue.counts(places(tutor))))
                .isEqualTo(new ReportedPosts.Counts(1, 1));
        assertThat(deedsOf(coordinator)).containsExactly("discussion.report-claimed", "discussion.report-given-back");
    }

    @Test
    void threeReportsHideAPostUntilSomebodyHasLooked() throws InterruptedException {
        PersonId peer = talk.learner(course.cohort(), "Peer");
        as(coordinator, () -> duties.give(duty(peer)));
        report(ann, ReportKind.UNKIND, "");
        report(cem, ReportKind.UNKIND, "");
        report(cem, ReportKind.UNKIND, "twice");
        assertThat(entry(dia).hiding()).isNull();

        report(dia, ReportKind.UNKIND, "");

        assertThat(entry(ann).hiding()).isEqualTo(new PostEntry.Hiding(true, null, null));
        assertThat(entry(ann).html()).isEmpty();
        assertThat(entry(ben).html()).contains("cheat");
        assertThat(mails.newest(people.emailOf(peer)).path()).isEqualTo("/tutoring/reports");
        assertThat(told(ben)).containsExactly("A post of yours is hidden until somebody has looked at it");
        assertThat(sql.sql("select mail_due_at is not null from notice where person_id = ? and why = 'JUDGED'")
                        .param(ben.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        refused(Refusal.Invalid.class, "nothing-to-appeal", () -> as(ben, () -> appeals.appeal(post.post(), "No")));

        decide(tutor, Decision.KEPT, "");
        assertThat(entry(ann).html()).contains("cheat");
        assertThat(told(ben)).contains("A post of yours is shown again");
        assertThat(toldOfReport(dia)).singleElement().asString().contains("stays as it is");
        assertThat(toldOfReport(ben)).isEmpty();
    }

    @Test
    void whatWasKeptIsNotHiddenByNumberAgainUnlessItsWordsChange() {
        three(ReportKind.UNKIND);
        decide(tutor, Decision.KEPT, "");

        three(ReportKind.UNKIND);
        assertThat(entry(ann).hiding()).isNull();
        assertThat(only(tutor, ReportedPosts.Pile.OPEN).people()).isEqualTo(3);

        decide(tutor, Decision.KEPT, "");
        clock.forward(Duration.ofMinutes(1));
        as(
                ben,
                () -> discussions.edit(new EditPost(
                        post.post(),
                        people.signedInAs(ben, () -> pages.source(post.post())).version(),
                        null,
                        "They cheat and lie.")));
        three(ReportKind.UNKIND);
        assertThat(entry(ann).hiding()).isNotNull();
    }

    @Test
    void whoLeadsIsNotSilencedByNumberAndThoseAboveAreTold() throws InterruptedException {
        Published byTutor = talk.replied(opening, tutor, "Please stop this.");

        Stream.of(ann, cem, dia)
                .forEach(person -> as(person, () -> moderation.report(byTutor.post(), ReportKind.UNKIND, "")));

        assertThat(people.signedInAs(ann, () -> pages.posts(opening.discussion(), new PostsFrom.Last()))
                        .posts()
                        .getLast()
                        .hiding())
                .isNull();
        assertThat(mails.newest(people.emailOf(coordinator)).subject()).contains("somebody who leads");
    }

    @Test
    void everyDecisionIsCarriedOutToldAndRecorded() {
        report(ann, ReportKind.UNKIND, "");
        refused(Refusal.Invalid.class, "reason-empty", () -> decide(tutor, Decision.WARNED, ""));
        decide(tutor, Decision.WARNED, "Say who and what, or say nothing.");
        assertThat(entry(ann).hiding()).isNull();
        assertThat(told(ben)).containsExactly("Something to mind about a post of yours");

        report(cem, ReportKind.UNKIND, "");
        decide(tutor, Decision.HIDDEN, "Insults everybody");
        assertThat(entry(ben).hiding()).isEqualTo(new PostEntry.Hiding(false, "Insults everybody", CaseState.DECIDED));
        assertThat(told(ben)).contains("A post of yours was hidden");
        assertThat(toldOfReport(ann))
                .singleElement()
                .asString()
                .contains("acted on it")
                .doesNotContain("Say who");
        assertThat(toldOfReport(cem))
                .singleElement()
                .asString()
                .contains("acted on it")
                .doesNotContain("Insults");
        assertThat(toldOfReport(dia)).isEmpty();
        CaseId decided = page(tutor, ReportedPosts.Pile.DONE).getFirst().id();
        refused(
                Refusal.Conflict.class,
                "decided-meanwhile",
                () -> as(tutor, () -> queue.decide(decided, Decision.KEPT, "")));
        refused(Refusal.Conflict.class, "decided-meanwhile", () -> as(tutor, () -> queue.claim(decided)));

        assertThat(page(tutor, ReportedPosts.Pile.DONE))
                .extracting(
                        done -> done.decided().decision(),
                        done -> done.decided().name())
                .containsExactly(tuple(Decision.HIDDEN, nameOf(tutor)), tuple(Decision.WARNED, nameOf(tutor)));
        assertThat(deedsOf(tutor)).containsExactly("discussion.report-dealt-with", "discussion.post-hidden");
    }

    @Test
    void anAppealGoesToSomebodyHigherThanWhoeverDecidedAndEndsThere() throws InterruptedException {
        report(ann, ReportKind.UNKIND, "");
        decide(tutor, Decision.HIDDEN, "Insults everybody");
        refused(Refusal.NotPermitted.class, "not-the-author", () -> as(ann, () -> appeals.appeal(post.post(), "Mine")));

        as(ben, () -> appeals.appeal(post.post(), "I meant the prices, not the people."));

        refused(Refusal.Conflict.class, "appealed-already", () -> as(ben, () -> appeals.appeal(post.post(), "Again")));
        assertThat(entry(ben).hiding().state()).isEqualTo(CaseState.APPEALED);
        assertThat(mails.newest(people.emailOf(coordinator)).subject()).contains("appealed");
        ReportedPost waiting = only(tutor, ReportedPosts.Pile.OPEN);
        assertThat(waiting.appeal().mine()).isFalse();
        PersonId otherTutor = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        for (PersonId nobody : List.of(tutor, otherTutor)) {
            refused(
                    Refusal.NotPermitted.class,
                    "not-your-appeal",
                    () -> as(nobody, () -> appeals.judge(waiting.id(), AppealOutcome.UPHELD, "No")));
        }
        assertThat(only(coordinator, ReportedPosts.Pile.OPEN).appeal().mine()).isTrue();

        as(coordinator, () -> appeals.judge(waiting.id(), AppealOutcome.RESTORED, "Fair enough."));

        assertThat(entry(ann).html()).contains("cheat");
        assertThat(told(ben)).contains("A post of yours is shown again");
        refused(
                Refusal.Conflict.class,
                "decided-meanwhile",
                () -> as(coordinator, () -> appeals.judge(waiting.id(), AppealOutcome.UPHELD, "No")));
        assertThat(deedsOf(ben)).containsExactly("discussion.appealed");
        assertThat(deedsOf(coordinator)).containsExactly("discussion.post-restored");
    }

    @Test
    void whatTheInstituteLeavesHiddenNobodyBelowShowsAgain() {
        as(coordinator, () -> moderation.hide(post.post(), "Insults everybody"));
        as(ben, () -> appeals.appeal(post.post(), "I disagree."));
        CaseId id = only(staff, ReportedPosts.Pile.OPEN).id();

        as(staff, () -> appeals.judge(id, AppealOutcome.UPHELD, "It does."));

        assertThat(told(ben)).contains("Your appeal was looked at");
        assertThat(entry(ben).hiding().state()).isEqualTo(CaseState.SETTLED);
        refused(
                Refusal.NotPermitted.class,
                "decided-above",
                () -> as(coordinator, () -> moderation.restore(post.post())));
        refused(Refusal.Conflict.class, "appealed-already", () -> as(ben, () -> appeals.appeal(post.post(), "Still")));
        as(staff, () -> moderation.restore(post.post()));
        assertThat(entry(ann).hiding()).isNull();
    }

    @Test
    void atTheTopAnotherPersonJudges() {
        as(staff, () -> moderation.hide(post.post(), "Insults everybody"));
        as(ben, () -> appeals.appeal(post.post(), "I disagree."));
        CaseId id = only(staff, ReportedPosts.Pile.OPEN).id();
        PersonId colleague = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));

        refused(
                Refusal.NotPermitted.class,
                "not-your-appeal",
                () -> as(staff, () -> appeals.judge(id, AppealOutcome.UPHELD, "No")));
        as(colleague, () -> appeals.judge(id, AppealOutcome.UPHELD, "It does."));
    }

    @Test
    void aDeletedPostCanStillBeJudgedButNotHidden() {
        report(ann, ReportKind.UNKIND, "");
        as(ben, () -> discussions.delete(post.post()));

        assertThat(only(tutor, ReportedPosts.Pile.OPEN).said().deleted()).isTrue();
        refused(Refusal.NotFound.class, "deleted", () -> decide(tutor, Decision.HIDDEN, "Too late"));
        decide(tutor, Decision.WARNED, "Even so.");
        assertThat(told(ben)).containsExactly("Something to mind about a post of yours");
    }

    @Test
    void nobodyJudgesWhomTheyDoNotLeadNorThemselves() {
        report(ann, ReportKind.UNKIND, "");
        CaseId id = only(tutor, ReportedPosts.Pile.OPEN).id();
        CourseFixture.Taught elsewhere = courses.anyCourse();
        List<PersonId> mayNot = List.of(
                ann,
                people.anyPerson(),
                people.withRole(
                        Role.COORDINATOR,
                        Scope.of(Scope.Kind.COHORT, elsewhere.cohort().value())),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())));
        for (PersonId person : mayNot) {
            for (ThrowingCallable deed : List.<ThrowingCallable>of(
                    () -> as(person, () -> queue.claim(id)),
                    () -> as(person, () -> queue.giveBack(id)),
                    () -> as(person, () -> queue.decide(id, Decision.KEPT, "")),
                    () -> as(person, () -> appeals.judge(id, AppealOutcome.UPHELD, "No")))) {
                assertThatThrownBy(deed).isInstanceOf(Refusal.NotPermitted.class);
            }
        }
        as(coordinator, () -> duties.give(duty(ben)));
        refused(Refusal.NotPermitted.class, "own-post", () -> as(ben, () -> queue.claim(id)));
        refused(Refusal.NotPermitted.class, "own-post", () -> as(ben, () -> queue.decide(id, Decision.KEPT, "")));
        assertThat(page(ben, ReportedPosts.Pile.OPEN)).isEmpty();
    }

    @Test
    void thePageCostsTheSameHoweverMuchIsReported() {
        report(ann, ReportKind.UNKIND, "");
        int one = selectsOfPage();
        for (int number = 0; number < ModerationQueue.PAGE + 4; number++) {
            Published another = talk.replied(opening, talk.learner(course.cohort()), "No. " + number);
            as(number % 2 == 0 ? ann : cem, () -> moderation.report(another.post(), ReportKind.UNKIND, ""));
        }

        assertThat(selectsOfPage()).isEqualTo(one).isLessThanOrEqualTo(5);
        ReportedPosts first = people.signedInAs(tutor, () -> queue.page(places(tutor), ReportedPosts.Pile.OPEN, 0));
        assertThat(first.posts()).hasSize(ModerationQueue.PAGE);
        assertThat(first.more()).isTrue();
        assertThat(people.signedInAs(tutor, () -> queue.page(places(tutor), ReportedPosts.Pile.OPEN, 1))
                        .posts())
                .hasSize(5);
    }

    private int selectsOfPage() {
        var places = people.signedInAs(tutor, () -> places(tutor));
        return people.signedInAs(
                tutor,
                () -> new Selects(transactions, sql).during(() -> {
                    queue.counts(places);
                    queue.page(places, ReportedPosts.Pile.OPEN, 0);
                }));
    }

    private void report(PersonId person, ReportKind kind, String words) {
        as(person, () -> moderation.report(post.post(), kind, words));
    }

    private void three(ReportKind kind) {
        Stream.of(ann, cem, dia).forEach(person -> report(person, kind, ""));
    }

    private void decide(PersonId person, Decision decision, String reason) {
        as(person, () -> queue.decide(only(person, ReportedPosts.Pile.OPEN).id(), decision, reason));
    }

    private GiveDuty duty(PersonId person) {
        return new GiveDuty(
                course.cohort(),
                course.topic(),
                null,
                person,
                duties.today(),
                duties.today().plusDays(2),
                true);
    }

    private BoardPlaces places(PersonId person) {
        return people.signedInAs(person, () -> boards.mine(Locale.ENGLISH).places());
    }

    private List<ReportedPost> page(PersonId person, ReportedPosts.Pile pile) {
        return people.signedInAs(
                person,
                () -> queue.page(places(person), pile, 0).posts().stream()
                        .filter(found -> found.said().cohort().equals(course.cohort()))
                        .toList());
    }

    private ReportedPost only(PersonId person, ReportedPosts.Pile pile) {
        List<ReportedPost> found = page(person, pile);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private PostEntry entry(PersonId reader) {
        return people.signedInAs(reader, () -> pages.posts(opening.discussion(), new PostsFrom.Position(1)))
                .posts()
                .get(post.position() - 1);
    }

    /** The titles of what the author was told, the newest first. */
    private List<String> told(PersonId person) {
        return told(person, Why.JUDGED).map(NewsItem::title).toList();
    }

    /** What who reported was told, the newest first. */
    private List<String> toldOfReport(PersonId person) {
        return told(person, Why.REPORTED).map(NewsItem::text).toList();
    }

    private Stream<NewsItem> told(PersonId person, Why why) {
        return people.signedInAs(person, () -> inbox.part(Locale.ENGLISH, 0, 20)).entries().stream()
                .filter(entry -> entry.why() == why)
                .map(Inbox.Entry::lead);
    }

    private List<String> deedsOf(PersonId person) {
        return sql.sql(
                        "select action from audit_entry where actor_id = ? and action like 'discussion.%' order by at, id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private String nameOf(PersonId person) {
        return sql.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private void as(PersonId person, Runnable work) {
        people.signedInAs(person, work);
    }

    private static void refused(Class<? extends Refusal> kind, String key, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        kind, refusal -> assertThat(refusal.key()).isEqualTo("discussion.refusal." + key));
    }
}
