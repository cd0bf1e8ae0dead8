package org.banyan.discussion.following;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people of a cohort who are called by their whole name in a text: {@code @Ann Smith}, in any script. */
@Component
class Mentions {

    private final JdbcClient sql;

    Mentions(JdbcClient sql) {
        this.sql = sql;
    }

    Set<PersonId> in(String text, CohortId cohort) {
        if (text.indexOf('@') < 0) {
            return Set.of();
        }
        String words = plain(text);
        Set<PersonId> mentioned = new HashSet<>();
        sql.sql("""
                        select p.id, p.name from person p where p.id in (
                            select person_id from enrolment where cohort_id = :cohort and status in ('ENROLLED', 'COMPLETED')
                            union select r.person_id from discussion_reading r join discussion d on d.id = r.discussion_id
                                where d.cohort_id = :cohort and r.mine > 0)""").param("cohort", cohort.value()).query(row -> {
            if (calls(words, plain(row.getString(2)))) {
                mentioned.add(new PersonId(row.getObject(1, UUID.class)));
            }
        });
        return mentioned;
    }

    /** Whether the name stands after an at sign, and does not go on as a longer word. */
    static boolean calls(String words, String name) {
        String call = "@" + name;
        for (int at = words.indexOf(call); !name.isBlank() && at >= 0; at = words.indexOf(call, at + 1)) {
            int end = at + call.length();
            if (end == words.length() || !Character.isLetterOrDigit(words.codePointAt(end))) {
                return true;
            }
        }
        return false;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
