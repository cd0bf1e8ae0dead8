package org.banyan.certification;

import java.util.Locale;
import org.banyan.identity.InstituteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives numbers by institute and year without gaps: the counter is held until the certificate is stored or given up. */
@Component
class CertificateNumbers {

    private final JdbcClient sql;

    CertificateNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String next(InstituteId institute, int year) {
        sql.sql("insert into certificate_counter (institute_id, year, last) values (?, ?, 1)"
                        + " on duplicate key update last = last + 1")
                .params(institute.value(), year)
                .update();
        int number = sql.sql("select last from certificate_counter where institute_id = ? and year = ?")
                .params(institute.value(), year)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "%d-%06d", year, number);
    }
}
