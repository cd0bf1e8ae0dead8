package org.banyan.cascade;

import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.ProgrammeId;
import org.banyan.identity.Programmes;
import org.banyan.identity.Programmes.ProgrammeEntry;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an address says of a cascade: each part is an id or the short name of the thing. */
@Service
@Transactional(readOnly = true)
public class CascadeAddresses {

    private final Programmes programmes;
    private final Institutes institutes;
    private final JdbcClient sql;

    CascadeAddresses(Programmes programmes, Institutes institutes, JdbcClient sql) {
        this.programmes = programmes;
        this.institutes = institutes;
        this.sql = sql;
    }

    /**
     * The filter; a part that is missing or blank does not restrict.
     *
     * @throws Refusal.NotFound if there is no such programme, institute or course
     */
    public CascadeFilter filter(@Nullable String programme, @Nullable String institute, @Nullable String course) {
        return new CascadeFilter(
                isBlank(programme) ? null : programme(programme),
                isBlank(institute) ? null : institute(institute),
                isBlank(course) ? null : course(course));
    }

    private static boolean isBlank(@Nullable String part) {
        return part == null || part.isBlank();
    }

    private ProgrammeId programme(@Nullable String named) {
        return programmes.all().stream()
                .filter(programme -> programme.slug().equals(named)
                        || programme.id().value().toString().equals(named))
                .findFirst()
                .map(ProgrammeEntry::id)
                .orElseThrow(Refusal.NotFound::new);
    }

    private InstituteId institute(@Nullable String named) {
        return institutes.all().stream()
                .filter(institute -> institute.slug().equals(named)
                        || institute.id().value().toString().equals(named))
                .findFirst()
                .map(Institutes.InstituteEntry::id)
                .orElseThrow(Refusal.NotFound::new);
    }

    private CourseId course(@Nullable String named) {
        Optional<UUID> found = sql.sql("select id from course where slug = :named or cast(id as char) = :named")
                .param("named", named)
                .query(UUID.class)
                .optional();
        return found.map(CourseId::new).orElseThrow(Refusal.NotFound::new);
    }
}
