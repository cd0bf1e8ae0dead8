package org.banyan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.assessment.rules.CohortQuizzes;
import org.banyan.assessment.rules.CohortRules;
import org.banyan.assessment.rules.Entry;
import org.banyan.assessment.rules.Exempt;
import org.banyan.assessment.rules.Exemption;
import org.banyan.assessment.rules.ExemptionEntry;
import org.banyan.assessment.rules.Exemptions;
import org.banyan.assessment.rules.FeedbackTiming;
import org.banyan.assessment.rules.Holder;
import org.banyan.assessment.rules.ScoreKept;
import org.banyan.assessment.rules.SettleRules;
import org.banyan.assessment.scoring.Response;
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
import org.banyan.testing.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What a cohort settles for a quiz and who is exempted, and what the learner notices of it. */
@ModuleTest
@RecordApplicationEvents
class QuizRulesModuleTest {

    private static final Exemption HALF_MORE = new Exemption(null, null, null, 50, null, false);

    @Autowired
    QuizCatalogue catalogue;

    @Autowired
    QuizAttempts attempts;

    @Autowired
    QuizPages pages;

    @Autowired
    QuizResults results;

    @Autowired
    CohortQuizzes quizzes;

    @Autowired
    Exemptions exemptions;

    @Autowired
    Groups groups;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    @Autowired
    ApplicationEvents events;

    CourseFixture.Taught course;
    PersonId learner;
    PersonId tutor;
    QuizId quiz;
    Instant now;

    @BeforeEach
    void aTimedQuizAndItsTutor() {
        course = courses.anyCourse();
        learner = people.named("Ann");
        courses.enrol(course.cohort(), learner.value());
        tutor = people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        transaction.executeWithoutResult(_ -> catalogue.define(
                course.version(),
                List.of(
                        QuizFixture.quiz("first", course.topic(), 3, 20),
                        QuizFixture.quiz("second", course.topic(), null, null))));
        quiz = pages.shownIn(course.version(), course.topic()).getFirst();
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        people.signIn(learner);
    }

    @AfterEach
    void nobodyIsSignedInAndTheClockIsRight() {
        people.signOut();
        clock.reset();
    }

    @Test
    void aQuizOpensAndClosesByTheServersClock() {
        settle(rules(hours(1), hours(3), null, null));

        assertThat(page().entry()).isEqualTo(new Entry.NotYet(hours(1)));
        assertThat(page().mayStart()).isFalse();
        assertRefused("assessment.refusal.not-open-yet", () -> attempts.start(course.cohort(), quiz));

        clock.forward(Duration.ofMinutes(170));
        attempts.start(course.cohort(), quiz);
        assertThat(secondsLeft()).isBetween(590L, 600L);

        clock.forward(Duration.ofMinutes(11));
        assertThat(page().running()).isNull();
        assertThat(page().attempts().getFirst().byTime()).isTrue();
        assertRefused("assessment.refusal.closed", () -> attempts.start(course.cohort(), quiz));
    }

    @Test
    void betweenTwoAttemptsOneWaits() {
        settle(new CohortRules(null, null, null, null, 60, ScoreKept.HIGHEST, FeedbackTiming.AFTER_EACH, false));
        attempts.submit(attempts.start(course.cohort(), quiz));

        assertThat(page().entry()).isInstanceOf(Entry.Waiting.class);
        assertRefused("assessment.refusal.not-again-yet", () -> attempts.start(course.cohort(), quiz));

        clock.forward(Duration.ofMinutes(61));
        assertThat(page().mayStart()).isTrue();
        attempts.start(course.cohort(), quiz);
    }

    @Test
    void aPasswordIsAskedOnceAndGuessingIsSlowed() {
        settle(withPassword(), " open sesame ");

        assertRefused("assessment.refusal.password-missing", () -> attempts.start(course.cohort(), quiz));
        for (int guess = 0; guess < 5; guess++) {
            assertRefused("assessment.refusal.password-wrong", () -> attempts.start(course.cohort(), quiz, "sesame"));
        }
        assertRefused("assessment.refusal.password-slowed", () -> attempts.start(course.cohort(), quiz, "open sesame"));
        clock.forward(Duration.ofMinutes(1));
        AttemptId attempt = attempts.start(course.cohort(), quiz, "open sesame");

        assertThat(attempts.start(course.cohort(), quiz)).isEqualTo(attempt);
        assertThat(sql.sql("select password_hash from quiz_rules where cohort_id = ?")
                        .param(course.cohort().value())
                        .query(String.class)
                        .single())
                .startsWith("{")
                .doesNotContain("sesame");
    }

    @Test
    void whoIsExemptedFromThePasswordIsNotAsked() {
        settle(withPassword(), "open sesame");
        exempt(new Exemption(null, null, null, null, null, true));

        assertThat(page().rules().passwordAsked()).isFalse();
        attempts.start(course.cohort(), quiz);
    }

    @Test
    void aPasswordStaysUntilItIsChangedOrNoMoreAsked() {
        settle(withPassword(), "open sesame");
        settle(withPassword(), "");
        assertRefused("assessment.refusal.password-wrong", () -> attempts.start(course.cohort(), quiz, "other"));

        settle(CohortRules.NONE);

        attempts.start(course.cohort(), quiz);
    }

    @Test
    void moreTimeReachesAnAttemptThatIsRunning() {
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        clock.forward(Duration.ofMinutes(15));

        exempt(HALF_MORE);

        assertThat(attempts.timeLeft(attempt).seconds()).isBetween(890L, 900L);
        people.signedInAs(tutor, () -> takeAway());
        assertThat(attempts.timeLeft(attempt).seconds()).isBetween(890L, 900L);
        clock.forward(Duration.ofMinutes(14));
        assertThat(save(attempt, 1, "b").late()).isFalse();
    }

    @Test
    void aClosingDateComesForAttemptsWithoutALimitToo() {
        QuizId free = pages.shownIn(course.version(), course.topic()).getLast();
        AttemptId attempt = attempts.start(course.cohort(), free);
        assertThat(attempts.timeLeft(attempt)).isEqualTo(new TimeLeft(true, null));

        settle("second", rules(null, hours(1), null, null), "");
        assertThat(attempts.timeLeft(attempt).seconds()).isBetween(3580L, 3600L);

        settle("second", rules(null, now.plusSeconds(1), null, null), "");
        assertThat(attempts.timeLeft(attempt).seconds()).isBetween(3580L, 3600L);
    }

    @Test
    void anExemptionOfAGroupIsForThoseWhoAreInIt() {
        GroupId group = group();
        people.signedInAs(
                tutor,
                () -> exemptions.exempt(new Exempt(
                        course.cohort(),
                        "first",
                        Optional.empty(),
                        0,
                        new Holder.OneGroup(group),
                        new Exemption(null, null, 45, null, 9, false),
                        "Slow link in the district")));
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        assertThat(attempts.timeLeft(attempt).seconds()).isBetween(1190L, 1200L);

        place(group);

        assertThat(attempts.timeLeft(attempt).seconds()).isBetween(2690L, 2700L);
        assertThat(page().attemptsLeft()).isEqualTo(8);
    }

    @Test
    void exemptionsSayWhoGaveThemAndWhyAndAreChangedAndTakenAway() {
        exempt(HALF_MORE);

        people.signIn(tutor);
        ExemptionEntry entry = exemptions.list(course.cohort(), "first").getFirst();
        assertThat(entry.name()).isEqualTo("Ann");
        assertThat(entry.reason()).isEqualTo("Reads by screen reader");
        assertThat(entry.givenAt()).isBetween(now, now.plusSeconds(60));
        assertRefused("assessment.refusal.exemption-twice", () -> exempt(HALF_MORE));

        Exempt more = new Exempt(
                course.cohort(),
                "first",
                Optional.of(entry.id()),
                entry.version(),
                entry.holder(),
                new Exemption(null, null, 60, null, null, false),
                "As agreed");
        exemptions.exempt(more);
        assertThatThrownBy(() -> exemptions.exempt(more)).isInstanceOf(Refusal.Conflict.class);
        assertThat(exemptions
                        .list(course.cohort(), "first")
                        .getFirst()
                        .exemption()
                        .minutes())
                .isEqualTo(60);

        takeAway();
        assertThat(exemptions.list(course.cohort(), "first")).isEmpty();
        assertThatThrownBy(() -> exemptions.takeAway(course.cohort(), "first", entry.id()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        people.signIn(tutor);

        assertRefused("assessment.refusal.rules-order", () -> settle(rules(hours(2), hours(1), null, null)));
        assertRefused("assessment.refusal.rules-minutes", () -> settle(rules(null, null, -1, null)));
        assertRefused("assessment.refusal.rules-attempts", () -> settle(rules(null, null, null, 101)));
        assertRefused(
                "assessment.refusal.rules-feedback-close", () -> settle(feedback(FeedbackTiming.AFTER_CLOSE, null)));
        assertRefused("assessment.refusal.rules-password-missing", () -> settle(withPassword(), ""));
        assertRefused("assessment.refusal.rules-password", () -> settle(withPassword(), "abc"));
        assertRefused("assessment.refusal.reason", () -> exempt(learner, HALF_MORE, " "));
        assertRefused(
                "assessment.refusal.exemption-empty", () -> exempt(new Exemption(null, null, null, null, null, false)));
        assertRefused(
                "assessment.refusal.exemption-time", () -> exempt(new Exemption(null, null, 30, 50, null, false)));
        settle(rules(null, hours(1), 0, null));
        assertRefused("assessment.refusal.exemption-no-limit", () -> exempt(HALF_MORE));
        assertRefused(
                "assessment.refusal.rules-order", () -> exempt(new Exemption(hours(2), null, null, null, null, false)));
    }

    @Test
    void ofTwoWhoSettleTheSecondIsTold() {
        people.signIn(tutor);
        SettleRules mine = new SettleRules(course.cohort(), "first", 0, rules(null, hours(1), null, null), "");
        quizzes.settle(mine);

        assertThatThrownBy(() -> quizzes.settle(mine)).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aGroupsTutorExemptsOnlyTheGroupAndNobodySettlesWhoDoesNotTeach() {
        GroupId group = group();
        PersonId other = people.named("Ben");
        courses.enrol(course.cohort(), other.value());
        place(group);
        PersonId groupTutor = people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value()));

        people.signIn(groupTutor);
        exempt(learner, HALF_MORE, "Reads by screen reader");
        assertThat(exemptions.choices(course.cohort(), "", 10))
                .extracting(choice -> choice.name())
                .containsExactly("North", "Ann");
        assertThatThrownBy(() -> exempt(other, HALF_MORE, "Kindness")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> settleAsMyself("first", CohortRules.NONE, ""))
                .isInstanceOf(Refusal.NotPermitted.class);

        people.signIn(other);
        assertThatThrownBy(() -> exempt(other, HALF_MORE, "For me")).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> quizzes.list(course.cohort(), "en")).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void nobodyExemptsThemselves() {
        people.grant(
                learner, Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));

        assertThatThrownBy(() -> exempt(learner, HALF_MORE, "For me")).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void theFirstScoreCountsWhereTheCohortSaysSo() {
        settle(kept(ScoreKept.FIRST));
        AttemptId first = attempts.start(course.cohort(), quiz);
        attempts.submit(first);

        AttemptId second = answerRightly();

        assertThat(page().counted().score().percent()).isZero();
        assertThat(pages.result(course.cohort(), second, "en").score().percent())
                .isEqualTo(100);
        assertThat(page().hasPassed()).isFalse();
        assertThat(passes()).isZero();

        for (AttemptId attempt : List.of(first, second)) {
            CountedScore counted = Objects.requireNonNull(
                    pages.result(course.cohort(), attempt, "en").counted());
            assertThat(counted.attempt()).isEqualTo(1);
            assertThat(counted.score().percent()).isZero();
        }

        settle(kept(ScoreKept.LATEST));
        assertThat(page().counted().attempt()).isEqualTo(2);
        assertThat(page().hasPassed()).isTrue();
        assertThat(passes()).isOne();

        settle(kept(ScoreKept.AVERAGE));
        assertThat(page().counted().score().percent()).isEqualTo(50);
        assertThat(page().counted().attempt()).isNull();
        assertThat(results.meanScore(course.cohort(), learner))
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("50"));
        assertThat(page().hasPassed()).isTrue();
    }

    @Test
    void anAverageReachesThePassMarkWithALaterAttempt() {
        settle(new CohortRules(null, null, null, 0, 0, ScoreKept.AVERAGE, FeedbackTiming.AFTER_EACH, false));
        attempts.submit(attempts.start(course.cohort(), quiz));
        answerRightly();
        answerRightly();
        assertThat(page().hasPassed()).isFalse();

        answerRightly();

        assertThat(page().hasPassed()).isTrue();
        assertThat(passes()).isOne();
    }

    @Test
    void feedbackWaitsForTheLastWhoHasTime() {
        settle(feedback(FeedbackTiming.AFTER_CLOSE, hours(2)));
        PersonId other = people.named("Ben");
        courses.enrol(course.cohort(), other.value());
        people.signedInAs(
                tutor, () -> exempt(other, new Exemption(null, hours(4), null, null, null, false), "Was ill"));
        AttemptId attempt = answerRightly();

        AttemptResult early = pages.result(course.cohort(), attempt, "en");
        assertThat(early.score().percent()).isEqualTo(100);
        assertThat(early.questions()).isEmpty();
        assertThat(early.withheld()).isEqualTo(new AttemptResult.Withheld(FeedbackTiming.AFTER_CLOSE, hours(4)));

        clock.forward(Duration.ofHours(3));
        assertThat(pages.result(course.cohort(), attempt, "en").questions()).isEmpty();
        clock.forward(Duration.ofHours(1).plusSeconds(1));
        assertThat(pages.result(course.cohort(), attempt, "en").questions()).hasSize(5);
    }

    @Test
    void whereOnlyMarksAreToldNothingElseIs() {
        settle(feedback(FeedbackTiming.MARKS_ONLY, null));

        AttemptId attempt = answerRightly();

        AttemptResult result = pages.result(course.cohort(), attempt, "en");
        assertThat(result.passed()).isTrue();
        assertThat(result.questions()).isEmpty();
    }

    @Test
    void theListTakesOneQueryHoweverManyQuizzesThereAre() {
        people.signIn(tutor);
        int one = queries(() -> quizzes.open(course.cohort(), "first", "en"));

        assertThat(queries(() -> quizzes.list(course.cohort(), "en"))).isEqualTo(one);
        assertThat(quizzes.list(course.cohort(), "ar"))
                .extracting(found -> found.title())
                .containsExactly("ما البيانات المفتوحة", "ما البيانات المفتوحة");
    }

    private int queries(Runnable work) {
        return new Selects(transaction, sql).statementsDuring(work);
    }

    private AttemptId answerRightly() {
        AttemptId attempt = attempts.start(course.cohort(), quiz);
        AttemptSheet sheet = Objects.requireNonNull(page().running());
        List<QuestionDefinition> questions = QuizFixture.questions();
        for (int i = 0; i < questions.size(); i++) {
            attempts.save(new SaveAnswer(
                    attempt,
                    sheet.questions().get(i).question(),
                    QuizFixture.rightResponses().get(questions.get(i).key()),
                    1));
        }
        attempts.submit(attempt);
        return attempt;
    }

    private SavedAnswer save(AttemptId attempt, int number, String chosen) {
        QuestionId question = Objects.requireNonNull(page().running())
                .questions()
                .get(number - 1)
                .question();
        return attempts.save(new SaveAnswer(attempt, question, Response.Chosen.of(chosen), 1));
    }

    private QuizPage page() {
        return pages.page(course.cohort(), quiz, "en");
    }

    private long secondsLeft() {
        return Objects.requireNonNull(Objects.requireNonNull(page().running()).secondsLeft());
    }

    private long passes() {
        return events.stream(QuizPassed.class)
                .filter(passed -> passed.person().equals(learner))
                .count();
    }

    private void settle(CohortRules rules) {
        settle(rules, "");
    }

    private void settle(CohortRules rules, String password) {
        settle("first", rules, password);
    }

    private void settle(String key, CohortRules rules, String password) {
        people.signedInAs(tutor, () -> settleAsMyself(key, rules, password));
    }

    private void settleAsMyself(String key, CohortRules rules, String password) {
        int version = quizzes.open(course.cohort(), key, "en").version();
        quizzes.settle(new SettleRules(course.cohort(), key, version, rules, password));
    }

    private void exempt(Exemption exemption) {
        people.signedInAs(tutor, () -> exempt(learner, exemption, "Reads by screen reader"));
    }

    private void exempt(PersonId person, Exemption exemption, String reason) {
        exemptions.exempt(new Exempt(
                course.cohort(), "first", Optional.empty(), 0, new Holder.OnePerson(person), exemption, reason));
    }

    private void takeAway() {
        exemptions.takeAway(
                course.cohort(),
                "first",
                exemptions.list(course.cohort(), "first").getFirst().id());
    }

    private GroupId group() {
        return people.signedInAs(people.administrator(), () -> groups.make(course.cohort(), "North"));
    }

    private void place(GroupId group) {
        people.signedInAs(people.administrator(), () -> {
            var grouping = groups.of(course.cohort());
            groups.place(
                    course.cohort(),
                    grouping.version(),
                    java.util.Map.of(
                            grouping.learners().stream()
                                    .filter(member -> member.person().equals(learner))
                                    .findFirst()
                                    .orElseThrow()
                                    .enrolment(),
                            group));
        });
    }

    private Instant hours(int hours) {
        return now.plus(Duration.ofHours(hours));
    }

    private static CohortRules rules(
            @Nullable Instant opens, @Nullable Instant closes, @Nullable Integer minutes, @Nullable Integer attempts) {
        return new CohortRules(
                opens, closes, minutes, attempts, 0, ScoreKept.HIGHEST, FeedbackTiming.AFTER_EACH, false);
    }

    private static CohortRules withPassword() {
        return new CohortRules(null, null, null, null, 0, ScoreKept.HIGHEST, FeedbackTiming.AFTER_EACH, true);
    }

    private static CohortRules kept(ScoreKept kept) {
        return new CohortRules(null, null, null, null, 0, kept, FeedbackTiming.AFTER_EACH, false);
    }

    private static CohortRules feedback(FeedbackTiming timing, @Nullable Instant closes) {
        return new CohortRules(null, closes, null, null, 0, ScoreKept.HIGHEST, timing, false);
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
