package org.banyan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.gathering.GatheringFixture.plan;
import static org.banyan.gathering.GatheringFixture.withSeats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RegistrationModuleTest {

    @Autowired
    Gatherings gatherings;

    @Autowired
    Registrations registrations;

    @Autowired
    MyGatherings mine;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient sql;

    private GatheringFixture fixture;
    private Taught course;

    @BeforeEach
    void aCourse() {
        fixture = new GatheringFixture(people, courses, gatherings);
        course = courses.anyCourse();
    }

    @AfterEach
    void signOut() {
        people.signOut();
        clock.reset();
    }

    @Test
    void learnerRegistersOnceHoweverOftenItIsAsked() {
        GatheringId gathering = fixture.tomorrow(course, 1);
        PersonId learner = fixture.learner(course);

        assertThat(register(learner, gathering)).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(register(learner, gathering)).isEqualTo(RegistrationStatus.REGISTERED);

        assertThat(registered(gathering)).isEqualTo(1);
    }

    @Test
    void onlyLearnersOfTheCohortRegister() {
        GatheringId gathering = fixture.tomorrow(course, null);

        people.signIn(people.anyPerson());
        assertThatThrownBy(() -> registrations.register(gathering)).isInstanceOf(Refusal.NotPermitted.class);
        people.signIn(fixture.coordinator(course));
        assertThatThrownBy(() -> registrations.register(gathering)).isInstanceOf(Refusal.NotPermitted.class);
        people.signIn(fixture.learner(courses.anyCourse()));
        assertThatThrownBy(() -> registrations.register(gathering)).isInstanceOf(Refusal.NotPermitted.class);
        assertThatThrownBy(() -> registrations.withdraw(gathering)).isInstanceOf(Refusal.NotFound.class);
        people.signOut();
        assertThatThrownBy(() -> registrations.register(gathering)).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void whoWaitsGetsAPlaceInOrderAndIsTold() throws InterruptedException {
        GatheringId gathering = fixture.tomorrow(course, 1);
        PersonId first = fixture.learner(course);
        PersonId second = fixture.learner(course);
        PersonId third = fixture.learner(course);
        register(first, gathering);
        assertThat(register(second, gathering)).isEqualTo(RegistrationStatus.WAITING);
        assertThat(register(third, gathering)).isEqualTo(RegistrationStatus.WAITING);
        assertThat(seenBy(third, gathering).placeInLine()).isEqualTo(2);

        withdraw(first, gathering);

        assertThat(seenBy(second, gathering).mine()).isEqualTo(RegistrationStatus.REGISTERED);
        assertThat(seenBy(third, gathering).mine()).isEqualTo(RegistrationStatus.WAITING);
        assertThat(mailbox.newest(people.emailOf(second)).subject()).isEqualTo("You have a place: Budget workshop");
        assertThat(mailbox.of(people.emailOf(third))).isEmpty();
    }

    @Test
    void whoComesBackStandsAtTheEndOfTheLine() {
        GatheringId gathering = fixture.tomorrow(course, 1);
        PersonId first = fixture.learner(course);
        PersonId second = fixture.learner(course);
        PersonId third = fixture.learner(course);
        List.of(first, second, third).forEach(learner -> register(learner, gathering));

        withdraw(second, gathering);
        register(second, gathering);
        withdraw(first, gathering);

        assertThat(seenBy(third, gathering).comes()).isTrue();
        assertThat(seenBy(second, gathering).placeInLine()).isEqualTo(1);
    }

    @Test
    void moreSeatsLetThoseWhoWaitInAndFewerTakeNobodysPlace() {
        GatheringPlan plan = plan(Instant.now().plus(Duration.ofDays(1)));
        GatheringId gathering = fixture.planned(course, withSeats(plan, 1));
        List<PersonId> learners =
                IntStream.range(0, 4).mapToObj(_ -> fixture.learner(course)).toList();
        learners.forEach(learner -> register(learner, gathering));

        people.signIn(fixture.coordinator(course));
        gatherings.change(gathering, 0, withSeats(plan, 3));
        gatherings.change(gathering, 1, withSeats(plan, 2));

        assertThat(learners.stream().map(learner -> seenBy(learner, gathering).mine()))
                .containsExactly(
                        RegistrationStatus.REGISTERED,
                        RegistrationStatus.REGISTERED,
                        RegistrationStatus.REGISTERED,
                        RegistrationStatus.WAITING);
    }

    @Test
    void nobodyRegistersForWhatIsOverOrCancelled() {
        GatheringId over = fixture.planned(course, plan(Instant.now().minus(Duration.ofDays(2))));
        GatheringId cancelled = fixture.tomorrow(course, null);
        people.signIn(fixture.coordinator(course));
        gatherings.cancel(cancelled, 0, "Flood");
        people.signIn(fixture.learner(course));

        assertThatThrownBy(() -> registrations.register(over)).hasMessageContaining("refusal.over");
        assertThatThrownBy(() -> registrations.register(cancelled)).hasMessageContaining("refusal.cancelled");
    }

    @Test
    void seatsAreGivenExactlyOnceWhenAllRegisterAndSomeWithdrawAtTheSameTime() throws Exception {
        int seats = 5;
        GatheringId gathering = fixture.tomorrow(course, seats);
        List<PersonId> learners =
                IntStream.range(0, 16).mapToObj(_ -> fixture.learner(course)).toList();

        atOnce(learners.stream()
                .<Callable<?>>map(learner -> () -> {
                    RegistrationStatus status = register(learner, gathering);
                    if (status == RegistrationStatus.REGISTERED && learners.indexOf(learner) % 2 == 0) {
                        withdraw(learner, gathering);
                    }
                    return status;
                })
                .toList());

        assertThat(registered(gathering)).isEqualTo(seats);
        assertThat(sql.sql("select count(*) from gathering_registration where gathering_id = ?")
                        .param(gathering.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(learners.size());
    }

    @Test
    void oneLearnerWithManyWindowsHasOnePlace() throws Exception {
        GatheringId gathering = fixture.tomorrow(course, 3);
        PersonId learner = fixture.learner(course);

        atOnce(IntStream.range(0, 8)
                .<Callable<?>>mapToObj(_ -> () -> register(learner, gathering))
                .toList());

        assertThat(registered(gathering)).isEqualTo(1);
    }

    private static void atOnce(List<Callable<?>> tasks) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(threads.submit(() -> {
                start.await();
                return task.call();
            })));
            start.countDown();
            for (Future<?> task : running) {
                task.get();
            }
        }
    }

    private RegistrationStatus register(PersonId learner, GatheringId gathering) {
        return people.signedInAs(learner, () -> registrations.register(gathering));
    }

    private void withdraw(PersonId learner, GatheringId gathering) {
        people.signedInAs(learner, () -> registrations.withdraw(gathering));
    }

    private GatheringEntry seenBy(PersonId person, GatheringId gathering) {
        return people.signedInAs(person, () -> mine.upcoming()).stream()
                .filter(entry -> entry.gathering().equals(gathering))
                .findFirst()
                .orElseThrow();
    }

    private int registered(GatheringId gathering) {
        return sql.sql("select count(*) from gathering_registration where gathering_id = ? and status = 'REGISTERED'")
                .param(gathering.value())
                .query(Integer.class)
                .single();
    }
}
