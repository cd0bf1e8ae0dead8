package org.banyan.certification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an institute issues certificates: how it numbers them, whether somebody approves each, for how long they are valid. */
@Service
@Transactional
public class CertificateRules {

    private static final int LONGEST_MONTHS = 600;

    private final JdbcClient sql;
    private final Access access;
    private final AuditTrail audit;

    CertificateRules(JdbcClient sql, Access access, AuditTrail audit) {
        this.sql = sql;
        this.access = access;
        this.audit = audit;
    }

    /**
     * How certificates are numbered, and whether somebody approves them.
     *
     * @param numberPattern with {@code {year}}, {@code {course}} and {@code {counter:6}}
     * @param needsApproval whether staff look at each completion before its certificate is issued
     */
    public record Scheme(String numberPattern, boolean needsApproval) {}

    /** For staff of the institute. */
    @Transactional(readOnly = true)
    public Scheme scheme(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return find(institute);
    }

    /** Counts for certificates issued from now on. */
    public void define(InstituteId institute, Scheme scheme) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        NumberPattern pattern = new NumberPattern(scheme.numberPattern().strip());
        sql.sql("insert into certificate_scheme (institute_id, number_pattern, needs_approval) values (?, ?, ?)"
                        + " on duplicate key update number_pattern = values(number_pattern),"
                        + " needs_approval = values(needs_approval)")
                .params(institute.value(), pattern.written(), scheme.needsApproval())
                .update();
        audit.record(
                "certification.scheme-changed",
                new AuditTrail.Subject("institute", institute.value().toString()),
                Map.of("pattern", pattern.written(), "approval", String.valueOf(scheme.needsApproval())));
    }

    /** For how many months certificates of each course are valid; those of courses that are not named are valid for good. */
    @Transactional(readOnly = true)
    public Map<CourseId, Integer> validity(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        Map<CourseId, Integer> months = new LinkedHashMap<>();
        sql.sql("select course_id, months from certificate_validity where institute_id = ?")
                .param(institute.value())
                .query(row -> {
                    months.put(new CourseId(row.getObject("course_id", java.util.UUID.class)), row.getInt("months"));
                });
        return months;
    }

    /**
     * For certificates issued from now on.
     *
     * @param months null for good
     */
    public void limit(InstituteId institute, CourseId course, @Nullable Integer months) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        if (months != null && (months < 1 || months > LONGEST_MONTHS)) {
            throw new Refusal.Invalid("certification.refusal.months", LONGEST_MONTHS);
        }
        sql.sql("delete from certificate_validity where institute_id = ? and course_id = ?")
                .params(institute.value(), course.value())
                .update();
        if (months != null) {
            sql.sql("insert into certificate_validity (institute_id, course_id, months) values (?, ?, ?)")
                    .params(institute.value(), course.value(), months)
                    .update();
        }
    }

    boolean needsApproval(InstituteId institute) {
        return find(institute).needsApproval();
    }

    /** Until when a certificate issued at this moment is valid; null for good. */
    @Nullable
    Instant expiry(InstituteId institute, CourseId course, Instant issuedAt) {
        Optional<Integer> months = sql.sql(
                        "select months from certificate_validity where institute_id = ? and course_id = ?")
                .params(institute.value(), course.value())
                .query(Integer.class)
                .optional();
        return months.map(count ->
                        issuedAt.atZone(ZoneOffset.UTC).plusMonths(count).toInstant())
                .orElse(null);
    }

    private Scheme find(InstituteId institute) {
        return sql.sql("select number_pattern, needs_approval from certificate_scheme where institute_id = ?")
                .param(institute.value())
                .query((row, _) -> new Scheme(row.getString("number_pattern"), row.getBoolean("needs_approval")))
                .optional()
                .orElse(new Scheme(NumberPattern.USUAL.written(), false));
    }
}
