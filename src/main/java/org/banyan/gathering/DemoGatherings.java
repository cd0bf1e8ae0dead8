package org.banyan.gathering;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.DemoActors;
import org.banyan.identity.PersonId;
import org.banyan.shared.DemoPart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A gathering that was, with its roster, and two that come in the cohort where the demo learners are: one with more people
 * than seats, one by a link.
 */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(60)
class DemoGatherings implements DemoPart {

    private static final String COURSE = "open-data-in-practice";
    private static final ZoneId ZONE = ZoneId.of("Asia/Baghdad");
    private static final List<String> CAME =
            List.of("learner2", "learner3", "learner4", "learner5", "learner6", "learner7", "learner10", "peertutor");

    private final Gatherings gatherings;
    private final Registrations registrations;
    private final Attendances attendances;
    private final CurrentPerson currentPerson;
    private final DemoActors actors;
    private final JdbcClient sql;
    private final Clock clock;

    DemoGatherings(
            Gatherings gatherings,
            Registrations registrations,
            Attendances attendances,
            CurrentPerson currentPerson,
            DemoActors actors,
            JdbcClient sql,
            Clock clock) {
        this.gatherings = gatherings;
        this.registrations = registrations;
        this.attendances = attendances;
        this.currentPerson = currentPerson;
        this.actors = actors;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void load() {
        sql.sql("select c.id from cohort c join course k on k.id = c.course_id where k.slug = ? and c.standing")
                .param(COURSE)
                .query((row, _) -> new CohortId(Rows.uuid(row, "id")))
                .optional()
                .filter(cohort -> !isLoaded(cohort))
                .ifPresent(this::load);
    }

    /** The walk-in is written last; without it the loading was interrupted, and goes on where it was. */
    private boolean isLoaded(CohortId cohort) {
        return sql.sql("select exists (select 1 from gathering_attendance a join gathering g on g.id = a.gathering_id"
                        + " where g.cohort_id = ? and a.source = 'WALK_IN')")
                .param(cohort.value())
                .query(Boolean.class)
                .single();
    }

    private void load(CohortId cohort) {
        Set<PersonId> facilitators = new HashSet<>();
        actors.as("tutor", () -> facilitators.add(currentPerson.id()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        GatheringPlan workshop = plan(
                "Budget data by hand: a workshop",
                "Bring a budget of your municipality, on paper or as a file. We turn it into a table that others can use.",
                "Training centre, Hall 2, Basra",
                null,
                today.plusDays(9).atTime(10, 0),
                3,
                6,
                facilitators);
        come(
                planned(cohort, workshop),
                IntStream.rangeClosed(2, 9)
                        .mapToObj(number -> "learner" + number)
                        .toList());
        GatheringPlan clinic = plan(
                "Open questions hour",
                "Ask what you have stumbled over; the peer tutors answer.",
                null,
                "https://meet.example.org/open-data",
                today.plusDays(3).atTime(LocalTime.of(17, 0)),
                1,
                null,
                facilitators);
        come(planned(cohort, clinic), List.of("learner2", "learner11", "peertutor"));
        was(cohort, today, facilitators);
    }

    /** People register before, and are marked after: so it is planned first and moved into the past then. */
    private void was(CohortId cohort, LocalDate today, Set<PersonId> facilitators) {
        GatheringPlan plan = plan(
                "Opening day",
                "Who we are, what open data is to each of us, and how the course works.",
                "Training centre, Hall 1, Basra",
                null,
                today.plusDays(1).atTime(9, 30),
                4,
                40,
                facilitators);
        GatheringId opening = planned(cohort, plan);
        come(opening, CAME);
        GatheringPlan past = plan(
                plan.title(),
                plan.description(),
                plan.venue(),
                null,
                today.minusDays(12).atTime(9, 30),
                4,
                40,
                facilitators);
        if (isToCome(opening)) {
            actors.as(
                    "coordinator",
                    () -> gatherings.change(opening, gatherings.get(opening).version(), past));
        }
        actors.as("tutor", () -> {
            List<RosterRow> rows = attendances.roster(opening).rows();
            attendances.mark(opening, rows.get(1).person(), Mark.LATE);
            attendances.mark(opening, rows.get(2).person(), Mark.EXCUSED);
            attendances.mark(opening, rows.get(3).person(), Mark.ABSENT);
            attendances.markRest(opening, Mark.PRESENT);
            attendances.walkIn(opening, "Hassan Kadhim");
        });
    }

    private GatheringId planned(CohortId cohort, GatheringPlan plan) {
        return sql.sql("select id from gathering where cohort_id = ? and title = ?")
                .params(cohort.value(), plan.title())
                .query((row, _) -> new GatheringId(Rows.uuid(row, "id")))
                .optional()
                .orElseGet(() -> plan(cohort, plan));
    }

    private GatheringId plan(CohortId cohort, GatheringPlan plan) {
        GatheringId[] planned = new GatheringId[1];
        actors.as("coordinator", () -> planned[0] = gatherings.plan(cohort, plan));
        return planned[0];
    }

    private void come(GatheringId gathering, List<String> accounts) {
        if (isToCome(gathering)) {
            accounts.forEach(account -> actors.as(account, () -> registrations.register(gathering)));
        }
    }

    private boolean isToCome(GatheringId gathering) {
        return sql.sql("select ends_at > ? from gathering where id = ?")
                .params(Rows.utc(clock.instant()), gathering.value())
                .query(Boolean.class)
                .single();
    }

    private static GatheringPlan plan(
            String title,
            @Nullable String description,
            @Nullable String venue,
            @Nullable String link,
            LocalDateTime start,
            int hours,
            @Nullable Integer seats,
            Set<PersonId> facilitators) {
        return new GatheringPlan(
                link == null ? GatheringKind.FACE_TO_FACE : GatheringKind.LIVE,
                title,
                description,
                venue,
                link,
                start,
                start.plusHours(hours),
                ZONE.getId(),
                seats,
                BigDecimal.valueOf(hours),
                facilitators);
    }
}
