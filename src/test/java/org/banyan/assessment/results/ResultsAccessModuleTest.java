package org.banyan.assessment.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banyan.assessment.AttemptResult.Verdict;
import org.banyan.assessment.results.LearnerResult.AttemptLine;
import org.banyan.assessment.results.QuizFigures.LearnerLine;
import org.banyan.assessment.results.ResultLists.QuizLine;
import org.banyan.assessment.results.TakenQuizzes.Answer;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.banyan.tutoring.TutorBoards;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees which results, on the screen's services and in files. */
@ModuleTest
class ResultsAccessModuleTest {

    @Autowired
    QuizStatistics statistics;

    @Autowired
    LearnerResults learnerResults;

    @Autowired
    ResultLists lists;

    @Autowired
    TutorBoards boards;

    @Autowired
    Programmes programmes;

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    TutoringFixture tutoring;

    @Autowired
    JdbcTemplate table;

    @Autowired
    MockMvc web;

    CourseFixture.Taught course;
    TakenQuizzes taken;
    List<PersonId> learners;
    PersonId learner;
    PersonId tutorOfGroup;
    PersonId coordinator;

    @BeforeEach
    void sixLearnersOfWhomTwoAreInAGroup() {
        course = courses.anyCourse();
        taken = new TakenQuizzes(table, course);
        taken.quiz("q", TakenQuizzes.statements(2));
        learners = taken.learners(6, "media", "female");
        learners.forEach(each -> taken.attempt(each, "q", 1, 5, List.of(Answer.said(0, true), new Answer(1, 0, null))));
        taken.attempt(learners.getFirst(), "q", 2, 5, List.of(Answer.said(0, true), Answer.said(1, true)));
        learner = tutoring.learner(course.cohort(), "Ann");
        GroupId group = tutoring.group(course, "Group 1", learners.get(0), learners.get(1));
        tutorOfGroup = people.withRole(Role.TUTOR, Scope.of(Scope.Kind.GROUP, group.value()));
        coordinator = people.withRole(
                Role.COORDINATOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void thoseWhoLeadSeeTheFiguresAndTheNamesOfThoseTheyLead() {
        QuizFigures ofTutor = as(tutorOfGroup, this::figures);
        QuizFigures ofCoordinator = as(coordinator, this::figures);

        assertThat(ofTutor.scores()).isEqualTo(ofCoordinator.scores());
        assertThat(ofTutor.learners())
                .extracting(LearnerLine::person)
                .containsExactlyInAnyOrder(learners.get(0), learners.get(1));
        assertThat(ofCoordinator.learners()).hasSize(6);
    }

    @Test
    void nobodyElseSeesThemAndNoLearnerEver() {
        PersonId learnerWhoTutors = tutoring.learner(course.cohort(), "Ben");
        people.grant(
                learnerWhoTutors,
                Role.TUTOR,
                Scope.of(Scope.Kind.COHORT, course.cohort().value()));
        List<PersonId> others = List.of(
                learner,
                learnerWhoTutors,
                people.anyPerson(),
                people.withRole(Role.AUTHOR, Scope.of(course.institute())),
                people.withRole(
                        Role.COORDINATOR,
                        Scope.of(Scope.Kind.COHORT, courses.anyCourse().cohort().value())));

        for (PersonId other : others) {
            assertThatThrownBy(() -> as(other, this::figures)).isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> as(other, () -> lists.ofCohort(course.cohort(), Locale.ENGLISH)))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> as(other, () -> result(learners.getFirst(), 0)))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> as(other, this::courseFigures)).isInstanceOf(Refusal.NotPermitted.class);
            assertThat(as(other, () -> lists.courses(Locale.ENGLISH))).isEmpty();
        }
    }

    @Test
    void aLearnersWayIsForThoseWhoLeadThem() {
        LearnerResult result = as(tutorOfGroup, () -> result(learners.getFirst(), 1));

        assertThat(result.attempts())
                .extracting(AttemptLine::number, AttemptLine::passed)
                .containsExactly(tuple(1, false), tuple(2, true));
        assertThat(result.shown().number()).isEqualTo(1);
        assertThat(result.questions())
                .extracting(question -> question.marked().verdict())
                .containsExactly(Verdict.RIGHT, Verdict.UNANSWERED);
        assertThat(result.questions().getFirst().savedAt()).isNotNull();
        assertThat(result.questions().getFirst().said().getFirst().words()).isEqualTo("True");
        assertThat(result.gain()).isNull();
        assertThatThrownBy(() -> as(tutorOfGroup, () -> result(learners.getLast(), 0)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void programmeStaffSeeTheCourseWithoutNamesAndNothingOfFewerThanFive() {
        PersonId administrator = people.administrator();
        ProgrammeId programme =
                people.signedInAs(administrator, () -> programmes.add("Any programme", Set.of(course.institute())));
        PersonId manager = people.withRole(Role.PROGRAMME_MANAGER, Scope.of(Scope.Kind.PROGRAMME, programme.value()));

        QuizFigures figures = as(manager, this::courseFigures);

        assertThat(figures.scores().learners()).isEqualTo(6);
        assertThat(figures.untold()).isFalse();
        assertThat(figures.learners()).isEmpty();
        assertThat(as(manager, () -> lists.courses(Locale.ENGLISH)))
                .anySatisfy(each -> assertThat(each.course()).isEqualTo(course.course()));
        assertThatThrownBy(() -> as(manager, this::figures)).isInstanceOf(Refusal.NotPermitted.class);

        taken.quiz("few", TakenQuizzes.statements(1));
        taken.attempt(learners.getFirst(), "few", 1, 5, List.of(Answer.said(0, true)));
        QuizFigures few =
                as(manager, () -> statistics.ofCourse(course.course(), "few", Counting.FIRST, Locale.ENGLISH));
        assertThat(few.untold()).isTrue();
        assertThat(few.scores().mean()).isEmpty();
        assertThat(few.questions()).isEmpty();
    }

    @Test
    void theBoardNamesTheQuizzesOfThoseWhoAreLed() {
        List<QuizLine> latest =
                as(tutorOfGroup, () -> lists.latest(boards.mine(Locale.ENGLISH).places(), "en", 5));

        assertThat(latest)
                .extracting(QuizLine::key, QuizLine::attempts, QuizLine::learners)
                .containsExactly(tuple("q", 3, 2));
        assertThat(as(
                        coordinator,
                        () -> lists.ofCohort(course.cohort(), Locale.ENGLISH).quizzes()))
                .extracting(QuizLine::key, QuizLine::learners)
                .containsExactly(tuple("q", 6));
    }

    @Test
    void tablesGoOutAsCsvThatNoSpreadsheetTakesForFormulas() throws Exception {
        byte[] csv = file(coordinator, "/learners.csv");

        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFlearner,group,attempts,score,passed,waiting\r\n");
        assertThat(text).contains("'=Learner ").doesNotContain("\n=Learner");
        assertThat(text.lines()).hasSize(7);
        assertThat(new String(file(coordinator, "/summary.csv"), StandardCharsets.UTF_8))
                .contains("\r\nmean,0.5\r\n", "\r\nlearners,6\r\n", "\r\nmedian_seconds,300\r\n");
    }

    @Test
    void allTablesGoOutAsAWorkbookWithTextsAsTexts() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file(coordinator, "/results.xlsx")))) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("summary", "questions", "answers", "groups", "learners");
            var row = workbook.getSheet("learners").getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).startsWith("=Learner");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(0.5);
        }
    }

    @Test
    void filesAreForThoseWhoSeeTheScreen() throws Exception {
        String address = "/api/v1/cohorts/" + course.cohort().value() + "/quizzes/q/questions.csv";
        web.perform(get(address).with(authentication(people.authentication(learner))))
                .andExpect(status().isForbidden());
        web.perform(get(address).with(authentication(people.authentication(tutorOfGroup))))
                .andExpect(status().isOk());
        web.perform(get(address.replace("questions.csv", "nothing.csv"))
                        .with(authentication(people.authentication(tutorOfGroup))))
                .andExpect(status().isNotFound());
    }

    private byte[] file(PersonId person, String table) throws Exception {
        return web.perform(get("/tutoring/results/" + course.cohort().value() + "/q" + table)
                        .with(authentication(people.authentication(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private QuizFigures figures() {
        return statistics.ofCohort(course.cohort(), "q", Counting.FIRST, Locale.ENGLISH);
    }

    private QuizFigures courseFigures() {
        return statistics.ofCourse(course.course(), "q", Counting.FIRST, Locale.ENGLISH);
    }

    private LearnerResult result(PersonId learner, int number) {
        return learnerResults.of(course.cohort(), "q", learner, number, Locale.ENGLISH);
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return people.signedInAs(person, work);
    }
}
