package org.banyan.discussion.ui;

import java.util.UUID;
import org.banyan.discussion.Chairing;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.PostId;
import org.banyan.shared.Refusal;

/** What the menus of posts and discussions can do, by the names that the element uses. */
record Deeds(Moderation moderation, Chairing chairing) {

    void moderate(String deed, UUID id, String reason) {
        switch (deed) {
            case "report" -> moderation.report(new PostId(id), reason);
            case "hide" -> moderation.hide(new PostId(id), reason);
            case "restore" -> moderation.restore(new PostId(id));
            case "accept" -> chairing.accept(new PostId(id));
            case "take-back" -> chairing.takeBack(new PostId(id));
            case "lock" -> chairing.lock(new DiscussionId(id));
            case "unlock" -> chairing.unlock(new DiscussionId(id));
            case "pin" -> chairing.pin(new DiscussionId(id));
            case "unpin" -> chairing.unpin(new DiscussionId(id));
            default -> throw new Refusal.NotFound();
        }
    }
}
