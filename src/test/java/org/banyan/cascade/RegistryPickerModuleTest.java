package org.banyan.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class RegistryPickerModuleTest {

    private final String word = "W" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private CourseFixture courses;

    @Autowired
    private PersonFixture people;

    @Autowired
    private Registry registry;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainerOffers offers;

    @Autowired
    private TrainerQualifications qualifications;

    private Taught course;
    private PersonId staff;
    private PersonId trainer;
    private PersonId amal;
    private PersonId bopha;
    private TrainingId training;

    @BeforeEach
    void twoPeopleInTheRegistryAndATraining() {
        course = courses.anyCourse();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute()));
        trainer = people.anyPerson();
        people.signedInAs(staff, () -> {
            qualifications.grant(new GrantQualification(
                    trainer, course.course(), Scope.of(course.institute()), null, true, "Any reason"));
            amal = registered("Amal " + word);
            bopha = registered("Bopha " + word);
        });
        training = people.signedInAs(trainer, () -> trainings.open(asked()));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void staffFindEverybodyByPartOfANameOrAddress() {
        people.signIn(staff);

        assertThat(found(word.toLowerCase(java.util.Locale.ROOT))).containsExactly(amal, bopha);
        assertThat(found("amal." + word)).containsExactly(amal);
        assertThat(found("%")).doesNotContain(amal);
        assertThat(found(" ")).isEmpty();
        trainings.enter(training, Set.of(amal, bopha));
        assertThat(trainings.people(training)).hasSize(2);
        assertThat(found(word)).isEmpty();
    }

    @Test
    void aTrainerFindsByNameOnlyThoseWhoWereInTrainingsOfTheirsAndOthersByTheWholeAddress() {
        people.signIn(trainer);
        assertThat(found(word)).isEmpty();
        assertThat(found("bopha." + word)).isEmpty();
        assertThat(found("bopha." + word + "@example.org")).containsExactly(bopha);
        trainings.enter(training, Set.of(bopha));

        TrainingId next = trainings.open(asked());

        assertThat(trainings.choices(next, word))
                .extracting(KnownPerson::person)
                .containsExactly(bopha);
        people.signIn(staff);
        assertThat(trainings.choices(next, word))
                .extracting(KnownPerson::person)
                .containsExactly(amal, bopha);
    }

    @Test
    void allOrNobodyIsEntered() {
        people.signIn(trainer);

        assertThatThrownBy(() -> trainings.enter(training, List.of(amal, PersonId.next())))
                .isInstanceOf(Refusal.NotFound.class);

        assertThat(trainings.people(training)).isEmpty();
    }

    @Test
    void helpersAreThoseQualifiedAndWhomOneFinds() {
        PersonId colleague = people.named("Colleague " + word);
        people.signedInAs(
                staff,
                () -> qualifications.grant(new GrantQualification(
                        colleague, course.course(), Scope.of(course.institute()), null, true, "Any reason")));

        people.signIn(trainer);

        assertThat(helpers(word)).containsExactly(colleague);
        assertThat(helpers("amal." + word + "@example.org")).containsExactly(amal);
        people.signIn(staff);
        assertThat(helpers(word)).containsExactly(colleague, amal, bopha);
    }

    @Test
    void othersFindNobody() {
        for (PersonId other : List.of(
                people.anyPerson(),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                people.withRole(Role.PROGRAMME_MANAGER, Scope.platform()),
                people.withRole(
                        Role.TRAINER,
                        Scope.of(Scope.Kind.COURSE, courses.anyCourse().course().value())))) {
            people.signIn(other);
            refused(() -> trainings.choices(training, word));
            refused(() -> offers.helpers(course.course(), course.institute(), null, word));
        }
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refusal.NotPermitted.class);
    }

    private List<PersonId> found(String words) {
        return trainings.choices(training, words).stream()
                .map(KnownPerson::person)
                .toList();
    }

    private List<PersonId> helpers(String words) {
        return offers.helpers(course.course(), course.institute(), null, words).stream()
                .map(KnownPerson::person)
                .toList();
    }

    private PersonId registered(String name) {
        String email = name.replace(' ', '.') + "@example.org";
        return registry.add(
                course.institute(), new RegistryEntry(name, email, null, null, null, null, null, null, null, null));
    }

    private OpenTraining asked() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return new OpenTraining(
                course.course(),
                course.institute(),
                null,
                false,
                "Any training",
                null,
                today,
                today,
                null,
                Map.of(trainer, TrainerPart.LEAD));
    }
}
