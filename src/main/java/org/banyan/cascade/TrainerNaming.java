package org.banyan.cascade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Programmes;
import org.banyan.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff choose from when they name a trainer, and what the choices are called. */
@Service
@Transactional(readOnly = true)
public class TrainerNaming {

    private final CascadeReader reader;
    private final CascadeAccess access;
    private final Programmes programmes;
    private final Institutes institutes;
    private final JdbcClient sql;

    TrainerNaming(
            CascadeReader reader, CascadeAccess access, Programmes programmes, Institutes institutes, JdbcClient sql) {
        this.reader = reader;
        this.access = access;
        this.programmes = programmes;
        this.institutes = institutes;
        this.sql = sql;
    }

    public record CourseChoice(CourseId course, String title) {}

    /** Where a qualification may hold. */
    public record Place(Scope scope, String name) {}

    public record Choices(List<CourseChoice> courses, List<Place> places) {}

    /**
     * The courses of an institute, and the institute itself with the programmes that it takes part in.
     *
     * @throws org.banyan.shared.Refusal.NotPermitted for those who are not staff of the institute
     */
    public Choices choices(InstituteId institute, Locale language) {
        access.requireStaff(institute);
        List<CourseId> courses = sql.sql("select id from course where institute_id = ? order by created_at, id")
                .param(institute.value())
                .query((row, _) -> new CourseId(row.getObject(1, UUID.class)))
                .list();
        Map<CourseId, String> titles = reader.titles(courses, language);
        List<Place> places = new ArrayList<>();
        places.add(new Place(Scope.of(institute), institutes.get(institute).name()));
        programmes.all().stream()
                .filter(programme -> programme.institutes().contains(institute))
                .forEach(programme -> places.add(
                        new Place(Scope.of(Scope.Kind.PROGRAMME, programme.id().value()), programme.name())));
        return new Choices(
                courses.stream()
                        .map(course -> new CourseChoice(course, titles.getOrDefault(course, "")))
                        .toList(),
                places);
    }

    /** Titles are no secret. */
    public Map<CourseId, String> titles(Collection<QualificationEntry> entries, Locale language) {
        return reader.titles(
                entries.stream().map(QualificationEntry::course).distinct().toList(), language);
    }

    /** The names of all institutes and programmes by their ids; no secret either. */
    public Map<UUID, String> places(Collection<QualificationEntry> entries) {
        Map<UUID, String> names = new HashMap<>();
        institutes.all().forEach(institute -> names.put(institute.id().value(), institute.name()));
        programmes.all().forEach(programme -> names.put(programme.id().value(), programme.name()));
        names.keySet()
                .retainAll(entries.stream().map(entry -> entry.scope().id()).toList());
        return names;
    }
}
