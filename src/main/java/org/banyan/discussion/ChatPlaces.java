package org.banyan.discussion;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows where a chat hour was ever planned, so that the pages of all other topics need not ask. Read once when the server has
 * begun; what is planned is added when it is committed.
 */
@Component
class ChatPlaces {

    private record Place(CohortId cohort, TopicId topic) {}

    private final Set<Place> places = ConcurrentHashMap.newKeySet();
    private final JdbcClient sql;
    private volatile boolean read;

    ChatPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    boolean has(CohortId cohort, TopicId topic) {
        if (!read) {
            sql.sql("select distinct cohort_id, topic_id from chat_hour")
                    .query((row, _) -> new Place(new CohortId(Sql.uuid(row, 1)), new TopicId(Sql.uuid(row, 2))))
                    .list()
                    .forEach(places::add);
            read = true;
        }
        return places.contains(new Place(cohort, topic));
    }

    /** Within the transaction that plans there. */
    void add(CohortId cohort, TopicId topic) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                places.add(new Place(cohort, topic));
            }
        });
    }
}
