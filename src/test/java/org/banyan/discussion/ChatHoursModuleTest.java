package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.banyan.courier.Inbox;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.search.Search;
import org.banyan.discussion.search.SearchFor;
import org.banyan.discussion.search.SearchHit;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.GroupId;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.Selects;
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.TutoringFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class ChatHoursModuleTest {

    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    Discussions discussions;

    @Autowired
    DiscussionPages pages;

    @Autowired
    UnreadPosts unread;

    @Autowired
    Contributions contributions;

    @Autowired
    Moderation moderation;

    @Autowired
    Search search;

    @Autowired
    Cohorts cohorts;

    @Autowired
    AnchorMoves moves;

    @Autowired
    ChatHours hours;

    @Autowired
    ChatRooms rooms;

    @Autowired
    Memberships memberships;

    @Autowired
    Inbox inbox;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    CourseFixture.Taught course;
    PersonId ann;
    PersonId ben;
    TutoringFixture.Roles roles;

    @BeforeEach
    void aTopicWithALeader() {
        course = courses.anyCourse();
        ann = tutoring.learner(course.cohort(), "Ann");
        ben = tutoring.learner(course.cohort(), "Ben");
        GroupId group = tutoring.group(course, "Group 1", ann);
        roles = tutoring.roles(course, group);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aRoomOpensAtItsTimeAndClosesAfterIt() {
        DiscussionId hour = planned(1, 1);
        assertThatThrownBy(() -> say(ann, hour, "Too soon")).isInstanceOf(Refusal.Conflict.class);

        clock.forward(Duration.ofHours(1));
        say(ann, hour, "Hello\n  all of you");
        say(ben, hour, "<b>Hi</b>");
        assertThat(lines(ann, hour)).extracting(ChatLine::text).containsExactly("Hello all of you", "<b>Hi</b>");
        assertThat(lines(ann, hour)).extracting(ChatLine::name).containsExactly("Ann", "Ben");
        assertThatThrownBy(() -> people.signedInAs(ann, () -> rooms.transcript(hour)))
                .isInstanceOf(Refusal.Conflict.class);

        clock.forward(Duration.ofMinutes(30));
        assertThatThrownBy(() -> say(ann, hour, "Too late")).isInstanceOf(Refusal.Conflict.class);
        assertThat(people.signedInAs(ann, () -> rooms.transcript(hour))).hasSize(2);
    }

    @Test
    void aLineThatIsSentAgainIsStoredOnceEvenWhenTheHourIsOver() {
        DiscussionId hour = begun();
        SendKey key = DiscussionFixture.anyKey();
        ChatLine first = people.signedInAs(ann, () -> rooms.say(hour, "Once", key));
        clock.forward(Duration.ofHours(2));
        ChatLine again = people.signedInAs(ann, () -> rooms.say(hour, "Once", key));

        assertThat(again).isEqualTo(first);
        assertThat(lines(ann, hour)).hasSize(1);
    }

    @Test
    void whoIsInTheRoomHearsEachLineAndHowManyAreThere() {
        DiscussionId hour = begun();
        List<ChatNews> heard = new CopyOnWriteArrayList<>();
        Runnable leave = people.signedInAs(ann, () -> rooms.enter(hour, heard::add));
        Runnable other = people.signedInAs(ben, () -> rooms.enter(hour, _ -> {}));
        ChatLine line = say(ben, hour, "Hello");
        other.run();

        Awaitility.await()
                .untilAsserted(() -> assertThat(heard)
                        .containsExactly(
                                new ChatNews.Present(1),
                                new ChatNews.Present(2),
                                new ChatNews.Line(line),
                                new ChatNews.Present(1)));
        people.signedInAs(roles.tutorOfCohort(), () -> moderation.hide(line.id(), "Names people"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(heard.getLast()).isInstanceOfSatisfying(ChatNews.Line.class, news -> {
                    assertThat(news.line().text()).isEmpty();
                    assertThat(news.line().standing()).isEqualTo(ChatLine.Standing.HIDDEN);
                }));
        leave.run();
    }

    @Test
    void anOpenPageOfTheTopicHearsWhatIsPlannedCancelledAndEnded() {
        List<List<ChatHour>> heard = new CopyOnWriteArrayList<>();
        List<List<ChatHour>> elsewhere = new CopyOnWriteArrayList<>();
        var membership = people.signedInAs(ann, () -> memberships.require(course.cohort()));
        Runnable stop = hours.watch(membership, course.topic(), heard::add);
        hours.watch(membership, TopicId.next(), elsewhere::add);

        DiscussionId first = planned(24, 2);
        Awaitility.await()
                .untilAsserted(() -> assertThat(heard)
                        .singleElement()
                        .satisfies(news -> assertThat(news).hasSize(2).allMatch(hour -> !hour.cancelled())));
        people.signedInAs(roles.tutorOfCohort(), () -> hours.cancel(first, false));
        Awaitility.await()
                .untilAsserted(() -> assertThat(heard.getLast())
                        .singleElement()
                        .satisfies(hour -> assertThat(hour.cancelled()).isTrue()));
        DiscussionId now = begun();
        say(ann, now, "Hello");
        people.signedInAs(roles.tutorOfCohort(), () -> hours.end(now));
        Awaitility.await()
                .untilAsserted(() -> assertThat(heard.getLast()).singleElement().satisfies(hour -> {
                    assertThat(hour.isOver(clock.instant())).isTrue();
                    assertThat(hour.lines()).isOne();
                }));
        int before = heard.size();
        stop.run();
        planned(48, 1);
        assertThat(heard).hasSize(before);
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void linesAreInNoListAndNothingOfThemIsUnreadButWhoWroteHasTakenPartOnce() {
        DiscussionId hour = begun();
        say(ann, hour, "One");
        ChatLine second = say(ann, hour, "Two");
        people.signedInAs(roles.tutorOfCohort(), () -> moderation.hide(second.id(), "Names people"));
        people.signedInAs(roles.tutorOfCohort(), () -> moderation.restore(second.id()));

        people.signedInAs(ben, () -> {
            assertThat(pages.topic(course.cohort(), course.topic()).list().entries())
                    .isEmpty();
            assertThat(unread.byTopic(memberships.require(course.cohort()))).isEmpty();
            assertThat(unread.inMyDiscussions(10)).isEmpty();
        });
        assertThat(contributions.postsByTopic(course.cohort(), ann)).containsEntry(course.topic(), 1);
        assertThat(contributions.postsByTopic(course.cohort()).get(ann)).containsEntry(course.topic(), 1);
        assertThat(contributions.postsByTopic(course.cohort(), ben)).isEmpty();
    }

    @Test
    void linesAreNeitherAnsweredNorChangedNorMovedLikePosts() {
        DiscussionId hour = begun();
        ChatLine line = say(ann, hour, "One");
        say(ben, hour, "Two");

        assertThatThrownBy(() -> people.signedInAs(
                        ben, () -> discussions.reply(new Reply(hour, null, "No", DiscussionFixture.anyKey()))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() ->
                        people.signedInAs(ann, () -> discussions.edit(new EditPost(line.id(), 0, null, "Other", null))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whoTalksTooFastIsSlowedDownThereAndNowhereElse() {
        DiscussionId hour = begun();
        for (int i = 0; i < 12; i++) {
            say(ann, hour, "Line " + i);
        }
        assertThatThrownBy(() -> say(ann, hour, "One more"))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("too-fast");
        new DiscussionFixture(courses, people, discussions)
                .started(course.cohort(), course.topic(), ann, "Still heard here");
    }

    @Test
    void wordsOfTheTranscriptAreDiscussedOnceTheHourIsOver() {
        DiscussionId hour = begun();
        ChatLine line = say(ann, hour, "Boil the water first");
        SelectedWords words = selected(hour, line, 0, 4, "Boil");
        assertThatThrownBy(() -> start(words)).isInstanceOf(Refusal.Invalid.class);
        clock.forward(Duration.ofHours(1));

        start(words);
        assertThat(people.signedInAs(
                        ann, () -> pages.words(course.cohort(), course.topic()).discussions()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.anchor()).extracting("exact").isEqualTo("Boil");
                });
        assertThatThrownBy(() -> start(selected(hour, line, 0, 4, "Soil"))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void wordsOfAHiddenLineAndOfAnotherCohortAreNotThere() {
        DiscussionId hour = begun();
        ChatLine line = say(ann, hour, "Boil the water first");
        clock.forward(Duration.ofHours(1));
        SelectedWords words = selected(hour, line, 0, 4, "Boil");
        people.signedInAs(roles.tutorOfCohort(), () -> moderation.hide(line.id(), "Names people"));
        assertThatThrownBy(() -> start(words)).isInstanceOf(Refusal.Invalid.class);
        assertThat(people.signedInAs(ben, () -> rooms.transcript(hour)))
                .singleElement()
                .satisfies(gone -> assertThat(gone.text()).isEmpty());
    }

    @Test
    void aLineThatIsHiddenLaterIsQuotedNoMoreAndAgainWhenItIsRestored() {
        DiscussionId hour = begun();
        ChatLine line = say(ann, hour, "Boil the water first");
        clock.forward(Duration.ofHours(1));
        start(selected(hour, line, 0, 4, "Boil"));

        people.signedInAs(roles.tutorOfCohort(), () -> moderation.hide(line.id(), "Names people"));
        assertThat(quoted()).isEqualTo("…");
        assertThat(people.signedInAs(ben, () -> search.find(SearchFor.words("Boil"), 0, java.util.Locale.ENGLISH))
                        .hits())
                .isEmpty();
        people.signedInAs(roles.tutorOfCohort(), () -> moderation.restore(line.id()));
        assertThat(quoted()).isEqualTo("Boil");
    }

    private String quoted() {
        return people.signedInAs(
                ann,
                () -> java.util.Objects.requireNonNull(pages.words(course.cohort(), course.topic())
                                .discussions()
                                .getFirst()
                                .anchor())
                        .exact());
    }

    @Test
    void whatHangsOnTheTranscriptStaysPlacedWhenTheCohortMoves() {
        DiscussionId hour = begun();
        ChatLine line = say(ann, hour, "Boil the water first");
        clock.forward(Duration.ofHours(1));
        start(selected(hour, line, 0, 4, "Boil"));
        var newer = new EditedLesson(sql, course).edited(EditedLesson.paragraphs("All is new."));
        people.signedInAs(roles.staff(), () -> cohorts.moveTo(course.cohort(), newer));
        moves.moveAll(course.cohort());

        assertThat(people.signedInAs(
                        ann, () -> pages.words(course.cohort(), course.topic()).discussions()))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.anchor()).extracting("placed").isEqualTo(true));
        start(selected(hour, line, 5, 8, "the"));
    }

    @Test
    void searchFindsALineAndNoMoreOnceItIsHidden() {
        ChatLine line = say(ann, begun(), "Charcoal filters");
        assertThat(found("charcoal")).containsExactly(line.id());
        people.signedInAs(roles.tutorOfCohort(), () -> moderation.hide(line.id(), "Names people"));
        assertThat(found("charcoal")).isEmpty();
    }

    private List<@Nullable PostId> found(String words) {
        return people.signedInAs(
                ben,
                () -> search.find(SearchFor.words(words), 0, java.util.Locale.ENGLISH).hits().stream()
                        .map(SearchHit::post)
                        .toList());
    }

    @Test
    void membersAreToldAndToldAgainWhenItIsCancelled() {
        DiscussionId first = planned(24, 3);
        assertThat(told(ann)).singleElement().satisfies(item -> assertThat(item).contains("3 weeks"));
        assertThat(people.signedInAs(ann, () -> hours.in(memberships.require(course.cohort()), course.topic())))
                .hasSize(3);

        people.signedInAs(roles.tutorOfCohort(), () -> hours.cancel(first, true));
        assertThat(told(ann)).hasSize(2).anyMatch(text -> text.contains("3 chat hours of this series are cancelled"));
        assertThat(people.signedInAs(ann, () -> hours.in(memberships.require(course.cohort()), course.topic())))
                .isEmpty();
    }

    @Test
    void oneWeekIsCancelledAndTheOthersStay() {
        DiscussionId first = planned(24, 3);
        people.signedInAs(roles.tutorOfCohort(), () -> hours.cancel(first, false));
        assertThat(people.signedInAs(ann, () -> hours.in(memberships.require(course.cohort()), course.topic())))
                .hasSize(2);
        clock.forward(Duration.ofHours(24));
        assertThatThrownBy(() -> say(ann, first, "Anybody?")).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void oneOfASeriesIsHeldAtAnotherTimeAndTheOthersStay() {
        DiscussionId first = planned(24, 3);
        ChatHour before = all().getFirst();
        LocalDateTime later =
                LocalDateTime.ofInstant(before.startsAt(), PHNOM_PENH).plusHours(6);
        move(roles.tutorOfCohort(), first, later, 45);

        List<ChatHour> after = all();
        assertThat(after).hasSize(3);
        assertThat(after.getFirst().startsAt()).isEqualTo(before.startsAt().plus(Duration.ofHours(6)));
        assertThat(Duration.between(
                        after.getFirst().startsAt(), after.getFirst().endsAt()))
                .hasMinutes(45);
        assertThat(after.get(1).startsAt()).isEqualTo(before.startsAt().plus(Duration.ofDays(7)));
        assertThat(told(ann)).hasSize(2).anyMatch(text -> text.contains("moved: it is held"));
        move(roles.tutorOfCohort(), first, later, 45);
        assertThat(told(ann)).as("nothing changed, nobody is told").hasSize(2);
        people.signedInAs(roles.tutorOfCohort(), () -> hours.cancel(after.get(1).id(), true));
        assertThat(all())
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo(first));
    }

    @Test
    void whatHasBegunIsOverOrMeetsAnotherIsNotMoved() {
        DiscussionId first = planned(24, 1);
        DiscussionId second = planned(48, 1);
        assertThatThrownBy(() -> move(roles.tutorOfCohort(), first, 48, 30))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("chat-overlaps");
        assertThatThrownBy(() -> move(roles.tutorOfCohort(), first, -1, 30)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> move(ann, first, 30, 30)).isInstanceOf(Refusal.NotPermitted.class);
        people.signedInAs(roles.tutorOfCohort(), () -> hours.cancel(second, false));
        assertThatThrownBy(() -> move(roles.tutorOfCohort(), second, 30, 30))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("chat-cancelled");
        clock.forward(Duration.ofHours(24));
        assertThatThrownBy(() -> move(roles.tutorOfCohort(), first, 30, 30))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("chat-begun-move");
    }

    @Test
    void whoPlansSeesByWhichClocksTheCohortLives() {
        live(ann, "Asia/Baghdad");
        live(ben, "Asia/Dhaka");
        live(tutoring.learner(course.cohort(), "Cem"), "Asia/Dhaka");
        tutoring.learner(course.cohort(), "Did not say");

        ChatOutlook outlook =
                people.signedInAs(roles.tutorOfCohort(), () -> hours.outlook(course.cohort(), course.topic()));
        assertThat(outlook.clocks()).containsExactly(ZoneId.of("Asia/Dhaka"), ZoneId.of("Asia/Baghdad"));
        assertThatThrownBy(() -> people.signedInAs(ann, () -> hours.outlook(course.cohort(), course.topic())))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    private void live(PersonId person, String zone) {
        sql.sql("update account set zone = ? where person_id = ?")
                .params(zone, person.value())
                .update();
    }

    private List<ChatHour> all() {
        return people.signedInAs(ann, () -> hours.in(memberships.require(course.cohort()), course.topic()));
    }

    private void move(PersonId by, DiscussionId hour, int hoursFromNow, int minutes) {
        move(by, hour, at(hoursFromNow), minutes);
    }

    private void move(PersonId by, DiscussionId hour, LocalDateTime starts, int minutes) {
        people.signedInAs(by, () -> hours.move(new MoveChat(hour, starts, PHNOM_PENH, minutes)));
    }

    @Test
    void whatCannotBePlannedIsRefused() {
        refused(new PlanChat(course.cohort(), course.topic(), " ", at(1), PHNOM_PENH, 30, null), "title-empty");
        refused(new PlanChat(course.cohort(), course.topic(), "T", null, PHNOM_PENH, 30, null), "chat-when");
        refused(new PlanChat(course.cohort(), course.topic(), "T", at(-1), PHNOM_PENH, 30, null), "chat-past");
        refused(new PlanChat(course.cohort(), course.topic(), "T", at(1), PHNOM_PENH, 14, null), "chat-minutes");
        refused(new PlanChat(course.cohort(), course.topic(), "T", at(1), PHNOM_PENH, 121, null), "chat-minutes");
        refused(new PlanChat(course.cohort(), course.topic(), "T", at(1), PHNOM_PENH, 30, day(26 * 7)), "chat-weeks");
        refused(new PlanChat(course.cohort(), course.topic(), "T", at(1), PHNOM_PENH, 30, day(-1)), "chat-until");
        sql.sql("update cohort set ends_on = ? where id = ?")
                .params(day(9), course.cohort().value())
                .update();
        refused(new PlanChat(course.cohort(), course.topic(), "T", at(1), PHNOM_PENH, 30, day(10)), "chat-until");
        planned(1, 1);
        refused(new PlanChat(course.cohort(), course.topic(), "T", at(1), PHNOM_PENH, 30, null), "chat-overlaps");
    }

    @Test
    void onlyThoseWhoLeadPlanCancelAndEndAndOutsidersDoNotEvenRead() {
        DiscussionId hour = begun();
        say(ann, hour, "Among us");
        assertThatThrownBy(() -> plan(ann, 48, 1)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> people.signedInAs(ann, () -> hours.cancel(hour, false)))
                .isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> people.signedInAs(ann, () -> hours.end(hour)))
                .isInstanceOf(Refusal.NotPermitted.class);
        roles.eachOutsider(
                outsider -> assertThatThrownBy(() -> plan(outsider, 48, 1)).isInstanceOf(Refusal.NotPermitted.class));
        PersonId stranger = people.named("Stranger");
        assertThatThrownBy(() -> lines(stranger, hour)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> say(stranger, hour, "No")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> people.signedInAs(stranger, () -> rooms.enter(hour, _ -> {})))
                .isInstanceOf(Refusal.NotPermitted.class);
        clock.forward(Duration.ofHours(1));
        assertThatThrownBy(() -> people.signedInAs(stranger, () -> rooms.transcript(hour)))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aTopicWithoutAChatHourAsksNothing() {
        people.signedInAs(ann, () -> {
            var membership = memberships.require(course.cohort());
            hours.in(membership, course.topic());
            assertThat(new Selects(transactions, sql).during(() -> hours.in(membership, course.topic())))
                    .isZero();
        });
        planned(1, 1);
        people.signedInAs(ann, () -> {
            var membership = memberships.require(course.cohort());
            assertThat(new Selects(transactions, sql).during(() -> hours.in(membership, course.topic())))
                    .isOne();
        });
    }

    private List<String> told(PersonId person) {
        return people.signedInAs(
                person,
                () -> inbox.part(java.util.Locale.ENGLISH, 0, 10).entries().stream()
                        .map(entry -> entry.lead().text())
                        .toList());
    }

    private void refused(PlanChat plan, String why) {
        assertThatThrownBy(() -> people.signedInAs(roles.tutorOfCohort(), () -> hours.plan(plan)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining(why);
    }

    private void start(SelectedWords words) {
        people.signedInAs(
                ben,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.DISCUSSION,
                        "On this",
                        "Why?",
                        null,
                        DiscussionFixture.anyKey(),
                        words,
                        List.of())));
    }

    private static SelectedWords selected(DiscussionId hour, ChatLine line, int from, int to, String exact) {
        String block = ChatRooms.block(hour, line);
        return new SelectedWords(ChatRooms.language(hour), block, from, block, to, exact);
    }

    private LocalDateTime at(int hoursFromNow) {
        return LocalDateTime.ofInstant(clock.instant(), PHNOM_PENH).plusHours(hoursFromNow);
    }

    private DiscussionId planned(int hoursFromNow, int weeks) {
        return plan(roles.tutorOfCohort(), hoursFromNow, weeks);
    }

    private DiscussionId plan(PersonId person, int hoursFromNow, int weeks) {
        return people.signedInAs(
                person,
                () -> hours.plan(new PlanChat(
                        course.cohort(),
                        course.topic(),
                        "Wells",
                        at(hoursFromNow),
                        PHNOM_PENH,
                        30,
                        weeks == 1 ? null : at(hoursFromNow).toLocalDate().plusWeeks(weeks - 1L))));
    }

    private LocalDate day(int daysFromNow) {
        return at(1).toLocalDate().plusDays(daysFromNow);
    }

    private DiscussionId begun() {
        return planned(0, 1);
    }

    private ChatLine say(PersonId person, DiscussionId hour, String text) {
        return people.signedInAs(person, () -> rooms.say(hour, text, DiscussionFixture.anyKey()));
    }

    private List<ChatLine> lines(PersonId person, DiscussionId hour) {
        return people.signedInAs(person, () -> rooms.lines(hour, Integer.MAX_VALUE));
    }
}
