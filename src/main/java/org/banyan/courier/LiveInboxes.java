package org.banyan.courier;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntConsumer;
import org.banyan.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the open pages of this server how much is unread, after the transaction that changed it, from a thread of its own and with one
 * query for everybody concerned. A page that misses it counts again when its reader goes on.
 */
@Component
class LiveInboxes {

    private static final Logger LOG = LoggerFactory.getLogger(LiveInboxes.class);

    private final Map<PersonId, List<IntConsumer>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("inbox-news").daemon().factory());
    private final NoticeStore store;

    LiveInboxes(NoticeStore store) {
        this.store = store;
    }

    /** Answers what ends it. */
    Runnable listen(PersonId person, IntConsumer listener) {
        listeners.compute(person, (_, present) -> {
            List<IntConsumer> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(listener);
            return all;
        });
        return () -> listeners.computeIfPresent(person, (_, present) -> {
            present.remove(listener);
            return present.isEmpty() ? null : present;
        });
    }

    void changed(Collection<PersonId> people) {
        List<PersonId> listening =
                people.stream().filter(listeners::containsKey).toList();
        if (listening.isEmpty()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    messenger.execute(() -> tell(listening));
                } catch (RejectedExecutionException e) {
                    LOG.debug("The server ends; nobody is told any more", e);
                }
            }
        });
    }

    private void tell(List<PersonId> people) {
        try {
            Map<PersonId, Integer> unread = store.unread(people);
            people.forEach(person -> listeners
                    .getOrDefault(person, List.of())
                    .forEach(listener -> listener.accept(unread.getOrDefault(person, 0))));
        } catch (RuntimeException e) {
            LOG.warn("Open pages could not be told what is unread", e);
        }
    }

    @PreDestroy
    void end() {
        messenger.shutdownNow();
    }
}
