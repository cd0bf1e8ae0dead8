package org.banyan.discussion;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open pages of this server what happens in the topic they show. News go out after the transaction that made them, in
 * its order, from a thread of their own, so whoever posts does not wait for those who read. News may be lost, when a page is
 * just being opened or the server ends; a page that is opened reads everything from the database.
 */
@Component
public class LiveDiscussions {

    private static final Logger LOG = LoggerFactory.getLogger(LiveDiscussions.class);

    private record Topic(CohortId cohort, TopicId topic) {}

    /** Who listens, and whether posting before reading does not hold for them. */
    private record Listener(
            PersonId person, boolean seesAll, Consumer<DiscussionNews> page, Consumer<Writer> writers) {}

    /** Somebody who is writing in a discussion at this moment. */
    public record Writer(DiscussionId discussion, PersonId person, String name) {}

    private final Listeners<Topic, Listener> listeners = new Listeners<>();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("discussion-news").daemon().factory());
    private final DiscussionQueries queries;
    private final PostFirst postFirst;

    LiveDiscussions(DiscussionQueries queries, PostFirst postFirst) {
        this.queries = queries;
        this.postFirst = postFirst;
    }

    /**
     * Listens to what happens in a topic.
     *
     * @param membership by which the person who listens has entered the topic
     * @param listener must not take long
     * @param writers is told who is writing, must not take long either
     * @return ends it
     */
    public Runnable listen(
            Membership membership, TopicId topic, Consumer<DiscussionNews> listener, Consumer<Writer> writers) {
        Topic key = new Topic(membership.cohort(), topic);
        Listener listening = new Listener(membership.person(), postFirst.seesAll(membership, topic), listener, writers);
        listeners.add(key, listening);
        return () -> listeners.remove(key, listening);
    }

    /**
     * Tells the others that somebody is writing, as long as it is told again and again: nothing is stored, and it is forgotten by
     * itself. Nobody is asked for where nobody else listens.
     */
    public void writes(Membership membership, TopicId topic, DiscussionId discussion) {
        if (!Entrance.mayWrite(membership)) {
            throw new Refusal.NotPermitted("discussion.refusal.only-looking");
        }
        PersonId person = membership.person();
        Topic key = new Topic(membership.cohort(), topic);
        List<Listener> others = listeners.at(key).stream()
                .filter(listener -> !listener.person().equals(person))
                .toList();
        if (!others.isEmpty()) {
            hand(() -> {
                Writer writer = new Writer(discussion, person, queries.name(person));
                others.forEach(listener -> tell(listener.writers(), writer));
            });
        }
    }

    /** Tells it when the current transaction is committed. */
    void announce(CohortId cohort, TopicId topic, DiscussionId discussion, PostId post, DiscussionNews.Kind kind) {
        Topic key = new Topic(cohort, topic);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (!listeners.at(key).isEmpty()) {
                    hand(() -> tell(key, discussion, post, kind));
                }
            }
        });
    }

    private void hand(Runnable work) {
        try {
            messenger.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server ends; nobody is told any more", e);
        }
    }

    private void tell(Topic key, DiscussionId discussion, PostId post, DiscussionNews.Kind kind) {
        try {
            DiscussionNews news = queries.news(discussion, post, kind);
            if (news.discussion().kind() == DiscussionKind.CHAT) {
                return;
            }
            Optional<Set<PersonId>> posted = postFirst.posted(discussion);
            listeners.at(key).stream()
                    .filter(listener -> listener.seesAll()
                            || posted.isEmpty()
                            || posted.get().contains(listener.person()))
                    .forEach(listener -> tell(listener.page(), news));
        } catch (RuntimeException e) {
            LOG.warn("Open pages could not be told of post {}", post, e);
        }
    }

    private static <T> void tell(Consumer<T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.debug("A page went away before it could be told", e);
        }
    }

    @PreDestroy
    void end() {
        messenger.shutdownNow();
    }
}
