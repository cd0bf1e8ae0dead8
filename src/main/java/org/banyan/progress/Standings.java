package org.banyan.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.QuizResults;
import org.banyan.classroom.Readings;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.discussion.Contributions;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.EnrolmentEntry;
import org.banyan.enrolment.EnrolmentStatus;
import org.banyan.enrolment.Enrolments;
import org.banyan.enrolment.Membership;
import org.banyan.enrolment.Memberships;
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
            Memberships memberships,
            Enrolments enrolments,
            Cohorts cohorts,
            People people) {
        this.rules = rules;
        this.courses = courses;
        this.readings = readings;
        this.contributions = contributions;
        this.quizResults = quizResults;
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
        CohortEntry cohort = cohorts.get(id);
        Map<PersonId, String> names =
                people.names(learners.stream().map(EnrolmentEntry::person).toList());
        return learners.stream()
                .map(entry -> new LearnerStanding(
                        entry,
                        names.getOrDefault(entry.person(), ""),
                        of(cohort.version(), id, entry.person(), language)))
                .toList();
    }

    /** A learner of a cohort and how they stand. */
    public record LearnerStanding(EnrolmentEntry enrolment, String name, Standing standing) {}

    Standing of(CourseVersionId version, CohortId cohort, PersonId person, Locale language) {
        Map<Facts.QuizPlace, Boolean> quizzes = new LinkedHashMap<>();
        quizResults
                .results(version, cohort, person)
                .forEach(result -> quizzes.put(
                        new Facts.QuizPlace(result.shownIn(), result.key(), result.title()), result.passed()));
        Facts facts = new Facts(readings.read(cohort, person), contributions.postsByTopic(cohort, person), quizzes);
        return Judgement.of(rules.of(version), courses.outline(version, language), facts);
    }
}
