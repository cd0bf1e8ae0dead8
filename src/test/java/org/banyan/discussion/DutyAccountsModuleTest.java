package org.banyan.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.Mailbox;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.SettableClock;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.DutyId;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.GiveDuty;
import org.banyan.tutoring.TutoringFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class DutyAccountsModuleTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    DiscussionFixture talk;

    @Autowired
    Discussions discussions;

    @Autowired
    FacilitationDuties duties;

    @Autowired
    DutyAccounts accounts;

    @Autowired
    DutyFigures figures;

    @Autowired
    Mailbox mails;

    @Autowired
    JdbcClient sql;

    @Autowired
    SettableClock clock;

    CourseFixture.Taught course;
    PersonId peer;
    GroupId group;
    TutoringFixture.Roles roles;
    List<PersonId> learners = new ArrayList<>();

    @BeforeEach
    void aCohort() {
        course = courses.anyCourse();
        peer = tutoring.learner(course.cohort(), "Peer");
        learners.addAll(IntStream.range(0, 8)
                .mapToObj(number -> tutoring.learner(course.cohort(), "Learner " + number))
                .toList());
        group = tutoring.group(
                course, "Group 1", learners.get(0), learners.get(1), learners.get(2), learners.get(3), learners.get(4));
        roles = tutoring.roles(course, group);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void afterTheLastDayTheLeaderIsToldOnce() {
        given(null);
        Published question = asked(learners.getFirst(), "Who knows?");
        clock.forward(Duration.ofHours(3));
        talk.replied(question, learners.get(1), "I do");
        asked(learners.get(2), "And who knows this?");
        accounts.lookBack();
        assertThat(toldToPeer()).isEmpty();

        clock.forward(Duration.ofDays(2));
        IntStream.range(0, 3)
                .mapToObj(_ -> CompletableFuture.runAsync(accounts::lookBack))
                .toList()
                .forEach(CompletableFuture::join);
        accounts.lookBack();

        assertThat(toldToPeer()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Thank you for leading “Topic 1”");
            assertThat(mail.paragraphs())
                    .contains("Questions answered: 1 of 2")
                    .contains("came within: 3 hours")
                    .contains("took part: 3 of 9")
                    .doesNotContain("sector");
        });
        assertThat(people.signedInAs(peer, () -> accounts.mine())).hasSize(1);
        assertThat(people.signedInAs(learners.getFirst(), () -> accounts.mine()))
                .isEmpty();
    }

    @Test
    void aDutyThatWasCancelledIsNotLookedBackOn() {
        DutyId duty = given(null);
        people.signedInAs(roles.coordinator(), () -> duties.cancel(duty));
        clock.forward(Duration.ofDays(3));

        accounts.lookBack();

        assertThat(toldToPeer()).isEmpty();
    }

    @Test
    void aShareThatRestsOnFewIsNotGiven() {
        DutyId duty = given(null);
        sectors(new Random(1));
        Published opening = talk.started(course.cohort(), course.topic(), peer, "Hello");
        sql.sql("update institute_person set sector = 'media' where person_id = ?")
                .param(peer.value())
                .update();
        sql.sql("update institute_person set sector = 'government' where person_id in (:people)")
                .param("people", learners.stream().map(PersonId::value).toList())
                .update();
        learners.subList(0, 4).forEach(learner -> talk.replied(opening, learner, "Four people"));
        assertThat(figuresOf(duty).acrossPercent()).isNull();

        talk.replied(opening, learners.get(4), "Five people");
        assertThat(figuresOf(duty).acrossPercent()).isEqualTo(100);

        Published fromOne = talk.started(course.cohort(), course.topic(), learners.get(5), "Another");
        talk.replied(fromOne, learners.get(6), "One within");
        assertThat(figuresOf(duty).acrossPercent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, false"})
    void figuresAreWhatPlainSqlSays(long seed, boolean wholeCohort) {
        Random random = new Random(seed);
        DutyId duty = given(wholeCohort ? null : group);
        sectors(random);
        List<Published> openings = new ArrayList<>();
        for (int step = 0; step < 90; step++) {
            PersonId person = random.nextInt(9) == 8 ? peer : learners.get(random.nextInt(learners.size()));
            if (openings.isEmpty() || random.nextInt(5) == 0) {
                openings.add(
                        random.nextBoolean()
                                ? asked(person, "No. " + step)
                                : talk.started(
                                        course.cohort(),
                                        course.topics().get(random.nextInt(2)),
                                        person,
                                        "No. " + step));
            } else {
                Published reply = talk.replied(openings.get(random.nextInt(openings.size())), person, "Step " + step);
                if (random.nextInt(8) == 0) {
                    people.signedInAs(person, () -> discussions.delete(reply.post()));
                }
            }
            sql.sql("update post set posted_at = posted_at - interval ? minute where author_id = ?")
                    .params(random.nextInt(90), person.value())
                    .update();
        }

        DutyAccount.Figures counted = figuresOf(duty);

        assertThat(counted.questions()).isPositive();
        assertThat(counted).isEqualTo(plainly(wholeCohort ? null : group.value()));
    }

    /** The same figures by other means: rows one by one, and SQL's own median. */
    private DutyAccount.Figures plainly(@Nullable UUID of) {
        LocalDateTime begin = duties.today().atStartOfDay();
        LocalDateTime end = duties.today().plusDays(2).atStartOfDay();
        String led = """
                with led as (select person_id from enrolment where cohort_id = :cohort
                    and coalesce(group_id = :group, :group is null)),
                said as (select p.*, d.kind from post p join discussion d on d.id = p.discussion_id
                    where d.cohort_id = :cohort and d.topic_id = :topic and p.deleted_at is null and p.hidden_at is null
                        and p.posted_at >= :begin and p.posted_at < :end),
                asked as (select * from said where kind = 'QUESTION' and position = 1 and author_id <> :peer
                    and author_id in (select person_id from led)),
                waited as (select q.id, min(timestampdiff(microsecond, q.posted_at, a.posted_at) div 1000000) as seconds
                    from asked q join said a on a.discussion_id = q.discussion_id and a.author_id <> q.author_id
                        and a.posted_at >= q.posted_at group by q.id),
                sector as (select person_id, sector from institute_person where institute_id = :institute),
                replied as (select s.author_id, f.sector <> t.sector as crossing from said s
                    join sector f on f.person_id = s.author_id join sector t on t.person_id = s.addressed_to_id
                    where s.addressed_to_id <> s.author_id and s.author_id in (select person_id from led)
                        and f.sector is not null and t.sector is not null)
                """;
        int across = number(led + "select coalesce(sum(crossing), 0) from replied", of, begin, end);
        int all = number(led + "select count(*) from replied", of, begin, end);
        boolean few = number(led + "select count(distinct author_id) from replied", of, begin, end) < 5
                || (across > 0 && across < 5)
                || (all - across > 0 && all - across < 5);
        int answered = number(led + "select count(*) from waited", of, begin, end);
        return new DutyAccount.Figures(
                number(led + "select count(*) from asked", of, begin, end),
                answered,
                answered == 0
                        ? null
                        : number(
                                led + "select distinct floor(median(seconds) over () / 60) from waited",
                                of,
                                begin,
                                end),
                number(
                        led + "select count(distinct author_id) from said where author_id <> :peer"
                                + " and author_id in (select person_id from led)",
                        of,
                        begin,
                        end),
                number(led + "select count(*) from led where person_id <> :peer", of, begin, end),
                few ? null : Math.round(100f * across / all));
    }

    private int number(String query, @Nullable UUID of, LocalDateTime begin, LocalDateTime end) {
        return sql.sql(query)
                .param("cohort", course.cohort().value())
                .param("topic", course.topic().value())
                .param("institute", course.institute().value())
                .param("group", of)
                .param("peer", peer.value())
                .param("begin", begin)
                .param("end", end)
                .query(Integer.class)
                .single();
    }

    private void sectors(Random random) {
        List<String> sectors = List.of("government", "civil-society", "media");
        List<PersonId> all = new ArrayList<>(learners);
        all.add(peer);
        all.forEach(person -> sql.sql("""
                        insert into institute_person (institute_id, person_id, sector, known_since)
                        values (:institute, :person, :sector, now(6)) on duplicate key update sector = values(sector)""")
                .param("institute", course.institute().value())
                .param("person", person.value())
                .param("sector", random.nextInt(6) == 0 ? null : sectors.get(random.nextInt(sectors.size())))
                .update());
    }

    private DutyAccount.Figures figuresOf(DutyId duty) {
        DutyEntry entry = people.signedInAs(peer, () -> duties.mine()).stream()
                .map(FacilitationDuties.MyDuty::duty)
                .filter(mine -> mine.duty().equals(duty))
                .findFirst()
                .orElseThrow();
        return figures.of(entry);
    }

    private DutyId given(@Nullable GroupId of) {
        LocalDate today = duties.today();
        return people.signedInAs(
                roles.coordinator(),
                () -> duties.give(
                        new GiveDuty(course.cohort(), course.topic(), of, peer, today, today.plusDays(1), true)));
    }

    private List<Mailbox.Received> toldToPeer() {
        return mails.of(people.emailOf(peer)).stream()
                .filter(mail -> mail.subject().startsWith("Thank you"))
                .toList();
    }

    private Published asked(PersonId by, String title) {
        return people.signedInAs(
                by,
                () -> discussions.start(new StartDiscussion(
                        course.cohort(),
                        course.topic(),
                        DiscussionKind.QUESTION,
                        title,
                        "How?",
                        null,
                        DiscussionFixture.anyKey())));
    }
}
