package org.banyan.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void twoWaysOfWritingOneNameAreEqual() {
        assertSame("José  Chávez", "chavez, jose");
        assertSame("Noor Al-Jubouri", "NOOR AL JUBOURI");
        assertSame("أحمد", "احمد");
        assertSame("فاطمة مُحَمَّد", "فاطمه محمد");
        assertSame("هیوا کەریم", "هيوا كهريم");
    }

    @Test
    void differentNamesDiffer() {
        assertThat(NameKey.of("সুমন")).isNotEqualTo(NameKey.of("সুমনা"));
        assertThat(NameKey.of("សុខា")).isNotEqualTo(NameKey.of("សុខ"));
        assertThat(NameKey.of("Ann")).isNotEqualTo(NameKey.of("Anna"));
    }

    private static void assertSame(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }
}
