package org.banyan.tutoring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells learners by mail which group they are in and who its tutor is, and tutors which groups are theirs. */
@Component
class GroupLetters {

    private final JdbcClient sql;
    private final Cohorts cohorts;
    private final PublishedCourses courses;
    private final Profiles profiles;
    private final Courier courier;

    GroupLetters(JdbcClient sql, Cohorts cohorts, PublishedCourses courses, Profiles profiles, Courier courier) {
        this.sql = sql;
        this.cohorts = cohorts;
        this.courses = courses;
        this.profiles = profiles;
        this.courier = courier;
    }

    private record Place(
            PersonId learner, String group, @Nullable String tutor) {}

    @ApplicationModuleListener
    void on(GroupsFormed formed) {
        CohortEntry cohort = cohorts.get(formed.cohort());
        if (!formed.learners().isEmpty()) {
            places(formed).forEach(place -> tell(place, cohort));
        }
        formed.tutors().forEach(tutor -> tell(tutor, cohort));
    }

    private List<Place> places(GroupsFormed formed) {
        return sql.sql("""
                        select e.person_id, g.name, min(p.name) from enrolment e join learner_group g on g.id = e.group_id
                            left join role_grant r on r.scope_kind = 'GROUP' and r.scope_id = g.id
                                and r.role = 'TUTOR' and r.ended_at is null
                            left join person p on p.id = r.person_id
                        where e.cohort_id = :cohort and e.person_id in (:people)
                        group by e.person_id, g.name""")
                .param("cohort", formed.cohort().value())
                .param("people", formed.learners().stream().map(PersonId::value).toList())
                .query((row, _) ->
                        new Place(new PersonId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    private void tell(Place place, CohortEntry cohort) {
        Locale language = profiles.languageOf(place.learner());
        String course = name(cohort, language);
        String tutor = place.tutor();
        List<String> words = Stream.of(
                        Texts.text(language, "tutoring.mail.group", place.group(), course),
                        tutor == null
                                ? Texts.text(language, "tutoring.mail.group-no-tutor")
                                : Texts.text(language, "tutoring.mail.group-tutor", tutor))
                .toList();
        courier.send(
                Letter.to(place.learner(), language, Texts.text(language, "tutoring.mail.group-subject", course), words)
                        .asking(
                                Texts.text(language, "tutoring.mail.open-course"),
                                "/learn/" + cohort.cohort().value()));
    }

    private void tell(PersonId tutor, CohortEntry cohort) {
        Locale language = profiles.languageOf(tutor);
        String course = name(cohort, language);
        courier.send(Letter.to(
                        tutor,
                        language,
                        Texts.text(language, "tutoring.mail.tutor-subject", course),
                        List.of(Texts.text(language, "tutoring.mail.tutor", course)))
                .asking(Texts.text(language, "tutoring.mail.open-board"), "/tutoring"));
    }

    private String name(CohortEntry cohort, Locale language) {
        String name = cohort.name();
        return name == null ? courses.outline(cohort.version(), language).title() : name;
    }
}
