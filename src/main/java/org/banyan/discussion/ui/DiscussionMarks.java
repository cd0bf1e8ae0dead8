package org.banyan.discussion.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.classroom.TopicMark;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.UnreadPosts;
import org.banyan.enrolment.Membership;
import org.banyan.shared.Texts;
import org.springframework.stereotype.Component;

/** Says in the table of contents where posts of others wait to be read. */
@Component
class DiscussionMarks implements TopicMark {

    private final UnreadPosts unreadPosts;

    DiscussionMarks(UnreadPosts unreadPosts) {
        this.unreadPosts = unreadPosts;
    }

    @Override
    public Map<TopicId, Mark> marks(Membership membership) {
        Locale language = UI.getCurrent().getLocale();
        return unreadPosts.byTopic(membership).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> mark(entry.getValue(), language)));
    }

    private static Mark mark(int unread, Locale language) {
        return new Mark("unread-posts", unread, Texts.text(language, "discussion.unread-mark", unread));
    }
}
