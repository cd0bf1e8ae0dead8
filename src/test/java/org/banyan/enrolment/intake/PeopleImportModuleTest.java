package org.banyan.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.Enrolments;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.identity.RegistryFilter;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.CourseFixture.Taught;
import org.banyan.testing.HostileStrings;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class PeopleImportModuleTest {

    @Autowired
    PeopleImports imports;

    @Autowired
    Registry registry;

    @Autowired
    Categories categories;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Enrolments enrolments;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    JdbcClient sql;

    private InstituteId institute;
    private PersonId staff;

    @BeforeEach
    void anInstituteOfItsOwn() {
        institute = InstituteId.next();
        sql.sql(
                        "insert into institute (id, slug, name, language, created_at) values (?, ?, 'Any institute', 'en', now(6))")
                .params(institute.value(), "institute-" + institute.value())
                .update();
        staff = people.withRole(Role.INSTITUTE_STAFF, Scope.of(institute));
        people.signIn(staff);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aFileOfNewPeopleIsCheckedFirstAndWrittenThen() {
        ImportReport checked = check(
                "Name;Mail;Sex or gender;Year of birth\nزينب كريم;Zainab@Example.org;أنثى;١٩٩٠\nSokha Chan;;male;");

        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.of(RowState.NEW)).isEqualTo(2);
        assertThat(everybody()).isEmpty();

        imports.applyNow(checked.id());

        assertThat(everybody()).extracting(PersonFacts::name).containsExactlyInAnyOrder("زينب كريم", "Sokha Chan");
        assertThat(person("زينب كريم")).satisfies(zainab -> {
            assertThat(zainab.email()).isEqualTo("zainab@example.org");
            assertThat(zainab.sex()).isEqualTo("female");
            assertThat(zainab.birthYear()).isEqualTo(1990);
            assertThat(zainab.account()).isFalse();
        });
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = "Name,District,Phone\nAnn Baker,,0771 234 567\nBen Carter,,";
        imports.applyNow(check(file).id());

        ImportReport again = check(file);

        assertThat(again.of(RowState.UNCHANGED)).isEqualTo(2);
        imports.applyNow(again.id());
        assertThat(everybody()).hasSize(2);
    }

    @Test
    void whatARowLeavesOutStays() {
        registry.add(
                institute,
                new RegistryEntry(
                        "Ann Baker", "ann@example.org", "0771234567", "Union", null, null, "female", 1980, null, null));

        ImportReport changed = check("Name,Mail,Organisation,Phone\nAnn Baker,ann@example.org,Council,");
        imports.applyNow(changed.id());

        assertThat(changed.of(RowState.CHANGED)).isOne();
        assertThat(person("Ann Baker")).satisfies(ann -> {
            assertThat(ann.organisation()).isEqualTo("Council");
            assertThat(ann.phone()).isEqualTo("0771234567");
            assertThat(ann.birthYear()).isEqualTo(1980);
        });
    }

    @Test
    void everyErrorNamesItsRowAndColumnAndNothingIsWritten() {
        ImportReport checked = check(
                "Full name,E-mail,Born,Gender\nAnn Baker,ann@,1980,female\n,b@example.org,2300,robot\nGood One,,,");

        assertThat(checked.of(RowState.ERROR)).isEqualTo(2);
        List<ImportRow> rows = imports.rows(checked.id(), RowState.ERROR, 0, 10);
        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).problems()).extracting(CellProblem::heading).containsExactly("E-mail");
        assertThat(rows.get(1).problems())
                .extracting(CellProblem::heading)
                .containsExactly("Full name", "Born", "Gender");
        assertThat(rows.get(1).problems().get(2).in(Locale.of("es"))).contains("robot");
        assertThatThrownBy(() -> imports.applyNow(checked.id())).isInstanceOf(Refusal.Invalid.class);
        assertThat(everybody()).isEmpty();
    }

    @Test
    void newDistrictsAreErrorsUnlessTheImportMayAddThem() {
        String file = "Name,District\nAnn Baker,Sylhet\nBen Carter,sylhet\nCora Diaz,Mymensingh";
        assertThat(check(file).of(RowState.ERROR)).isEqualTo(3);

        ImportReport adding = imports.check(new StartImport(institute, null, "people.csv", true), bytes(file));
        imports.applyNow(adding.id());

        assertThat(categories.of(institute).of(Category.DISTRICT))
                .extracting(value -> value.in(Locale.ENGLISH))
                .containsExactly("Sylhet", "Mymensingh");
        assertThat(person("Ben Carter").district()).isEqualTo("Sylhet");
    }

    @Test
    void staffDecideDoubtfulRows() {
        PersonId ann = registry.add(
                institute,
                new RegistryEntry("Ann Baker", "office@example.org", null, null, null, null, null, null, null, null));
        ImportReport checked = check("Name,Mail\nA. Baker,office@example.org\nBen Carter,office@example.org");
        assertThat(checked.undecided()).isEqualTo(2);
        assertThatThrownBy(() -> imports.applyNow(checked.id())).isInstanceOf(Refusal.Invalid.class);
        Candidate sheIsAnn = imports.rows(checked.id(), RowState.DOUBTFUL, 0, 1)
                .getFirst()
                .candidates()
                .getFirst();

        imports.decide(checked.id(), 2, sheIsAnn);
        imports.decide(checked.id(), 3, null);
        imports.applyNow(checked.id());

        assertThat(everybody()).extracting(PersonFacts::name).containsExactlyInAnyOrder("A. Baker", "Ben Carter");
        assertThat(registry.get(institute, ann).name()).isEqualTo("A. Baker");
    }

    @Test
    void somebodyWithAnAccountKeepsTheName() {
        PersonId ann = people.named("Ann Own-Name");
        registry.know(institute, ann);

        ImportReport checked = check("Name,Mail,Sector\nAnn Paper,%s,media".formatted(people.emailOf(ann)));
        imports.decideAll(checked.id(), Decision.SAME);
        imports.applyNow(checked.id());

        assertThat(registry.get(institute, ann)).satisfies(facts -> {
            assertThat(facts.name()).isEqualTo("Ann Own-Name");
            assertThat(facts.sector()).isEqualTo("media");
        });
    }

    @Test
    void whatWasChangedAfterTheCheckIsNotOverwritten() {
        PersonId ann = registry.add(
                institute,
                new RegistryEntry("Ann Baker", "ann@example.org", null, null, null, null, null, null, null, null));
        ImportReport checked = check("Name,Mail,Organisation\nAnn Baker,ann@example.org,Council\nNew One,,");
        registry.change(
                institute,
                ann,
                registry.get(institute, ann).version(),
                new RegistryEntry(
                        "Ann Baker", "ann@example.org", null, "Ministry", null, null, null, null, null, null));

        assertThatThrownBy(() -> imports.applyNow(checked.id())).isInstanceOf(Refusal.Conflict.class);

        assertThat(everybody()).hasSize(1);
        assertThat(imports.report(checked.id()).problem()).isNotNull();
        imports.checkAgain(checked.id());
        imports.applyNow(checked.id());
        assertThat(registry.get(institute, ann).organisation()).isEqualTo("Council");
    }

    @Test
    void undoingRestoresFactsRemovesNewcomersAndSaysWhatStays() {
        RegistryEntry known =
                new RegistryEntry("Ann Baker", "ann@example.org", null, "Union", null, null, null, null, null, null);
        PersonId ann = registry.add(institute, known);
        PersonId ben = registry.add(
                institute,
                new RegistryEntry("Ben Carter", "ben@example.org", null, null, null, null, null, null, null, null));
        ImportReport checked = check(
                "Name,Mail,Organisation\nAnn Baker,ann@example.org,Council\nBen Carter,ben@example.org,Council\nCora Diaz,,\nDan Evans,,");
        imports.applyNow(checked.id());
        PersonFacts bensNow = registry.get(institute, ben);
        registry.change(institute, ben, bensNow.version(), RegistryEntry.of(bensNow));
        PersonId dan = person("Dan Evans").person();
        people.grant(dan, Role.TUTOR, Scope.of(institute));

        ImportReport undone = imports.undo(checked.id());

        assertThat(registry.get(institute, ann).organisation()).isEqualTo("Union");
        assertThat(registry.get(institute, ben).organisation()).isEqualTo("Council");
        assertThat(everybody())
                .extracting(PersonFacts::name)
                .doesNotContain("Cora Diaz")
                .contains("Dan Evans");
        assertThat(undone.kept()).isEqualTo(2);
        assertThat(imports.kept(checked.id()))
                .extracting(ImportRow::undoProblem)
                .containsExactly("enrolment.import.kept.changed", "enrolment.import.kept.active");
        assertThatThrownBy(() -> imports.undo(checked.id())).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anImportIntoACohortEnrolsAndItsUndoTakesThatBack() {
        Taught course = courses.anyCourse();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        String one = "Cohort Comer " + UUID.randomUUID();
        PersonId withAccount = people.anyPerson();
        registry.know(course.institute(), withAccount);
        ImportReport checked = imports.check(
                new StartImport(course.institute(), course.cohort(), "people.csv", false),
                bytes("Name,Mail\n%s,\nOwn Name,%s".formatted(one, people.emailOf(withAccount))));
        imports.decideAll(checked.id(), Decision.SAME);

        ImportReport applied = imports.applyNow(checked.id());

        assertThat(applied.enrolled()).isEqualTo(2);
        assertThat(cohorts.get(course.cohort()).learners()).isEqualTo(2);
        ImportReport undone = imports.undo(checked.id());
        assertThat(cohorts.get(course.cohort()).learners()).isZero();
        assertThat(undone.kept()).isOne();
        assertThat(registry.count(course.institute(), new RegistryFilter(one, null, null, null)))
                .isZero();
    }

    @Test
    void aCohortWithFewerSeatsTakesNobody() {
        Taught course = courses.anyCourse();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        sql.sql("update cohort set seats = 1 where id = ?")
                .param(course.cohort().value())
                .update();
        String one = "Seatless " + UUID.randomUUID();
        ImportReport checked = imports.check(
                new StartImport(course.institute(), course.cohort(), "people.csv", false),
                bytes("Name\n%s a\n%s b".formatted(one, one)));

        assertThatThrownBy(() -> imports.applyNow(checked.id())).isInstanceOf(Refusal.Invalid.class);

        assertThat(registry.count(course.institute(), new RegistryFilter(one, null, null, null)))
                .isZero();
    }

    @Test
    void hostileNamesAreKeptAsTextOrRefusedAsCells() {
        StringBuilder file = new StringBuilder("Name\tOrganisation\n");
        List<String> hostile = HostileStrings.all();
        hostile.forEach(words -> file.append('"')
                .append(words.replace("\"", "\"\""))
                .append("\"\t\"")
                .append(words.replace("\"", "\"\""))
                .append("\"\n"));

        ImportReport checked = check(file.toString());

        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.total()).isGreaterThan(hostile.size() * 9 / 10);
    }

    @Test
    void fourteenHundredPeopleAreCheckedWrittenAndEnrolledInAFewSeconds() {
        Taught course = courses.anyCourse();
        people.signIn(people.withRole(Role.INSTITUTE_STAFF, Scope.of(course.institute())));
        StringBuilder file = new StringBuilder("Name,Mail,Phone,Sex or gender,Sector,District\n");
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (int number = 1; number <= 1433; number++) {
            file.append("សុខា %s %d,p%d.%s@example.org,+855 12 %06d,%s,government,District %d\n"
                    .formatted(mark, number, number, mark, number, number <= 787 ? "female" : "", number % 21));
        }
        long begun = System.nanoTime();
        ImportReport checked = imports.check(
                new StartImport(course.institute(), course.cohort(), "people.csv", true), bytes(file.toString()));
        long looked = System.nanoTime();

        ImportReport applied = imports.applyNow(checked.id());

        Duration checking = Duration.ofNanos(looked - begun);
        Duration writing = Duration.ofNanos(System.nanoTime() - looked);
        System.out.println("1,433 people: checked in " + checking + ", written and enrolled in " + writing);
        assertThat(applied.status()).isEqualTo(ImportStatus.APPLIED);
        assertThat(applied.enrolled()).isEqualTo(1433);
        assertThat(registry.count(course.institute(), new RegistryFilter(mark, null, null, "female")))
                .isEqualTo(787);
        assertThat(registry.count(course.institute(), new RegistryFilter(mark, null, null, RegistryFilter.NOT_STATED)))
                .isEqualTo(646);
        assertThat(checking.plus(writing)).isLessThan(Duration.ofSeconds(15));
        begun = System.nanoTime();
        assertThat(imports.undo(checked.id()).kept()).isZero();
        System.out.println("undone in " + Duration.ofNanos(System.nanoTime() - begun));
        assertThat(registry.count(course.institute(), new RegistryFilter(mark, null, null, null)))
                .isZero();
    }

    @Test
    void nobodyButStaffOfTheInstituteImports() {
        ImportReport checked = check("Name\nAnn Baker");
        people.signIn(people.withRole(
                Role.INSTITUTE_STAFF,
                Scope.of(Scope.Kind.INSTITUTE, InstituteId.next().value())));

        refused(() -> imports.check(new StartImport(institute, null, "a.csv", false), bytes("Name\nBen")));
        refused(() -> imports.start(new StartImport(institute, null, "a.csv", false), bytes("Name\nBen")));
        refused(() -> imports.report(checked.id()));
        refused(() -> imports.of(institute));
        refused(() -> imports.rows(checked.id(), RowState.NEW, 0, 10));
        refused(() -> imports.kept(checked.id()));
        refused(() -> imports.decide(checked.id(), 2, null));
        refused(() -> imports.decideAll(checked.id(), Decision.NEW));
        refused(() -> imports.checkAgain(checked.id()));
        refused(() -> imports.apply(checked.id()));
        refused(() -> imports.applyNow(checked.id()));
        refused(() -> imports.undo(checked.id()));
    }

    @Test
    void intoACohortOfAnotherInstituteNobodyIsImported() {
        CohortId elsewhere = courses.anyCourse().cohort();

        assertThatThrownBy(
                        () -> imports.check(new StartImport(institute, elsewhere, "a.csv", false), bytes("Name\nBen")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(Refusal.NotPermitted.class);
    }

    private ImportReport check(String file) {
        return imports.check(new StartImport(institute, null, "people.csv", false), bytes(file));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private List<PersonFacts> everybody() {
        return registry.everybody(institute);
    }

    private PersonFacts person(String name) {
        return everybody().stream()
                .filter(facts -> facts.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
