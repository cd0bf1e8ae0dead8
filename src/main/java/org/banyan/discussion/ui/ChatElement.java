package org.banyan.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.banyan.classroom.TopicVisit;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.ChatHour;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.ChatNews;
import org.banyan.discussion.ChatRooms;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.SendKey;
import org.banyan.enrolment.Membership;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.ReaderZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The server's side of the chat hours of a topic. It is hidden as long as there is none, and hears when one is planned. Its script is
 * loaded by the discussion of the topic, which sees that this element is shown; so pages without a chat hour do without it and its
 * styles. Answers are like those of {@link DiscussionPanel}.
 */
@Tag("banyan-chat")
class ChatElement extends Component {

    private static final String HIDDEN = "hidden";
    private static final String STYLES = "css/chat-hours.css";
    private static final Logger LOG = LoggerFactory.getLogger(ChatElement.class);

    private final ChatHours hours;
    private final ChatRooms rooms;
    private final Clock clock;
    private final Membership membership;
    private final TopicId topic;
    private boolean shown;
    private Runnable unwatch = () -> {};
    private Runnable leave = () -> {};

    /**
     * @param shown whether there is a chat hour already
     */
    ChatElement(ChatHours hours, ChatRooms rooms, Clock clock, TopicVisit visit, boolean shown) {
        this.hours = hours;
        this.rooms = rooms;
        this.clock = clock;
        this.membership = visit.membership();
        this.topic = visit.entry().topic();
        this.shown = shown;
        getElement().setAttribute(HIDDEN, !shown);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        if (shown) {
            ui.getPage().addStyleSheet(STYLES);
        }
        unwatch = hours.watch(membership, topic, changed -> inPage(ui, () -> changed(ui, changed)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unwatch.run();
        leave.run();
    }

    /** A page whose script is still to come reads what is planned when it has come. */
    private void changed(UI ui, List<ChatHour> changed) {
        if (!shown) {
            shown = true;
            getElement().setAttribute(HIDDEN, false);
            ui.getPage().addStyleSheet(STYLES);
            getElement().executeJs("this.closest('.topic')?.querySelector('banyan-discussion')?.loadChat?.()");
        }
        getElement().executeJs("this.chatNews?.($0)", ChatWire.plans(changed, ReaderZone.current(), ui.getLocale()));
    }

    @ClientCallable
    ObjectNode begin() {
        return answer(() -> {
            QueryParameters address = getUI().map(
                            ui -> ui.getActiveViewLocation().getQueryParameters())
                    .orElse(QueryParameters.empty());
            ObjectNode json =
                    ChatWire.beginning(hours.in(membership, topic), ReaderZone.current(), getLocale(), clock.instant());
            json.put("me", membership.person().value().toString())
                    .put(
                            "mayWrite",
                            membership.leads() || membership.enrolment().isPresent())
                    .put("leads", hours.mayPlan(membership, topic));
            address.getSingleParameter("discussion").ifPresent(opened -> json.put("opened", opened));
            address.getSingleParameter("post").ifPresent(line -> json.put("line", line));
            return json;
        });
    }

    /** Comes into the room, or back into it after the link was lost; answers with what was said last. */
    @ClientCallable
    ObjectNode enter(String hour) {
        return answer(() -> {
            DiscussionId id = id(hour);
            UI ui = getUI().orElseThrow(Refusal.NotFound::new);
            leave.run();
            leave = () -> {};
            leave = rooms.enter(id, news -> tell(ui, id, news));
            return ChatWire.lines(id, rooms.lines(id, Integer.MAX_VALUE)).put("people", rooms.people(id));
        });
    }

    @ClientCallable
    ObjectNode leave() {
        leave.run();
        leave = () -> {};
        return Wire.done();
    }

    private void tell(UI ui, DiscussionId hour, ChatNews news) {
        inPage(ui, () -> getElement().callJsFunction("chatNews", ChatWire.news(hour, news)));
    }

    private void inPage(UI ui, Runnable work) {
        try {
            var _ = ui.access(work::run);
        } catch (UIDetachedException e) {
            unwatch.run();
            leave.run();
        }
    }

    @ClientCallable
    ObjectNode earlier(String hour, int before) {
        return answer(() -> ChatWire.lines(id(hour), rooms.lines(id(hour), before)));
    }

    @ClientCallable
    ObjectNode say(String hour, String text, String key) {
        return answer(() -> {
            ObjectNode json = Wire.done();
            json.set("line", ChatWire.line(id(hour), rooms.say(id(hour), text, new SendKey(Asked.uuid(key)))));
            return json;
        });
    }

    @ClientCallable
    ObjectNode transcript(String hour) {
        return answer(() -> ChatWire.lines(id(hour), rooms.transcript(id(hour))));
    }

    @ClientCallable
    ObjectNode end(String hour) {
        return answer(() -> {
            hours.end(id(hour));
            return Wire.done();
        });
    }

    /** Asks for another time. */
    @ClientCallable
    ObjectNode move(String hour) {
        return answer(() -> {
            ChatHour moved = hours.in(membership, topic).stream()
                    .filter(known -> known.id().equals(id(hour)))
                    .findFirst()
                    .orElseThrow(Refusal.NotFound::new);
            new ChatMoveDialog(hours, moved, hours.outlook(membership.cohort(), topic)).open();
            return Wire.done();
        });
    }

    @ClientCallable
    ObjectNode cancel(String hour, boolean following) {
        return answer(() -> {
            hours.cancel(id(hour), following);
            return Wire.done();
        });
    }

    private static DiscussionId id(String hour) {
        return new DiscussionId(Asked.uuid(hour));
    }

    private ObjectNode answer(Supplier<ObjectNode> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return Wire.done().put("refusal", refusal.in(getLocale()));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The database did not answer; the reader's page will ask again", e);
            return Wire.done().put("later", true);
        }
    }
}
