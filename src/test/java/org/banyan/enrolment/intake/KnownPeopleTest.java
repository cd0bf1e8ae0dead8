package org.banyan.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.banyan.enrolment.intake.Candidate.Likeness;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.RegistryEntry;
import org.junit.jupiter.api.Test;

class KnownPeopleTest {

    private static final PersonId RAHIMA = PersonId.next();
    private static final PersonId OTHER = PersonId.next();

    private final KnownPeople known = new KnownPeople(
            List.of(new PersonFacts(
                    RAHIMA,
                    "Rahima Khatun",
                    false,
                    "rahima@example.org",
                    "+880 1712-345678",
                    null,
                    null,
                    "Sylhet",
                    "female",
                    1990,
                    null,
                    null,
                    3)),
            Map.of("somebody@example.org", OTHER));

    @Test
    void sameNameAndMailIsThePersonAndNothingNewIsUnchanged() {
        Verdict verdict = known.judge(2, entry("rahima khatun", "rahima@example.org", null, null));

        assertThat(verdict.person()).isEqualTo(RAHIMA);
        assertThat(verdict.state()).isEqualTo(RowState.CHANGED);
        assertThat(judge(entry("Rahima Khatun", "rahima@example.org", null, null))
                        .state())
                .isEqualTo(RowState.UNCHANGED);
    }

    @Test
    void sameNameAndPhoneIsThePersonHoweverThePhoneIsWritten() {
        Verdict verdict = known.judge(2, entry("Khatun Rahima", null, "০১৭১২৩৪৫৬৭৮", "Dhaka"));

        assertThat(verdict.person()).isEqualTo(RAHIMA);
        assertThat(verdict.state()).isEqualTo(RowState.CHANGED);
    }

    @Test
    void sameMailUnderAnotherNameIsDoubtful() {
        Verdict verdict = known.judge(2, entry("Karim Uddin", "rahima@example.org", null, null));

        assertThat(verdict.state()).isEqualTo(RowState.DOUBTFUL);
        assertThat(verdict.candidates()).singleElement().satisfies(candidate -> {
            assertThat(candidate.person()).isEqualTo(RAHIMA);
            assertThat(candidate.likenesses()).containsExactly(Likeness.EMAIL);
        });
    }

    @Test
    void sameNameAndDistrictWithAnotherMailIsDoubtful() {
        Verdict verdict = known.judge(2, entry("Rahima Khatun", "other@example.org", null, "Sylhet"));

        assertThat(verdict.state()).isEqualTo(RowState.DOUBTFUL);
        assertThat(verdict.candidates().getFirst().likenesses()).containsExactly(Likeness.NAME_AND_DISTRICT);
    }

    @Test
    void sameNameAndDistrictWithNothingThatDiffersIsThePerson() {
        assertThat(known.judge(2, entry("Rahima Khatun", null, null, "Sylhet")).state())
                .isEqualTo(RowState.UNCHANGED);
    }

    @Test
    void sameNameInAnotherDistrictIsSomebodyNew() {
        assertThat(known.judge(2, entry("Rahima Khatun", null, null, "Dhaka")).state())
                .isEqualTo(RowState.NEW);
    }

    @Test
    void anAddressThatSomebodyUnknownSignsInWithIsDoubtfulAndTellsNoName() {
        Verdict verdict = known.judge(2, entry("Anybody", "somebody@example.org", null, null));

        assertThat(verdict.state()).isEqualTo(RowState.DOUBTFUL);
        assertThat(verdict.candidates().getFirst().name()).isEmpty();
    }

    @Test
    void theSamePersonTwiceInAFileIsAnErrorThatNamesTheFirstRow() {
        known.judge(2, entry("Rahima Khatun", "rahima@example.org", null, null));
        Verdict again = known.judge(7, entry("Rahima Khatun", "rahima@example.org", null, null));
        known.judge(8, entry("New Person", "new@example.org", null, null));
        Verdict newAgain = known.judge(9, entry("New Person", "new@example.org", null, null));

        assertThat(again.state()).isEqualTo(RowState.ERROR);
        assertThat(again.candidates().getFirst().row()).isEqualTo(2);
        assertThat(newAgain.state()).isEqualTo(RowState.ERROR);
        assertThat(newAgain.candidates().getFirst().row()).isEqualTo(8);
    }

    @Test
    void twoPeopleOfAFileWithOneOfficeAddressAreDoubtful() {
        known.judge(2, entry("First Person", "office@example.org", null, null));

        Verdict second = known.judge(3, entry("Second Person", "office@example.org", null, null));

        assertThat(second.state()).isEqualTo(RowState.DOUBTFUL);
        assertThat(second.candidates().getFirst().row()).isEqualTo(2);
    }

    private Verdict judge(RegistryEntry entry) {
        return new KnownPeopleTest().known.judge(3, entry);
    }

    private static RegistryEntry entry(String name, String email, String phone, String district) {
        return new RegistryEntry(name, email, phone, null, null, district, null, null, null, null);
    }
}
