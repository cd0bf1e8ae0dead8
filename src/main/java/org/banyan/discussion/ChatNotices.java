package org.banyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.banyan.courier.News;
import org.banyan.courier.Notices;
import org.banyan.courier.Why;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.banyan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who learn in a cohort of its chat hours, unless they have muted the cohort or the topic; by mail as they have chosen. */
@Component
class ChatNotices {

    private final JdbcClient sql;
    private final Notices notices;
    private final Clock clock;

    ChatNotices(JdbcClient sql, Notices notices, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.clock = clock;
    }

    void planned(Membership by, ChatHour hour, int weeks) {
        tell(by, hour, false, null, weeks);
    }

    void cancelled(Membership by, ChatHour hour, int weeks) {
        tell(by, hour, true, null, weeks);
    }

    void moved(Membership by, ChatHour before) {
        tell(by, before, false, before.startsAt(), 1);
    }

    private void tell(Membership by, ChatHour hour, boolean cancelled, @Nullable Instant movedFrom, int weeks) {
        UUID item = Uuid7.next();
        Instant now = clock.instant();
        sql.sql("insert into chat_told (item_id, discussion_id, cancelled, moved_from, weeks, told_at)"
                        + " values (:item, :hour, :cancelled, :movedFrom, :weeks, :now)")
                .param("item", item)
                .param("hour", hour.id().value())
                .param("cancelled", cancelled)
                .param("movedFrom", movedFrom == null ? null : Sql.utc(movedFrom))
                .param("weeks", weeks)
                .param("now", Sql.utc(now))
                .update();
        Map<PersonId, Why> people = new HashMap<>();
        sql.sql("""
                        select e.person_id from enrolment e where e.cohort_id = :cohort and e.status = 'ENROLLED'
                            and e.person_id <> :by and not exists (select 1 from discussion_follow f
                                where f.person_id = e.person_id and f.cohort_id = :cohort
                                    and f.place_id in (:cohort, :topic) and f.level = 'MUTE')""")
                .param("cohort", hour.cohort().value())
                .param("topic", hour.topic().value())
                .param("by", by.person().value())
                .query(row -> {
                    people.put(new PersonId(Sql.uuid(row, 1)), Why.FOLLOWED);
                });
        notices.tell(new News(ChatNewsSource.NAME, by.course().value(), item, item, 0, now), people);
    }
}
