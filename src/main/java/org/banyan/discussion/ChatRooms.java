package org.banyan.discussion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The room of a chat hour: written in while it lasts, read by everybody in the cohort for good. A line that was acknowledged is
 * stored, and stored once, however often it is sent.
 *
 * @see "docs/decisions/0285-chat-hours-are-discussions.md"
 */
@Service
public class ChatRooms {

    static final int LINES = 50;

    private final ChatStore store;
    private final ChatPace pace;
    private final LiveChats live;
    private final DiscussionRepository discussions;
    private final PostRepository posts;
    private final Entrance entrance;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ChatRooms(
            ChatStore store,
            ChatPace pace,
            LiveChats live,
            DiscussionRepository discussions,
            PostRepository posts,
            Entrance entrance,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.pace = pace;
        this.live = live;
        this.discussions = discussions;
        this.posts = posts;
        this.entrance = entrance;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Comes into a room that is open.
     *
     * @param page is told what happens, must not take long
     * @return leaves it
     */
    public Runnable enter(DiscussionId id, Consumer<ChatNews> page) {
        Entrance.Place place = entrance.toRead(id);
        find(place).requireOpen(clock.instant());
        return live.enter(id, place.membership().person(), page);
    }

    /** How many people are in the room. */
    public int people(DiscussionId id) {
        entrance.toRead(id);
        return live.people(id);
    }

    /**
     * Writes a line.
     *
     * @throws Refusal.NotPermitted for those who neither learn nor lead in the cohort
     * @throws Refusal.Conflict if the hour has not begun, is over or was cancelled
     * @throws Refusal.Invalid if the line is empty or too long, or lines come too fast
     */
    public ChatLine say(DiscussionId id, String text, SendKey key) {
        Published published = once(key, () -> say(entrance.toWrite(id), text, key));
        return store.line(published.post()).orElseThrow(Refusal.NotFound::new);
    }

    private Published say(Entrance.Place place, String text, SendKey key) {
        PersonId author = place.membership().person();
        find(place);
        Discussion discussion = discussions.hold(place.discussion().value()).orElseThrow(Refusal.NotFound::new);
        Optional<Published> before = sent(key);
        if (before.isPresent()) {
            return before.get();
        }
        Instant now = clock.instant();
        find(place).requireOpen(now);
        PostText line = ChatText.of(text);
        pace.require(discussion.id(), author);
        Post post = Post.line(discussion, author, key, line, now);
        posts.saveAndFlush(post);
        events.publishEvent(
                new PostPublished(post.id(), discussion.id(), discussion.cohort(), discussion.topic(), author, now));
        store.line(post.id()).ifPresent(said -> live.announce(discussion.id(), new ChatNews.Line(said)));
        return post.published();
    }

    /** The newest lines before a position, in the order in which they were said. */
    public List<ChatLine> lines(DiscussionId id, int before) {
        return store.lines(find(entrance.toRead(id)).id(), before, LINES);
    }

    /**
     * All that was said.
     *
     * @throws Refusal.Conflict as long as the hour is not over
     */
    public List<ChatLine> transcript(DiscussionId id) {
        ChatHour hour = find(entrance.toRead(id));
        if (!hour.isOver(clock.instant())) {
            throw new Refusal.Conflict("discussion.refusal.chat-not-over");
        }
        return store.lines(id, Integer.MAX_VALUE, ChatTexts.MOST_LINES);
    }

    /** As what a text of its topic the transcript of an hour is known. */
    public static String language(DiscussionId hour) {
        return ChatTexts.language(hour);
    }

    /** As what part of that text a line is known. */
    public static String block(DiscussionId hour, ChatLine line) {
        return ChatTexts.block(hour, line.position());
    }

    private ChatHour find(Entrance.Place place) {
        return store.find(place.discussion()).orElseThrow(Refusal.NotFound::new);
    }

    private Published once(SendKey key, Supplier<Published> storing) {
        try {
            return transaction.execute(_ -> storing.get());
        } catch (DataIntegrityViolationException e) {
            return transaction.execute(_ -> sent(key)).orElseThrow(() -> e);
        }
    }

    private Optional<Published> sent(SendKey key) {
        return posts.findByAuthorIdAndSendKey(currentPerson.id().value(), key.value())
                .map(Post::published);
    }
}
