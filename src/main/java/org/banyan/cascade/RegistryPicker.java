package org.banyan.cascade;

import java.util.List;
import java.util.UUID;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people of an institute's registry by what is typed. Staff look into all of it, by part of a name or mail address. A
 * trainer who is not staff finds those who took part in trainings of their own by name, and others only by the whole mail
 * address, which one has to know; so nobody learns by it who is in the registry.
 */
@Component
class RegistryPicker {

    private static final int MOST = 30;
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient sql;
    private final CascadeAccess access;

    RegistryPicker(JdbcClient sql, CascadeAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Without those who are in the training already, if one is given; nobody as long as nothing is typed. */
    List<KnownPerson> find(InstituteId institute, @Nullable TrainingId training, String words) {
        String typed = words.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
                        select p.id, p.name, coalesce(ip.organisation, ip.email) as about
                        from institute_person ip join person p on p.id = ip.person_id
                        where ip.institute_id = :institute
                            and (:whole in (ip.email, (select a.email from account a where a.person_id = p.id))
                                or ((p.name like :part escape '!' or ip.email like :part escape '!'
                                        or exists (select 1 from account a
                                            where a.person_id = p.id and a.email like :part escape '!'))
                                    and (:staff or exists (select 1 from training_participant tp
                                        join training_trainer tt on tt.training_id = tp.training_id
                                        join training t on t.id = tp.training_id
                                        where tp.person_id = p.id and tt.person_id = :me
                                            and t.institute_id = :institute))))
                            and not exists (select 1 from training_participant tp
                                where tp.training_id = :training and tp.person_id = p.id)
                            and not exists (select 1 from training_trainer tt
                                where tt.training_id = :training and tt.person_id = p.id)
                        order by p.name, p.id limit :most""")
                .param("institute", institute.value())
                .param("training", training == null ? NONE : training.value())
                .param("whole", typed)
                .param("part", "%" + typed.replaceAll("([!%_])", "!$1") + "%")
                .param("staff", access.isStaff(institute))
                .param("me", access.asking().value())
                .param("most", MOST)
                .query((row, _) -> new KnownPerson(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("about")))
                .list();
    }
}
