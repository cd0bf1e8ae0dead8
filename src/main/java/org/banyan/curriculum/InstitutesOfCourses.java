package org.banyan.curriculum;

import java.util.Optional;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Scope;
import org.banyan.identity.ScopeOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which institute owns a course, so that its staff may grant roles for that course. */
@Component
class InstitutesOfCourses implements ScopeOwner {

    private final JdbcClient sql;

    InstitutesOfCourses(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<InstituteId> instituteOf(Scope scope) {
        return scope.kind() == Scope.Kind.COURSE
                ? sql.sql("select institute_id from course where id = ?")
                        .param(scope.id())
                        .query((row, _) -> new InstituteId(row.getObject(1, java.util.UUID.class)))
                        .optional()
                : Optional.empty();
    }
}
