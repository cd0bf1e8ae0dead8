package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Drafts;
import org.banyan.discussion.LiveDiscussions;
import org.springframework.core.annotation.Order;

/** Puts the discussion below the lesson of every topic. */
@org.springframework.stereotype.Component
@Order(50)
class DiscussionTopicPanel implements TopicPanel {

    private final DiscussionServices services;

    DiscussionTopicPanel(Discussions discussions, DiscussionPages pages, Drafts drafts, LiveDiscussions live) {
        this.services = new DiscussionServices(discussions, pages, drafts, live);
    }

    @Override
    public Optional<Component> panel(TopicVisit visit) {
        return Optional.of(new DiscussionPanel(services, visit));
    }

    /** What every panel asks; kept once for all of them. */
    record DiscussionServices(Discussions discussions, DiscussionPages pages, Drafts drafts, LiveDiscussions live) {}
}
