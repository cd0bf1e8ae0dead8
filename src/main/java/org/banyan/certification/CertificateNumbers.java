package org.banyan.certification;

import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers by the institute's scheme without gaps: the counter is held until the certificate is stored or given up. */
@Component
class CertificateNumbers {

    /** The year under which a counter stands that never begins anew. */
    private static final int NO_YEAR = 0;

    private final JdbcClient sql;

    CertificateNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String next(InstituteId institute, CourseId course, int year) {
        NumberPattern pattern = pattern(institute);
        int counted = pattern.startsAnewEachYear() ? year : NO_YEAR;
        String number = pattern.number(year, slug(course), count(institute, counted));
        // A scheme that was changed, and back, may meet numbers given before; those are never given twice
        while (isTaken(institute, number)) {
            number = pattern.number(year, slug(course), count(institute, counted));
        }
        return number;
    }

    private int count(InstituteId institute, int year) {
        sql.sql("insert into certificate_counter (institute_id, year, last) values (?, ?, 1)"
                        + " on duplicate key update last = last + 1")
                .params(institute.value(), year)
                .update();
        return sql.sql("select last from certificate_counter where institute_id = ? and year = ?")
                .params(institute.value(), year)
                .query(Integer.class)
                .single();
    }

    private boolean isTaken(InstituteId institute, String number) {
        return sql.sql("select exists (select 1 from certificate where institute_id = ? and number = ?)")
                .params(institute.value(), number)
                .query(Boolean.class)
                .single();
    }

    private NumberPattern pattern(InstituteId institute) {
        return sql.sql("select number_pattern from certificate_scheme where institute_id = ?")
                .param(institute.value())
                .query(String.class)
                .optional()
                .map(NumberPattern::new)
                .orElse(NumberPattern.USUAL);
    }

    private String slug(CourseId course) {
        return sql.sql("select slug from course where id = ?")
                .param(course.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
