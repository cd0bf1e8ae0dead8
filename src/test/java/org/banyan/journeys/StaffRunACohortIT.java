package org.banyan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.banyan.journeys.pages.CohortPage;
import org.banyan.journeys.pages.PeopleImportPage;
import org.banyan.journeys.pages.SignInPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many people as the largest list of the real programmes had, from a file to groups. */
@Journey
class StaffRunACohortIT {

    private static final int PEOPLE = 1_433;
    private static final List<String> SECTORS = List.of("Government", "Civil society", "Media");

    @TempDir
    Path folder;

    @Test
    void fromAListOfPeopleToGroups(Browser staff) throws IOException {
        SignInPage.signIn(staff, "institute");
        CohortPage cohort = CohortPage.plan(staff, "Phnom Penh, autumn");
        staff.meetsAccessibilityRules();

        PeopleImportPage imported = cohort.importPeople().bringIn(list());
        staff.meetsAccessibilityRules();
        imported.sees("enrolment.import.state.new", PEOPLE).writeThemAll().sees("enrolment.import.enrolled", PEOPLE);
        staff.meetsAccessibilityRules();

        cohort.open().has(PEOPLE).balanceGroups();
        staff.press(staff.words("tutoring.board.propose")).sees(staff.words("tutoring.board.whole"));
        staff.press(staff.words("tutoring.board.apply")).sees(staff.words("tutoring.board.applied"));
        assertThat(staff.consoleErrors()).isEmpty();
    }

    /** Made-up people, each different. */
    private Path list() throws IOException {
        Random random = new Random(PEOPLE);
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Name,Mail,Sector,District,Sex or gender,Year of birth");
        for (int number = 1; number <= PEOPLE; number++) {
            lines.add("Person %d of the list,person%d@list.example,%s,District %d,%s,%d"
                    .formatted(
                            number,
                            number,
                            SECTORS.get(random.nextInt(SECTORS.size())),
                            1 + random.nextInt(12),
                            random.nextInt(100) < 55 ? "Female" : "Male",
                            1960 + random.nextInt(45)));
        }
        return Files.writeString(folder.resolve("people.csv"), lines.toString());
    }
}
