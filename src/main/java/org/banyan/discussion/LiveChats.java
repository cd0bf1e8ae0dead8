package org.banyan.discussion;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.banyan.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is in which room of this server, and what they are told: each line by itself, after the transaction that wrote it and in its
 * order, from a thread of its own. Nothing is stored; who enters reads what was said from the database.
 */
@Component
class LiveChats {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChats.class);

    private record Listener(PersonId person, Consumer<ChatNews> page) {}

    private final Map<DiscussionId, List<Listener>> rooms = new ConcurrentHashMap<>();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("chat-news").daemon().factory());
    private final ChatStore store;

    LiveChats(ChatStore store) {
        this.store = store;
    }

    Runnable enter(DiscussionId room, PersonId person, Consumer<ChatNews> page) {
        Listener listener = new Listener(person, page);
        rooms.compute(room, (_, present) -> {
            List<Listener> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(listener);
            return all;
        });
        count(room);
        return () -> {
            rooms.computeIfPresent(room, (_, present) -> {
                present.remove(listener);
                return present.isEmpty() ? null : present;
            });
            count(room);
        };
    }

    /** How many people are in the room; one in two windows is one. */
    int people(DiscussionId room) {
        return (int) rooms.getOrDefault(room, List.of()).stream()
                .map(Listener::person)
                .distinct()
                .count();
    }

    private void count(DiscussionId room) {
        hand(() -> tell(room, new ChatNews.Present(people(room))));
    }

    /** Tells it when the current transaction is committed. */
    void announce(DiscussionId room, ChatNews news) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hand(() -> tell(room, news));
            }
        });
    }

    /** A line was taken away or shown again. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PostChanged changed) {
        if (!rooms.isEmpty()) {
            hand(() -> store.roomOf(changed.post())
                    .filter(rooms::containsKey)
                    .ifPresent(
                            room -> store.line(changed.post()).ifPresent(line -> tell(room, new ChatNews.Line(line)))));
        }
    }

    private void hand(Runnable work) {
        try {
            messenger.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server ends; nobody is told any more", e);
        }
    }

    private void tell(DiscussionId room, ChatNews news) {
        rooms.getOrDefault(room, List.of()).forEach(listener -> {
            try {
                listener.page().accept(news);
            } catch (RuntimeException e) {
                LOG.debug("A page went away before it could be told", e);
            }
        });
    }

    @PreDestroy
    void end() {
        messenger.shutdownNow();
    }
}
