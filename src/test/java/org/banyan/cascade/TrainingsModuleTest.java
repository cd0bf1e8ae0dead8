package org.banyan.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.EnrolmentId;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.Access;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.progress.CourseCompleted;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class TrainingsModuleTest {

    @Autowired
    private CourseFixture courses;

    @Autowired
    private PersonFixture people;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainerQualifications qualifications;

    @Autowired
    private TrainerCourses trainerCourses;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Cascade cascade;

    @Autowired
    private TrainerOffers offers;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Access access;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transactions;

    private Taught course;
    private PersonId staff;
    private PersonId trainer;
    private PersonId stranger;

    @BeforeEach
    void aCourseWithAFirstTrainer() {
        course = courses.anyCourse();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        trainer = people.anyPerson();
        stranger = people.anyPerson();
        people.signedInAs(staff, () -> qualifications.grant(byHand(trainer, null)));
    }

    @AfterEach
    void theTimeIsNow() {
        clock.reset();
    }

    @Test
    void aQualifiedTrainerOpensATrainingAndItsPeopleAreOneGenerationOn() {
        TrainingId training = open(trainer);
        people.signedInAs(trainer, () -> {
            PersonId walkIn = trainings.enterByName(training, "রহিমা খাতুন", null, "female");
            trainings.complete(training, Set.of(walkIn));

            assertThat(trainings.people(training))
                    .extracting(TrainingParticipant::name, TrainingParticipant::sex)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("রহিমা খাতুন", "female"));
            assertThat(cascade.standing(walkIn, course.course()).generation()).hasValue(1);
            assertThat(cascade.standing(walkIn, course.course()).part()).isEqualTo(Standing.Part.PARTICIPANT);
            assertThat(cascade.standing(trainer, course.course()).generation()).hasValue(0);
            assertThat(cascade.standing(trainer, course.course()).part()).isEqualTo(Standing.Part.TRAINER);
        });
    }

    @Test
    void whoIsNotQualifiedOpensNone() {
        people.signedInAs(
                stranger,
                () -> assertThatThrownBy(() -> trainings.open(asked(stranger)))
                        .isInstanceOf(Refusal.NotPermitted.class));
    }

    @Test
    void whoIsQualifiedForAnotherCourseOpensNone() {
        Taught other = courses.anyCourse();

        people.signedInAs(
                trainer,
                () -> assertThatThrownBy(() -> trainings.open(asked(other, trainer, null)))
                        .isInstanceOf(Refusal.NotPermitted.class));
    }

    @Test
    void afterExpiryNoneCanBeOpenedNorBeforeForADayAfterIt() {
        PersonId soonOver = people.anyPerson();
        LocalDate last = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(20);
        people.signedInAs(staff, () -> qualifications.grant(byHand(soonOver, last)));
        OpenTraining late = new OpenTraining(
                course.course(),
                course.institute(),
                null,
                false,
                "Late",
                null,
                last.plusDays(2),
                last.plusDays(2),
                null,
                Map.of(soonOver, TrainerPart.LEAD));

        people.signedInAs(soonOver, () -> {
            trainings.open(asked(soonOver));
            assertThatThrownBy(() -> trainings.open(late)).isInstanceOf(Refusal.NotPermitted.class);
        });
        clock.forward(Duration.ofDays(22));
        people.signedInAs(soonOver, () -> {
            assertThatThrownBy(() -> trainings.open(asked(soonOver))).isInstanceOf(Refusal.NotPermitted.class);
            assertThat(access.has(
                            Role.TRAINER,
                            Scope.of(Scope.Kind.COURSE, course.course().value())))
                    .isFalse();
        });
    }

    @Test
    void anEndedQualificationOpensNothingAndTakesTheRole() {
        Scope scope = Scope.of(Scope.Kind.COURSE, course.course().value());
        assertThat(access.has(trainer, Role.TRAINER, scope)).isTrue();
        QualificationEntry entry =
                people.signedInAs(trainer, () -> qualifications.mine().getFirst());

        people.signedInAs(staff, () -> qualifications.end(entry.qualification(), "Has moved abroad"));

        assertThat(access.has(trainer, Role.TRAINER, scope)).isFalse();
        people.signedInAs(
                trainer,
                () -> assertThatThrownBy(() -> trainings.open(asked(trainer)))
                        .isInstanceOf(Refusal.NotPermitted.class));
        assertThat(sql.sql("select count(*) from audit_entry where action = 'cascade.qualification-ended'"
                                + " and subject_id = ?")
                        .param(trainer.value().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSecondLeadTrainerMustBeQualifiedAndACoTrainerNeedNotBe() {
        OpenTraining withLead = withOther(TrainerPart.LEAD);
        OpenTraining withCoTrainer = withOther(TrainerPart.CO_TRAINER);

        people.signedInAs(trainer, () -> {
            assertThatThrownBy(() -> trainings.open(withLead)).isInstanceOf(Refusal.Invalid.class);
            assertThat(trainings.trainers(trainings.open(withCoTrainer)))
                    .extracting(TrainingTrainer::part)
                    .containsExactlyInAnyOrder(TrainerPart.LEAD, TrainerPart.CO_TRAINER);
        });
    }

    @Test
    void aQualificationForAProgrammeHoldsOnlyThere() {
        PersonId administrator = people.administrator();
        ProgrammeId programme =
                people.signedInAs(administrator, () -> programmes.add("Any programme", List.of(course.institute())));
        PersonId there = people.anyPerson();
        Scope scope = Scope.of(Scope.Kind.PROGRAMME, programme.value());
        people.signedInAs(
                staff,
                () -> qualifications.grant(
                        new GrantQualification(there, course.course(), scope, null, true, "Any reason")));

        people.signedInAs(there, () -> {
            assertThatThrownBy(() -> trainings.open(asked(there))).isInstanceOf(Refusal.NotPermitted.class);
            assertThat(trainings
                            .get(trainings.open(asked(course, there, programme)))
                            .programme())
                    .isEqualTo(programme);
        });
    }

    @Test
    void aTrainingInACohortIsRunByItsLeadTrainer() {
        OpenTraining inCohort = new OpenTraining(
                course.course(),
                course.institute(),
                null,
                true,
                "Online run",
                null,
                today(),
                today().plusDays(30),
                null,
                Map.of(trainer, TrainerPart.LEAD));
        PersonId learner = people.anyPerson();

        TrainingId training = people.signedInAs(trainer, () -> trainings.open(inCohort));
        CohortId cohort =
                people.signedInAs(trainer, () -> trainings.get(training).cohort());
        EnrolmentId enrolment = people.signedInAs(trainer, () -> enrolments.enrol(cohort, learner));
        transactions.executeWithoutResult(_ -> enrolments.complete(enrolment, clock.instant()));

        assertThat(cascade.standing(learner, course.course()).generation()).hasValue(1);
        people.signedInAs(trainer, () -> {
            assertThat(trainings.get(training).completed()).isEqualTo(1);
            assertThatThrownBy(() -> trainings.enter(training, List.of(learner)))
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    @Test
    void completingATrainingOfTrainersQualifiesOnceHoweverOftenItIsTold() throws InterruptedException {
        Taught ofTrainers = trainingOfTrainers(24);
        PersonId learner = people.anyPerson();
        CourseCompleted completed = new CourseCompleted(
                EnrolmentId.next(), ofTrainers.cohort(), ofTrainers.version(), learner, clock.instant());

        transactions.executeWithoutResult(_ -> events.publishEvent(completed));
        List<QualificationEntry> granted = grantedTo(learner);
        qualifications.completed(
                learner,
                ofTrainers.version(),
                Scope.of(course.institute()),
                "enrolment:" + completed.enrolment().value(),
                clock.instant());

        granted = grantedTo(learner);
        assertThat(granted).hasSize(1);
        assertThat(mailbox.of(people.emailOf(learner)))
                .extracting(Mailbox.Received::subject, Mailbox.Received::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "You may now train the course \"Any course\"", "/cascade/trainings"));
        assertThat(granted.getFirst().course()).isEqualTo(course.course());
        assertThat(granted.getFirst().byHand()).isFalse();
        assertThat(granted.getFirst().expiresAt())
                .isBetween(
                        clock.instant().plus(Duration.ofDays(725)),
                        clock.instant().plus(Duration.ofDays(735)));
        people.signedInAs(
                learner, () -> assertThat(trainings.open(asked(learner))).isNotNull());
    }

    @Test
    void aPaperTrainingOfTrainersQualifiesAndItsPeopleTrainTheSecondGeneration() {
        Taught ofTrainers = trainingOfTrainers(null);
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        trainer, ofTrainers.course(), Scope.of(course.institute()), null, true, "Any reason")));
        PersonId pupil = people.anyPerson();
        sql.sql("insert into institute_person (institute_id, person_id, known_since) values (?, ?, now(6))")
                .params(course.institute().value(), pupil.value())
                .update();
        people.signedInAs(trainer, () -> {
            TrainingId first = trainings.open(asked(ofTrainers, trainer, null));
            trainings.enter(first, List.of(pupil));
            trainings.complete(first, Set.of(pupil));
        });

        PersonId reached = people.signedInAs(pupil, () -> {
            TrainingId second = trainings.open(asked(pupil));
            PersonId person = trainings.enterByName(second, "Any Name", null, null);
            trainings.complete(second, Set.of(person));
            return person;
        });

        assertThat(cascade.standing(pupil, course.course()).generation()).hasValue(1);
        assertThat(cascade.standing(pupil, ofTrainers.course()).part()).isEqualTo(Standing.Part.TRAINER);
        assertThat(cascade.standing(reached, course.course()).generation()).hasValue(2);
        CascadeFilter filter = new CascadeFilter(null, course.institute(), course.course());
        CascadeFigures figures = people.signedInAs(staff, () -> cascade.figures(filter, Locale.ENGLISH));
        assertThat(figures.courses().getFirst().generations())
                .extracting(row -> row.reached().people())
                .containsExactly(0, 1, 1);
    }

    @Test
    void aQualificationByMistakeEndsAndCanBeGrantedAgain() {
        Taught ofTrainers = trainingOfTrainers(null);
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        trainer, ofTrainers.course(), Scope.of(course.institute()), null, true, "Any reason")));
        PersonId pupil = people.anyPerson();
        people.signedInAs(trainer, () -> {
            TrainingId given = trainings.open(asked(ofTrainers, trainer, null));
            assertThat(trainings.enterByName(given, "Any", people.emailOf(pupil), null))
                    .isEqualTo(pupil);
            trainings.complete(given, Set.of(pupil));
            trainings.takeOut(given, pupil);
            assertThat(qualifications.isQualified(pupil, course.course())).isFalse();

            trainings.enter(given, Set.of(pupil));
            trainings.complete(given, Set.of(pupil));
            assertThat(qualifications.isQualified(pupil, course.course())).isTrue();

            trainings.cancel(given);
        });

        assertThat(qualifications.isQualified(pupil, course.course())).isFalse();
        assertThat(access.has(
                        pupil,
                        Role.TRAINER,
                        Scope.of(Scope.Kind.COURSE, course.course().value())))
                .isFalse();
        // Certificates are told of as well, at their time
        assertThat(mailbox.of(people.emailOf(pupil)))
                .filteredOn(mail -> mail.subject().startsWith("You may now train"))
                .hasSize(2);
    }

    @Test
    void whoIsNamedByHandIsToldByMail() throws InterruptedException {
        assertThat(mailbox.newest(people.emailOf(trainer)).paragraphs()).contains("You have been named a trainer");
    }

    @Test
    void anotherInstituteOfTheProgrammeHoldsTrainingsFromAListAndNoCohorts() {
        InstituteId guest = new InstituteId(UUID.randomUUID());
        sql.sql("insert into institute (id, slug, name, language, sign_up_open, created_at)"
                        + " values (?, ?, 'Guest institute', 'en', false, now(6))")
                .params(guest.value(), "guest-" + guest.value())
                .update();
        ProgrammeId programme = people.signedInAs(
                people.administrator(), () -> programmes.add("Of two institutes", List.of(course.institute(), guest)));
        PersonId there = people.anyPerson();
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        there,
                        course.course(),
                        Scope.of(Scope.Kind.PROGRAMME, programme.value()),
                        null,
                        true,
                        "Any reason")));

        people.signedInAs(there, () -> {
            assertThat(offers.mine(Locale.ENGLISH))
                    .extracting(TrainerOffers.Offer::institute, TrainerOffers.Offer::cohorts)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(course.institute(), true),
                            org.assertj.core.groups.Tuple.tuple(guest, false));
            assertThatThrownBy(() -> trainings.open(at(guest, programme, there, true)))
                    .isInstanceOf(Refusal.Invalid.class)
                    .hasMessageContaining("cohort-institute");
            assertThat(trainings.open(at(guest, programme, there, false))).isNotNull();
        });
    }

    private OpenTraining at(InstituteId institute, ProgrammeId programme, PersonId lead, boolean inCohort) {
        return new OpenTraining(
                course.course(),
                institute,
                programme,
                inCohort,
                "Any training",
                null,
                today(),
                today(),
                null,
                Map.of(lead, TrainerPart.LEAD));
    }

    @Test
    void whoAttendedTwoTrainingsIsOnePersonAndTwoParticipations() {
        PersonId person = people.signedInAs(trainer, () -> {
            TrainingId one = trainings.open(asked(trainer));
            PersonId walkIn =
                    trainings.enterByName(one, "Comes Twice", "twice" + UUID.randomUUID() + "@example.org", null);
            trainings.complete(one, Set.of(walkIn));
            return walkIn;
        });
        String email = sql.sql("select email from institute_person where person_id = ?")
                .param(person.value())
                .query(String.class)
                .single();

        people.signedInAs(trainer, () -> {
            TrainingId two = trainings.open(asked(trainer));
            PersonId again = trainings.enterByName(two, "Comes Twice", email, null);
            trainings.complete(two, Set.of(again));

            assertThat(again).isEqualTo(person);
        });

        CascadeFilter filter = new CascadeFilter(null, course.institute(), course.course());
        CascadeFigures figures = people.signedInAs(staff, () -> cascade.figures(filter, Locale.ENGLISH));
        assertThat(figures.total().people()).isEqualTo(1);
        assertThat(figures.participations()).isEqualTo(2);
    }

    @Test
    void aCalledOffTrainingCountsNoMore() {
        TrainingId training = open(trainer);
        PersonId person = people.signedInAs(trainer, () -> {
            PersonId walkIn = trainings.enterByName(training, "Any Name", null, null);
            trainings.complete(training, Set.of(walkIn));
            trainings.cancel(training);
            return walkIn;
        });

        assertThat(cascade.standing(person, course.course()).generation()).isEmpty();
        people.signedInAs(
                trainer,
                () -> assertThatThrownBy(() -> trainings.enterByName(training, "B", null, null))
                        .isInstanceOf(Refusal.Invalid.class));
    }

    @Test
    void strangersNeitherSeeNorRunATraining() {
        TrainingId training = open(trainer);
        Stream<Consumer<Trainings>> all = Stream.of(
                service -> service.get(training),
                service -> service.trainers(training),
                service -> service.people(training),
                service -> service.enter(training, List.of(stranger)),
                service -> service.enterByName(training, "Any", null, null),
                service -> service.complete(training, Set.of(stranger)),
                service -> service.takeOut(training, stranger),
                service -> service.cancel(training));

        people.signedInAs(
                stranger,
                () -> all.forEach(call ->
                        assertThatThrownBy(() -> call.accept(trainings)).isInstanceOf(Refusal.NotPermitted.class)));
    }

    @Test
    void aProgrammeManagerSeesFiguresAndTrainersButNoParticipants() {
        PersonId administrator = people.administrator();
        ProgrammeId programme =
                people.signedInAs(administrator, () -> programmes.add("Seen programme", List.of(course.institute())));
        TrainingId training = people.signedInAs(trainer, () -> trainings.open(asked(course, trainer, programme)));
        PersonId manager = people.withRole(Role.PROGRAMME_MANAGER, Scope.of(Scope.Kind.PROGRAMME, programme.value()));
        ProgrammeId other = people.signedInAs(administrator, () -> programmes.add("Other programme", List.of()));

        people.signedInAs(manager, () -> {
            assertThat(cascade.figures(CascadeFilter.of(programme), Locale.ENGLISH)
                            .trainings())
                    .isEqualTo(1);
            assertThat(trainings.trainers(training)).hasSize(1);
            assertThatThrownBy(() -> trainings.people(training)).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> trainings.cancel(training)).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> cascade.figures(CascadeFilter.of(other), Locale.ENGLISH))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> cascade.figures(new CascadeFilter(null, null, null), Locale.ENGLISH))
                    .isInstanceOf(Refusal.NotPermitted.class);
        });
    }

    @Test
    void strangersSeeNoFiguresNoTreeAndNoQualifications() {
        people.signedInAs(stranger, () -> {
            CascadeFilter filter = new CascadeFilter(null, course.institute(), null);
            assertThat(cascade.programmes()).isEmpty();
            assertThatThrownBy(() -> cascade.figures(filter, Locale.ENGLISH)).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> cascade.courses(filter, Locale.ENGLISH)).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> cascade.children(filter, "", Locale.ENGLISH))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> qualifications.ofInstitute(course.institute()))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> qualifications.grant(byHand(stranger, null)))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> programmes.add("Mine", List.of())).isInstanceOf(Refusal.NotPermitted.class);
        });
        QualificationEntry entry =
                people.signedInAs(trainer, () -> qualifications.mine().getFirst());
        people.signedInAs(
                trainer,
                () -> assertThatThrownBy(() -> qualifications.end(entry.qualification(), "Why"))
                        .isInstanceOf(Refusal.NotPermitted.class));
    }

    @Test
    void aQualificationByHandNeedsAReasonAndADayToCome() {
        people.signedInAs(staff, () -> {
            assertThatThrownBy(() -> qualifications.grant(new GrantQualification(
                            stranger, course.course(), Scope.of(course.institute()), null, true, " ")))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> qualifications.grant(byHand(stranger, today().minusDays(2))))
                    .isInstanceOf(Refusal.Invalid.class);
            assertThatThrownBy(() -> qualifications.grant(new GrantQualification(
                            stranger, course.course(), Scope.platform(), null, true, "Any reason")))
                    .isInstanceOf(Refusal.Invalid.class);
        });
    }

    /** Waits a moment, because the news of a completion is heard later. */
    private List<QualificationEntry> grantedTo(PersonId person) throws InterruptedException {
        List<QualificationEntry> granted = people.signedInAs(person, () -> qualifications.mine());
        for (int turn = 0; granted.isEmpty() && turn < 200; turn++) {
            Thread.sleep(50);
            granted = people.signedInAs(person, () -> qualifications.mine());
        }
        return granted;
    }

    private Taught trainingOfTrainers(@org.jspecify.annotations.Nullable Integer months) {
        Taught ofTrainers = courses.anyCourse();
        String slug = sql.sql("select slug from course where id = ?")
                .param(course.course().value())
                .query(String.class)
                .single();
        transactions.executeWithoutResult(
                _ -> trainerCourses.define(ofTrainers.version(), new TrainerCourse(slug, months)));
        return ofTrainers;
    }

    private TrainingId open(PersonId lead) {
        return people.signedInAs(lead, () -> trainings.open(asked(lead)));
    }

    private OpenTraining asked(PersonId lead) {
        return asked(course, lead, null);
    }

    private static OpenTraining asked(
            Taught of, PersonId lead, @org.jspecify.annotations.Nullable ProgrammeId programme) {
        return new OpenTraining(
                of.course(),
                of.institute(),
                programme,
                false,
                "Any training",
                "Any place",
                today(),
                today(),
                null,
                Map.of(lead, TrainerPart.LEAD));
    }

    private OpenTraining withOther(TrainerPart part) {
        OpenTraining any = asked(trainer);
        return new OpenTraining(
                any.course(),
                any.institute(),
                null,
                false,
                any.name(),
                null,
                any.startsOn(),
                any.endsOn(),
                null,
                Map.of(trainer, TrainerPart.LEAD, stranger, part));
    }

    private GrantQualification byHand(PersonId person, @org.jspecify.annotations.Nullable LocalDate lastDay) {
        return new GrantQualification(
                person, course.course(), Scope.of(course.institute()), lastDay, true, "Any reason");
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), java.time.ZoneOffset.UTC);
    }
}
