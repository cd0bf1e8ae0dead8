package org.banyan.certification;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banyan.identity.PersonId;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the open pages of this server that there is something new among the certificates of whoever reads them. */
@Component
class LiveCertificates {

    /** Said within a transaction, heard after it. */
    record Changed(PersonId holder) {}

    private final Map<PersonId, List<Runnable>> listeners = new ConcurrentHashMap<>();

    /** Answers what ends it. */
    Runnable listen(PersonId holder, Runnable listener) {
        listeners.compute(holder, (_, present) -> {
            List<Runnable> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(holder, (_, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    @Async
    @TransactionalEventListener
    void on(Changed changed) {
        listeners.getOrDefault(changed.holder(), List.of()).forEach(Runnable::run);
    }
}
