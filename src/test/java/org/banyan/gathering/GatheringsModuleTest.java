package org.banyan.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.gathering.GatheringFixture.at;
import static org.banyan.gathering.GatheringFixture.plan;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.Mailbox;
import org.banyan.testing.Materials;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class GatheringsModuleTest {

    @Autowired
    Gatherings gatherings;

    @Autowired
    Registrations registrations;

    @Autowired
    MyGatherings mine;

    @Autowired
    Attendances attendances;

    @Autowired
    AttendanceSheet sheet;

    @Autowired
    LedCohorts led;

    @Autowired
    Calendars calendars;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private GatheringFixture fixture;
    private Taught course;
    private final GatheringPlan tomorrow = plan(Instant.now().plus(Duration.ofDays(1)));

    @BeforeEach
    void aCourse() {
        fixture = new GatheringFixture(people, courses, gatherings);
        course = courses.anyCourse();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void whoeverLeadsTheCohortPlansNobodyElse() {
        GatheringId gathering = fixture.tomorrow(course, null);
        Scope cohort = Scope.of(Scope.Kind.COHORT, course.cohort().value());
        for (PersonId leader : List.of(
                people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())),
                people.withRole(Role.COORDINATOR, cohort),
                people.withRole(Role.TUTOR, cohort),
                people.administrator())) {
            people.signIn(leader);
            int version = gatherings.get(gathering).version();
            gatherings.change(gathering, version, tomorrow);
            assertThat(mine.ofCohort(course.cohort())).isNotEmpty();
            assertThat(led.mine(Locale.ENGLISH))
                    .extracting(LedCohorts.Named::cohort)
                    .contains(course.cohort());
        }
        for (PersonId other : List.of(
                fixture.learner(course),
                people.anyPerson(),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                people.withRole(Role.PROGRAMME_MANAGER, Scope.platform()),
                fixture.coordinator(courses.anyCourse()))) {
            people.signIn(other);
            refused(() -> gatherings.plan(course.cohort(), tomorrow));
            refused(() -> gatherings.get(gathering));
            refused(() -> gatherings.change(gathering, 0, tomorrow));
            refused(() -> gatherings.cancel(gathering, 0, "Because"));
            refused(() -> gatherings.facilitatorChoices(course.cohort(), "", Locale.ENGLISH));
            refused(() -> gatherings.named(course.cohort(), Set.of()));
            refused(() -> mine.ofCohort(course.cohort()));
            assertThat(led.mine(Locale.ENGLISH))
                    .extracting(LedCohorts.Named::cohort)
                    .doesNotContain(course.cohort());
        }
        people.signIn(people.anyPerson());
        refused(() -> mine.upcomingOf(course.cohort()));
    }

    @Test
    void theSecondOfTwoWhoChangeItAtTheSameTimeIsTold() {
        GatheringId gathering = fixture.tomorrow(course, null);
        people.signIn(fixture.coordinator(course));
        int seen = gatherings.get(gathering).version();
        gatherings.change(gathering, seen, at(tomorrow, "Hall 3", null));

        assertThatThrownBy(() -> gatherings.change(gathering, seen, at(tomorrow, "Hall 4", null)))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("changed-meanwhile");
        assertThatThrownBy(() -> gatherings.cancel(gathering, seen, "Because")).isInstanceOf(Refusal.Conflict.class);
        assertThat(gatherings.get(gathering).plan().venue()).isEqualTo("Hall 3");
    }

    @Test
    void thoseWhoComeAreToldOfANewPlaceAndOfACancellationWithItsReason() throws InterruptedException {
        GatheringId gathering = fixture.tomorrow(course, null);
        PersonId learner = fixture.learner(course);
        people.signedInAs(learner, () -> registrations.register(gathering));
        people.signIn(fixture.coordinator(course));

        gatherings.change(gathering, 0, tomorrow);
        assertThat(mailbox.of(people.emailOf(learner))).hasSizeLessThanOrEqualTo(1);
        gatherings.change(gathering, gatherings.get(gathering).version(), at(tomorrow, "Hall 9", null));
        assertThat(mailbox.newest(people.emailOf(learner)).subject()).isEqualTo("Changed: Budget workshop");

        gatherings.cancel(gathering, gatherings.get(gathering).version(), "The river is too high");
        assertThat(mailbox.newest(people.emailOf(learner)).subject()).isEqualTo("Cancelled: Budget workshop");
        assertThat(mailbox.newest(people.emailOf(learner)).paragraphs()).contains("The river is too high");
        assertThat(people.signedInAs(learner, () -> mine.upcoming()))
                .extracting(GatheringEntry::cancelReason)
                .contains("The river is too high");
    }

    @Test
    void onlyThoseWithAPlaceSeeTheLink() {
        GatheringId gathering = fixture.planned(course, at(tomorrow, "Hall", "https://meet.example.org/room"));
        PersonId learner = fixture.learner(course);
        people.signIn(learner);

        assertThat(mine.upcoming().getFirst().link()).isNull();
        assertThat(mine.upcomingOf(course.cohort()).getFirst().link()).isNull();
        registrations.register(gathering);
        assertThat(mine.upcoming().getFirst().link()).isEqualTo("https://meet.example.org/room");
    }

    @Test
    void aListTakesAsManyQueriesForTenAsForOne() {
        PersonId learner = fixture.learner(course);
        PersonId facilitator = people.anyPerson();
        fixture.planned(course, GatheringFixture.facilitatedBy(tomorrow, facilitator));
        GatheringId now = fixture.now(course);
        people.signedInAs(learner, () -> registrations.register(now));
        people.signIn(learner);
        int upcoming = queries(() -> mine.upcoming());
        int ofCohort = queries(() -> mine.upcomingOf(course.cohort()));
        PersonId coordinator = fixture.coordinator(course);
        people.signIn(coordinator);
        int all = queries(() -> mine.ofCohort(course.cohort()));
        int roster = queries(() -> attendances.roster(now));
        int lines = queries(() -> sheet.of(course.cohort()));

        for (int more = 0; more < 9; more++) {
            fixture.planned(course, GatheringFixture.facilitatedBy(tomorrow, people.anyPerson()));
            people.signedInAs(fixture.learner(course), () -> registrations.register(now));
        }

        people.signIn(learner);
        assertThat(queries(() -> mine.upcoming())).isEqualTo(upcoming).isLessThanOrEqualTo(4);
        assertThat(queries(() -> mine.upcomingOf(course.cohort()))).isEqualTo(ofCohort);
        people.signIn(coordinator);
        assertThat(queries(() -> mine.ofCohort(course.cohort()))).isEqualTo(all);
        assertThat(queries(() -> attendances.roster(now))).isEqualTo(roster);
        assertThat(queries(() -> sheet.of(course.cohort()))).isEqualTo(lines);
    }

    @Test
    void theCalendarFollowsItsPersonWithoutSigningIn() throws Exception {
        GatheringId gathering =
                fixture.planned(course, at(tomorrow, "Hall, 2; \\ north", "https://meet.example.org/a"));
        PersonId learner = fixture.learner(course);
        people.signIn(learner);
        registrations.register(gathering);
        String secret = secret(calendars.renew());
        people.signOut();

        VEvent event = only(secret);
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(gathering.value() + "@banyan");
        assertThat(event.getSummary().getValue()).isEqualTo("Budget workshop");
        assertThat(event.getLocation().getValue()).isEqualTo("Hall, 2; \\ north");
        assertThat(event.getSequence().getSequenceNo()).isZero();
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(Instant.from(event.<Instant>getDateTimeStart().getDate()))
                .isEqualTo(tomorrow.startsAt().atZone(ZoneId.of("Asia/Baghdad")).toInstant());

        people.signIn(fixture.coordinator(course));
        gatherings.change(gathering, gatherings.get(gathering).version(), at(tomorrow, "Hall 3", null));
        assertThat(only(secret).getSequence().getSequenceNo()).isEqualTo(1);
        gatherings.cancel(gathering, gatherings.get(gathering).version(), "Flood");
        assertThat(only(secret).getSequence().getSequenceNo()).isEqualTo(2);
        assertThat(only(secret).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(only(secret).getUid().orElseThrow().getValue()).isEqualTo(gathering.value() + "@banyan");
    }

    /** Half past nine in New York is another moment in winter than in summer, and a night in which clocks are put back is an hour longer. */
    @Test
    void theCalendarTellsTheMomentAlsoWhereClocksAreChanged() throws Exception {
        PersonId learner = fixture.learner(course);
        people.signIn(learner);
        LocalDateTime change = lastSundayOfOctober().atTime(1, 30);
        GatheringId winter = inZone(
                "America/New_York", LocalDate.now().plusYears(1).withMonth(1).atTime(9, 30));
        GatheringId summer = inZone(
                "America/New_York", LocalDate.now().plusYears(1).withMonth(7).atTime(9, 30));
        GatheringId night = inZone("Europe/Madrid", change);
        List.of(winter, summer, night).forEach(registrations::register);

        Calendar calendar = calendar(secret(calendars.renew()));

        assertThat(utc(calendar, winter, Property.DTSTART)).endsWith("T143000Z");
        assertThat(utc(calendar, summer, Property.DTSTART)).endsWith("T133000Z");
        assertThat(utc(calendar, night, Property.DTSTART)).endsWith("T233000Z");
        assertThat(utc(calendar, night, Property.DTEND)).endsWith("T023000Z");
    }

    /** Calendars of another program, to know that the reader which checks ours tells good from bad. */
    @Test
    void theReaderThatChecksOurCalendarReadsThoseOfOthersAndRefusesABrokenOne() throws Exception {
        Path others = Materials.need("icalendar/python-icalendar");
        String newYork = Files.readString(others.resolve("america_new_york.ics"));
        String broken = Files.readString(others.resolve("issue_53_parsing_failure.ics"));

        Calendar read = new CalendarBuilder().build(new StringReader(newYork));

        VEvent theirs = read.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(theirs.getDateTimeStart().getValue()).isNotEmpty();
        assertThatThrownBy(() -> new CalendarBuilder().build(new StringReader(broken.replace("END:VEVENT", ""))))
                .isInstanceOf(ParserException.class);
    }

    private GatheringId inZone(String zone, LocalDateTime start) {
        return people.signedInAs(
                fixture.coordinator(course),
                () -> gatherings.plan(
                        course.cohort(),
                        new GatheringPlan(
                                GatheringKind.FACE_TO_FACE,
                                "In " + zone,
                                null,
                                "Any hall",
                                null,
                                start,
                                start.plusHours(2),
                                zone,
                                null,
                                BigDecimal.TWO,
                                Set.of())));
    }

    private static LocalDate lastSundayOfOctober() {
        return LocalDate.now().plusYears(1).withMonth(10).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
    }

    private static String utc(Calendar calendar, GatheringId gathering, String property) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> event.getUid()
                        .orElseThrow()
                        .getValue()
                        .startsWith(gathering.value().toString()))
                .map(event -> event.getRequiredProperty(property).getValue())
                .findFirst()
                .orElseThrow();
    }

    private Calendar calendar(String secret) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(calendars.feed(secret).orElseThrow()));
    }

    @Test
    void aRenewedOrEndedAddressOpensNothing() {
        people.signIn(people.anyPerson());
        assertThat(calendars.hasAddress()).isFalse();
        String first = secret(calendars.renew());
        String second = secret(calendars.renew());

        assertThat(second).isNotEqualTo(first).hasSize(32);
        assertThat(calendars.feed(first)).isEmpty();
        assertThat(calendars.feed(second)).isPresent();
        assertThat(calendars.hasAddress()).isTrue();
        calendars.end();
        assertThat(calendars.feed(second)).isEmpty();
        people.signOut();
        refused(calendars::renew);
        refused(calendars::end);
        refused(calendars::hasAddress);
    }

    private VEvent only(String secret) throws Exception {
        String file = calendars.feed(secret).orElseThrow();
        assertThat(file).contains("METHOD:PUBLISH").contains("\r\n");
        assertThat(file.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
        Calendar calendar = new CalendarBuilder().build(new StringReader(file));
        assertThat(calendar.validate().getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static String secret(String address) {
        return address.replaceFirst(".*/calendar/(.*)[.]ics", "$1");
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refusal.NotPermitted.class);
    }

    /** Within one transaction, so that the database's own count for its connection tells. */
    private int queries(Runnable work) {
        List<Integer> counted = new ArrayList<>();
        transaction.executeWithoutResult(_ -> {
            int before = asked();
            work.run();
            sql.sql("do 0").update();
            counted.add(asked() - before - 2);
        });
        return counted.getFirst();
    }

    private int asked() {
        return sql.sql("show session status like 'Questions'")
                .query((row, _) -> row.getInt("Value"))
                .single();
    }
}
