package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.Appeals;
import org.banyan.discussion.Chairing;
import org.banyan.discussion.DiscussionPages;
import org.banyan.discussion.Discussions;
import org.banyan.discussion.Drafts;
import org.banyan.discussion.Endorsements;
import org.banyan.discussion.LinkPreviews;
import org.banyan.discussion.LiveDiscussions;
import org.banyan.discussion.MentionChoices;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.Reactions;
import org.banyan.discussion.Rearranging;
import org.banyan.discussion.following.Following;
import org.springframework.core.annotation.Order;

/**
 * Puts the discussion below the lesson of every topic.
 *
 * <p>The build of the browser's bundle finds elements by what routes and service listeners refer to, and no route refers to
 * this panel; so it is also a listener, which has nothing to listen for.
 */
@org.springframework.stereotype.Component
@Order(50)
class DiscussionTopicPanel implements TopicPanel, VaadinServiceInitListener {

    private final DiscussionServices services;

    DiscussionTopicPanel(
            Discussions discussions,
            DiscussionPages pages,
            Drafts drafts,
            LiveDiscussions live,
            Moderation moderation,
            Appeals appeals,
            Chairing chairing,
            Endorsements endorsements,
            Rearranging rearranging,
            Following following,
            Reactions reactions,
            MentionChoices mentions,
            LinkPreviews previews) {
        this.services = new DiscussionServices(
                discussions,
                pages,
                drafts,
                live,
                new Deeds(moderation, appeals, chairing, endorsements, rearranging),
                new Follows(following),
                reactions,
                mentions,
                previews);
    }

    @Override
    public Optional<Class<? extends Component>> always() {
        return Optional.of(DiscussionPanel.class);
    }

    @Override
    public Optional<Component> panel(TopicVisit visit) {
        return Optional.of(new DiscussionPanel(services, visit));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Being found by the build is all.
    }

    /** What every panel asks; kept once for all of them. */
    record DiscussionServices(
            Discussions discussions,
            DiscussionPages pages,
            Drafts drafts,
            LiveDiscussions live,
            Deeds deeds,
            Follows follows,
            Reactions reactions,
            MentionChoices mentions,
            LinkPreviews previews) {}
}
