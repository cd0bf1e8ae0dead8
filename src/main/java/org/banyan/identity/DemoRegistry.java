package org.banyan.identity;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.banyan.shared.DemoPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the demo institute knows of the demo learners: sectors, districts and sexes, here and there not stated. Made up. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(11)
class DemoRegistry implements DemoPart {

    private static final List<String> DISTRICTS = List.of("Basra", "Sylhet", "Battambang", "Toledo");
    private static final List<String> SECTORS = List.of("government", "civil-society", "media", "academia", "");
    private static final List<String> SEXES = List.of("female", "male", "female", "male", "another", "");

    private final JdbcClient sql;
    private final Institutes institutes;

    DemoRegistry(JdbcClient sql, Institutes institutes) {
        this.sql = sql;
        this.institutes = institutes;
    }

    @Override
    @Transactional
    public void load() {
        UUID institute = institutes.first().id().value();
        Integer known = sql.sql("select count(*) from category_value where institute_id = ? and category = 'DISTRICT'")
                .param(institute)
                .query(Integer.class)
                .single();
        if (Objects.requireNonNull(known) > 0) {
            return;
        }
        for (int position = 0; position < DISTRICTS.size(); position++) {
            sql.sql("insert into category_value (institute_id, category, code, label, position)"
                            + " values (:institute, 'DISTRICT', :code, :code, :position)")
                    .param("institute", institute)
                    .param("code", DISTRICTS.get(position))
                    .param("position", position)
                    .update();
        }
        List<UUID> learners = sql.sql("select a.person_id from account a where a.email like 'learner%@demo.test'"
                        + " order by length(a.email), a.email")
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
        for (int number = 0; number < learners.size(); number++) {
            sql.sql(
                            "update institute_person set sector = nullif(?, ''), district = ?, sex = nullif(?, ''), birth_year = ?"
                                    + " where institute_id = ? and person_id = ? and sector is null")
                    .params(
                            SECTORS.get(number % SECTORS.size()),
                            DISTRICTS.get(number % DISTRICTS.size()),
                            SEXES.get(number % SEXES.size()),
                            1975 + number,
                            institute,
                            learners.get(number))
                    .update();
        }
    }
}
