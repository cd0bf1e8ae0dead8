package org.banyan.progress;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.banyan.assessment.QuizResults;
import org.banyan.classroom.Readings;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.Contributions;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
import org.banyan.gathering.Attended;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How learners stand to the completion rule of their course, computed from the facts whenever it is asked. */
@Service
@Transactional(readOnly = true)
public class Standings {

    private final StoredCompletionRules rules;
    private final PublishedCourses courses;
    private final Readings readings;
    private final Contributions contributions;
    private final QuizResults quizResults;
    private final Attended attended;
    private final Memberships memberships;
    private final Enrolments enrolments;
    private final Cohorts cohorts;
    private final People people;

    Standings(
            StoredCompletionRules rules,
            PublishedCourses courses,
            Readings readings,
            Contributions contributions,
            QuizResults quizResults,
            Attended attended,
            Memberships memberships,
            Enrolments enrolments,
            Cohorts cohorts,
            People people) {
        this.rules = rules;
        this.courses = courses;
        this.readings = readings;
        this.contributions = contributions;
        this.quizResults = quizResults;
        this.attended = attended;
        this.memberships = memberships;
        this.enrolments = enrolments;
        this.cohorts = cohorts;
        this.people = people;
    }

    /** How the person asking stands in this cohort. */
    public Standing mine(CohortId cohort, Locale language) {
        Membership membership = memberships.require(cohort);
        return of(membership.version(), cohort, membership.person(), language);
    }

    /** How everybody who learns in the cohort stands, for those who lead it. */
    public List<LearnerStanding> ofCohort(CohortId id, Locale language) {
        List<EnrolmentEntry> learners = enrolments.of(id).stream()
                .filter(entry ->
                        entry.status() == EnrolmentStatus.ENROLLED || entry.status() == EnrolmentStatus.COMPLETED)
                .toList();
        CourseVersionId version = cohorts.get(id).version();
        CourseOutline course = courses.outline(version, language);
        CompletionRule rule = rules.of(version);
        Map<PersonId, Facts> facts = facts(version, id, learners, language);
        Map<PersonId, String> names =
                people.names(learners.stream().map(EnrolmentEntry::person).toList());
        return learners.stream()
                .map(entry -> new LearnerStanding(
                        entry,
                        names.getOrDefault(entry.person(), ""),
                        Judgement.of(rule, course, facts.getOrDefault(entry.person(), Facts.NONE))))
                .toList();
    }

    /** The facts of all these learners, in a number of queries that does not grow with them. */
    private Map<PersonId, Facts> facts(
            CourseVersionId version, CohortId cohort, List<EnrolmentEntry> learners, Locale language) {
        Map<PersonId, Set<TopicId>> read = readings.read(cohort);
        Map<PersonId, Map<TopicId, Integer>> posts = contributions.postsByTopic(cohort);
        Map<PersonId, Set<String>> passed = quizResults.passed(cohort);
        Map<PersonId, Attended.Attendance> attendances = attended.of(cohort);
        List<QuizResults.QuizResult> quizzes = learners.isEmpty()
                ? List.of()
                : counted(version, cohort, learners.getFirst().person(), language);
        Map<PersonId, Facts> facts = new HashMap<>();
        learners.stream().map(EnrolmentEntry::person).forEach(person -> {
            Map<Facts.QuizPlace, Boolean> results = new LinkedHashMap<>();
            Set<String> own = passed.getOrDefault(person, Set.of());
            quizzes.forEach(quiz -> results.put(place(quiz), own.contains(quiz.key())));
            facts.put(
                    person,
                    new Facts(
                            read.getOrDefault(person, Set.of()),
                            posts.getOrDefault(person, Map.of()),
                            results,
                            attendances.getOrDefault(person, Attended.Attendance.NONE)));
        });
        return facts;
    }

    /** A learner of a cohort and how they stand. */
    public record LearnerStanding(EnrolmentEntry enrolment, String name, Standing standing) {}

    Standing of(CourseVersionId version, CohortId cohort, PersonId person, Locale language) {
        Map<Facts.QuizPlace, Boolean> quizzes = new LinkedHashMap<>();
        counted(version, cohort, person, language).forEach(result -> quizzes.put(place(result), result.passed()));
        Facts facts = new Facts(
                readings.read(cohort, person),
                contributions.postsByTopic(cohort, person),
                quizzes,
                attended.of(cohort, person));
        return Judgement.of(rules.of(version), courses.outline(version, language), facts);
    }

    /** A quiz before the course only measures. */
    private List<QuizResults.QuizResult> counted(
            CourseVersionId version, CohortId cohort, PersonId person, Locale language) {
        return quizResults.results(version, cohort, person, language.toLanguageTag()).stream()
                .filter(QuizResults.QuizResult::counts)
                .toList();
    }

    private static Facts.QuizPlace place(QuizResults.QuizResult quiz) {
        return new Facts.QuizPlace(quiz.shownIn(), quiz.key(), quiz.title());
    }
}
