package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.ChatRooms;
import org.springframework.core.annotation.Order;

/** The chat hours of a topic, above the summary of its discussions; nothing is seen of it until there is one. */
@org.springframework.stereotype.Component
@Order(45)
class ChatHoursPanel implements TopicPanel {

    private final ChatHours hours;
    private final ChatRooms rooms;
    private final Clock clock;

    ChatHoursPanel(ChatHours hours, ChatRooms rooms, Clock clock) {
        this.hours = hours;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public Optional<Component> panel(TopicVisit visit) {
        boolean some = !hours.in(visit.membership(), visit.entry().topic()).isEmpty();
        return Optional.of(new ChatElement(hours, rooms, clock, visit, some));
    }
}
