package org.banyan.tutoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.curriculum.CourseOutline;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.GroupId;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;

/** What a person leads today, and the words and addresses for it: all that a panel of the board needs to build itself. */
public final class TutorBoard {

    private final PersonId person;
    private final BoardPlaces places;
    private final Map<CohortId, CohortEntry> cohorts;
    private final Set<CohortId> run;
    private final List<MyGroup> groups;
    private final List<FacilitationDuties.MyDuty> duties;
    private final Map<CohortId, ResponseTarget> targets;
    private final PublishedCourses courses;
    private final Locale language;
    private final Instant now;

    TutorBoard(
            PersonId person,
            BoardPlaces places,
            Map<CohortId, CohortEntry> cohorts,
            Set<CohortId> run,
            List<MyGroup> groups,
            List<FacilitationDuties.MyDuty> duties,
            Map<CohortId, ResponseTarget> targets,
            PublishedCourses courses,
            Locale language,
            Instant now) {
        this.person = person;
        this.places = places;
        this.cohorts = cohorts;
        this.run = Set.copyOf(run);
        this.groups = groups;
        this.duties = duties;
        this.targets = targets;
        this.courses = courses;
        this.language = language;
        this.now = now;
    }

    /** A group that the person is tutor of. */
    public record MyGroup(GroupId group, CohortId cohort, String name, int members) {}

    /** Whether there is nothing that the person leads, has just led or is going to. */
    public boolean isEmpty() {
        return places.isEmpty() && duties.isEmpty();
    }

    public PersonId person() {
        return person;
    }

    public BoardPlaces places() {
        return places;
    }

    /** The cohorts that are led as a whole. */
    public List<CohortEntry> wholeCohorts() {
        return cohorts.values().stream()
                .filter(cohort -> places.cohorts().contains(cohort.cohort()))
                .toList();
    }

    /** Whether the person runs this cohort, and so forms its groups. */
    public boolean runs(CohortId cohort) {
        return run.contains(cohort);
    }

    public List<MyGroup> groups() {
        return groups;
    }

    public List<FacilitationDuties.MyDuty> duties() {
        return duties;
    }

    public Locale language() {
        return language;
    }

    public Instant now() {
        return now;
    }

    /** Until when something is to be answered that waits since then; empty where the cohort has no target. */
    public Optional<Instant> due(CohortId cohort, Instant since) {
        return Optional.ofNullable(targets.get(cohort)).map(target -> target.due(since));
    }

    /** How much time is left, or how long ago it was over, in words. */
    public String timeLeft(Instant due) {
        Duration left = Duration.between(now, due);
        String how = left.isNegative() ? "tutoring.late-" : "tutoring.left-";
        Duration time = left.abs();
        if (time.toHours() < 1) {
            return Texts.text(language, how + "little");
        }
        return time.toDays() < 2
                ? Texts.text(language, how + "hours", time.toHours())
                : Texts.text(language, how + "days", time.toDays());
    }

    /** How long ago something was, in hours or days. */
    public String ageOf(Instant at) {
        Duration age = Duration.between(at, now);
        if (age.toHours() < 1) {
            return Texts.text(language, "tutoring.age-new");
        }
        return age.toDays() < 2
                ? Texts.text(language, "tutoring.age-hours", age.toHours())
                : Texts.text(language, "tutoring.age-days", age.toDays());
    }

    /** What a cohort is called: by its own name, otherwise by its course. */
    public String nameOf(CohortId cohort) {
        CohortEntry entry = cohorts.get(cohort);
        if (entry == null) {
            return "";
        }
        String name = entry.name();
        return name == null ? outline(entry).title() : name;
    }

    /** The topic as the cohort's course has it; empty if it has lost it. */
    public Optional<CourseOutline.TopicEntry> topic(CohortId cohort, TopicId topic) {
        return Optional.ofNullable(cohorts.get(cohort))
                .flatMap(entry -> outline(entry).topic(topic));
    }

    /** Where the topic is read and talked about, without a slash at the beginning. */
    public Optional<String> address(CohortId cohort, TopicId topic) {
        return topic(cohort, topic).map(entry -> "learn/" + cohort.value() + "/" + entry.slug());
    }

    private CourseOutline outline(CohortEntry cohort) {
        return courses.outline(cohort.version(), language);
    }
}
