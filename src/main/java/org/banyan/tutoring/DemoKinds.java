package org.banyan.tutoring;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.DemoActors;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonFacts;
import org.banyan.identity.PersonId;
import org.banyan.identity.Registry;
import org.banyan.identity.RegistryEntry;
import org.banyan.shared.DemoPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the demo learners sector, sex and district, made up like their names, so that there is something to balance. */
@Component
@ConditionalOnBooleanProperty("banyan.demo")
@Order(44)
class DemoKinds implements DemoPart {

    private static final List<String> SECTORS =
            List.of("government", "civil-society", "media", "civil-society", "academia", "government", "private");
    private static final List<String> DISTRICTS = List.of("Northern district", "River district", "Capital");

    /** Every eighth learner has stated nothing of the kind. */
    private static final int SILENT = 8;

    private final JdbcClient sql;
    private final DemoActors actors;
    private final Institutes institutes;
    private final Categories categories;
    private final Registry registry;

    DemoKinds(JdbcClient sql, DemoActors actors, Institutes institutes, Categories categories, Registry registry) {
        this.sql = sql;
        this.actors = actors;
        this.institutes = institutes;
        this.categories = categories;
        this.registry = registry;
    }

    @Override
    public void load() {
        int stated = sql.sql("select count(*) from institute_person where sector is not null or district is not null")
                .query(Integer.class)
                .single();
        if (stated > 0) {
            return;
        }
        InstituteId institute = institutes.first().id();
        actors.as("institute", () -> {
            CategoryValues values = categories.add(institute, Category.DISTRICT, Set.copyOf(DISTRICTS));
            List<PersonId> learners = sql.sql(
                            "select person_id from account"
                                    + " where email regexp '^(learner[0-9]+|peertutor)@demo[.]test$' order by length(email), email")
                    .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                    .list();
            for (int number = 0; number < learners.size(); number++) {
                if (number % SILENT != SILENT - 1) {
                    write(institute, learners.get(number), number, values);
                }
            }
        });
    }

    private void write(InstituteId institute, PersonId person, int number, CategoryValues values) {
        registry.know(institute, person);
        PersonFacts facts = registry.get(institute, person);
        String district = DISTRICTS.get(number / 2 % DISTRICTS.size());
        registry.change(
                institute,
                person,
                facts.version(),
                new RegistryEntry(
                        facts.name(),
                        facts.email(),
                        facts.phone(),
                        facts.organisation(),
                        SECTORS.get(number % SECTORS.size()),
                        values.find(Category.DISTRICT, district)
                                .map(CategoryValues.Value::code)
                                .orElse(null),
                        number % 3 == 1 ? "female" : "male",
                        facts.birthYear(),
                        facts.consentOn(),
                        facts.consentText()));
    }
}
