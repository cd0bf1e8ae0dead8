package org.banyan.cascade.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.cascade.Cascade;
import org.banyan.cascade.CascadeAddresses;
import org.banyan.cascade.CascadeFigures;
import org.banyan.cascade.CascadeNode;
import org.banyan.cascade.CascadeTable;
import org.banyan.cascade.GenerationRow;
import org.banyan.cascade.PeopleCount;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the real programmes come out of records of people and events. Nothing written here stays. */
@ModuleTest
@Transactional
class ProgrammeShapesModuleTest {

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Cascade cascade;

    @Autowired
    private CascadeAddresses addresses;

    @Autowired
    private PersonFixture people;

    private PersonId manager = PersonId.next();

    @BeforeEach
    void writeTheProgrammes() {
        DemoRows rows = new DemoRows(Instant.now());
        DialogueProgramme.write(rows);
        CivicProgramme.write(rows);
        rows.write(batches);
        manager = people.withRole(Role.PROGRAMME_MANAGER, Scope.platform());
    }

    @Test
    void performanceManagementReached350OfWhom90FemaleAnd260MaleOneGenerationBelowTheTrainedTrainers() {
        CascadeFigures figures = figures(DialogueProgramme.SLUG, "", "performance-management");

        List<GenerationRow> rows = figures.courses().getFirst().generations();
        assertThat(figures.courses()).hasSize(1);
        assertThat(rows).extracting(GenerationRow::generation).containsExactly(0, 1, 2);
        assertThat(rows.get(1).reached().people()).isEqualTo(20);
        assertThat(rows.get(1).trainers()).isEqualTo(7);
        assertThat(rows.get(1).trainings()).isEqualTo(7);
        PeopleCount officials = rows.get(2).reached();
        assertThat(officials.people()).isEqualTo(350);
        assertThat(officials.of("female")).isEqualTo(90);
        assertThat(officials.of("male")).isEqualTo(260);
        assertThat(officials.notStated()).isZero();
        assertThat(rows.get(2).participations()).isEqualTo(350);
    }

    @Test
    void theFileSaysTheSame() {
        CascadeTable table = CascadeTable.of(figures(DialogueProgramme.SLUG, "", "performance-management"));

        assertThat(table.csv().lines())
                .anyMatch(
                        line -> line.startsWith("generation,Performance management tool,2,350,90,260,0,350,0,0,0,0,0"));
    }

    @Test
    void theTreeSaysTheSame() {
        people.signedInAs(manager, () -> {
            var filter = addresses.filter(DialogueProgramme.SLUG, null, "performance-management");
            CascadeNode course = cascade.children(filter, "", Locale.ENGLISH).getFirst();
            List<CascadeNode> first = cascade.children(filter, course.path(), Locale.ENGLISH);
            assertThat(first).hasSize(1);
            CascadeNode ofTrainers = cascade.children(filter, first.getFirst().path(), Locale.ENGLISH)
                    .getFirst();
            assertThat(ofTrainers.generation()).isEqualTo(1);
            assertThat(ofTrainers.participations()).isEqualTo(20);
            assertThat(ofTrainers.reached().people()).isEqualTo(370);
            List<CascadeNode> trained = cascade.children(filter, ofTrainers.path(), Locale.ENGLISH);
            assertThat(trained).hasSize(7).allMatch(node -> node.generation() == 1);
            assertThat(trained.stream().mapToInt(node -> node.reached().people()))
                    .allMatch(reached -> reached == 50);
            assertThat(trained.stream()
                            .mapToInt(node -> node.reached().of("female"))
                            .sum())
                    .isEqualTo(90);
            CascadeNode lesson = cascade.children(filter, trained.getFirst().path(), Locale.ENGLISH)
                    .getFirst();
            assertThat(lesson.generation()).isEqualTo(2);
            assertThat(lesson.opens()).isFalse();
        });
    }

    @Test
    void consultationAndGrievancesReached83And43InTheSecondGeneration() {
        assertThat(second("consultation-and-facilitation").people()).isEqualTo(83);
        assertThat(second("grievance-software").people()).isEqualTo(43);
        assertThat(second("grievance-software").notStated()).isEqualTo(43);
    }

    @Test
    void theSchoolHad348ParticipantsOfWhom87WomenAndNobodyIsCalledMale() {
        CascadeFigures figures = figures("civic-engagement", "mekong-school", "");

        assertThat(figures.total()).isEqualTo(new PeopleCount(348, java.util.Map.of("female", 87), 261));
        assertThat(figures.participations()).isEqualTo(348);
    }

    @Test
    void civilSocietyHad1433ParticipantsIncluding787Women() {
        CascadeFigures figures = figures("civic-engagement", "riverside-institute", "");

        assertThat(figures.total()).isEqualTo(new PeopleCount(1433, java.util.Map.of("female", 787), 646));
        assertThat(figures("civic-engagement", "", "").total().people()).isEqualTo(1781);
    }

    @Test
    void theOngoingProgrammeHasActiveNewlyActiveAndLapsedTrainers() {
        DemoRows rows = new DemoRows(Instant.now());
        UUID institute = UUID.randomUUID();
        sql.sql("insert into institute (id, slug, name, language, sign_up_open, created_at)"
                        + " values (?, ?, 'Any', 'en', false, now(6))")
                .params(institute, institute.toString())
                .update();
        UUID curriculum = rows.curriculum(institute, "any", "en", "Any");
        UUID course = rows.course(curriculum, institute, "any-" + institute, "en", 12, "Any", "Any")
                .id();
        new OngoingProgramme(
                        rows,
                        institute,
                        people.anyPerson().value(),
                        people.anyPerson().value(),
                        Instant.now())
                .write(course);
        entities.flush();
        rows.write(batches);

        List<GenerationRow> generations = figures("open-data-trainers", institute.toString(), "").courses().stream()
                .filter(cascades -> cascades.course().value().equals(course))
                .findFirst()
                .orElseThrow()
                .generations();

        assertThat(generations.stream().mapToInt(GenerationRow::activeTrainers).sum())
                .isPositive();
        assertThat(generations.stream().mapToInt(GenerationRow::newlyActive).sum())
                .isPositive();
        assertThat(generations.stream().mapToInt(GenerationRow::lapsed).sum()).isPositive();
        assertThat(generations)
                .anyMatch(row -> row.participations() > row.reached().people());
    }

    private PeopleCount second(String course) {
        return figures(DialogueProgramme.SLUG, "", course)
                .courses()
                .getFirst()
                .generations()
                .get(2)
                .reached();
    }

    private CascadeFigures figures(String programme, String institute, String course) {
        return people.signedInAs(
                manager, () -> cascade.figures(addresses.filter(programme, institute, course), Locale.ENGLISH));
    }
}
