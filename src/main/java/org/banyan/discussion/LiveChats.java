package org.banyan.discussion;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.identity.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is in which room of this server or has a topic open, and what they are told: each line and each plan by itself, after the
 * transaction that wrote it and in its order, from a thread of its own. Nothing is stored; who enters or opens a page reads what there
 * is from the database.
 */
@Component
class LiveChats {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChats.class);

    private record Listener(PersonId person, Consumer<ChatNews> page) {}

    private record Place(CohortId cohort, TopicId topic) {}

    private final Listeners<DiscussionId, Listener> rooms = new Listeners<>();
    private final Listeners<Place, Consumer<List<ChatHour>>> pages = new Listeners<>();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("chat-news").daemon().factory());
    private final ChatStore store;

    LiveChats(ChatStore store) {
        this.store = store;
    }

    Runnable enter(DiscussionId room, PersonId person, Consumer<ChatNews> page) {
        Listener listener = new Listener(person, page);
        rooms.add(room, listener);
        count(room);
        return () -> {
            rooms.remove(room, listener);
            count(room);
        };
    }

    /** Tells an open page of the topic of every hour that is planned, moved, cancelled or ended there, as it is then. */
    Runnable watch(CohortId cohort, TopicId topic, Consumer<List<ChatHour>> page) {
        Place place = new Place(cohort, topic);
        pages.add(place, page);
        return () -> pages.remove(place, page);
    }

    /** How many people are in the room; one in two windows is one. */
    int people(DiscussionId room) {
        return (int) rooms.at(room).stream().map(Listener::person).distinct().count();
    }

    private void count(DiscussionId room) {
        hand(() -> tell(room, new ChatNews.Present(people(room))));
    }

    /** Tells it when the current transaction is committed. */
    void announce(DiscussionId room, ChatNews news) {
        afterCommit(() -> tell(room, news));
    }

    /** Reads the hours of a topic once for all its open pages, when the current transaction is committed. */
    void announce(CohortId cohort, TopicId topic, List<DiscussionId> hours) {
        Place place = new Place(cohort, topic);
        afterCommit(() -> {
            List<Consumer<List<ChatHour>>> open = pages.at(place);
            if (!open.isEmpty()) {
                List<ChatHour> now = store.find(hours);
                open.forEach(page -> tell(page, now));
            }
        });
    }

    private void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hand(work);
            }
        });
    }

    /** A line was taken away or shown again. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(PostChanged changed) {
        if (!rooms.isEmpty()) {
            hand(() -> store.roomOf(changed.post())
                    .filter(room -> !rooms.at(room).isEmpty())
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
        rooms.at(room).forEach(listener -> tell(listener.page(), news));
    }

    private static <T> void tell(Consumer<T> page, T news) {
        try {
            page.accept(news);
        } catch (RuntimeException e) {
            LOG.debug("A page went away before it could be told", e);
        }
    }

    @PreDestroy
    void end() {
        messenger.shutdownNow();
    }
}
