package org.banyan.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.DiscussionNews;
import org.banyan.discussion.LiveDiscussions;
import org.banyan.enrolment.Membership;

/** An open page of a topic that hears what happens in its discussions, and says when its reader writes. */
class ListeningPage {

    private static final int AT_A_TIME = 2;
    private static final long PAUSE_BETWEEN_WRITING = Duration.ofSeconds(3).toNanos();

    private final LiveDiscussions live;
    private final Membership membership;
    private final TopicId topic;
    private final UI ui;
    private final Element page;
    private final Runnable stop;

    /** The last ones that were opened: one may stand below the lesson and one beside it. */
    private final Deque<DiscussionId> open = new ArrayDeque<>(AT_A_TIME + 1);

    private long lastWrote;

    ListeningPage(LiveDiscussions live, Membership membership, TopicId topic, UI ui, Element page) {
        this.live = live;
        this.membership = membership;
        this.topic = topic;
        this.ui = ui;
        this.page = page;
        this.stop = live.listen(membership, topic, this::tell, this::tell);
    }

    void stop() {
        stop.run();
    }

    void opened(DiscussionId discussion) {
        open.remove(discussion);
        open.addFirst(discussion);
        if (open.size() > AT_A_TIME) {
            open.removeLast();
        }
    }

    /** The reader is writing; told on not more often than every few seconds, whatever the browser says. */
    void writes(DiscussionId discussion) {
        long now = System.nanoTime();
        if (lastWrote == 0 || now - lastWrote > PAUSE_BETWEEN_WRITING) {
            lastWrote = now;
            live.writes(membership, topic, discussion);
        }
    }

    private void tell(DiscussionNews news) {
        inPage(() -> page.callJsFunction(
                "news", Wire.news(news, open.contains(news.discussion().id()))));
    }

    /** Somebody else writes; few bytes, and only where the discussion is open. */
    private void tell(LiveDiscussions.Writer writer) {
        inPage(() -> {
            if (open.contains(writer.discussion())) {
                page.callJsFunction(
                        "writes",
                        writer.discussion().value().toString(),
                        writer.person().value().toString(),
                        writer.name());
            }
        });
    }

    private void inPage(Runnable work) {
        try {
            var _ = ui.access(work::run);
        } catch (UIDetachedException e) {
            stop();
        }
    }
}
