package org.banyan.discussion.ui;

import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.Appeals;
import org.banyan.discussion.Chairing;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.Endorsements;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.PostId;
import org.banyan.discussion.Rearranging;
import org.banyan.discussion.ReportKind;
import org.banyan.shared.Refusal;

/** What the menus of posts and discussions can do, by the names that the element uses. */
record Deeds(
        Moderation moderation, Appeals appeals, Chairing chairing, Endorsements endorsements, Rearranging rearranging) {

    /** Splits, merges or moves, and says which discussion goes on. */
    DiscussionId rearrange(String deed, UUID id, String value) {
        switch (deed) {
            case "split" -> {
                return rearranging.split(new PostId(id), value);
            }
            case "merge" -> rearranging.merge(new DiscussionId(id), new DiscussionId(Asked.uuid(value)));
            case "move" -> rearranging.move(new DiscussionId(id), new TopicId(Asked.uuid(value)));
            default -> throw new Refusal.NotFound();
        }
        return new DiscussionId(id);
    }

    void report(UUID id, String kind, String words) {
        try {
            moderation.report(new PostId(id), ReportKind.valueOf(kind), words);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotFound();
        }
    }

    void moderate(String deed, UUID id, String reason) {
        switch (deed) {
            case "appeal" -> appeals.appeal(new PostId(id), reason);
            case "hide" -> moderation.hide(new PostId(id), reason);
            case "restore" -> moderation.restore(new PostId(id));
            case "accept" -> chairing.accept(new PostId(id));
            case "take-back" -> chairing.takeBack(new PostId(id));
            case "endorse" -> endorsements.endorse(new PostId(id));
            case "withdraw" -> endorsements.withdraw(new PostId(id));
            case "lock" -> chairing.lock(new DiscussionId(id));
            case "unlock" -> chairing.unlock(new DiscussionId(id));
            case "pin" -> chairing.pin(new DiscussionId(id));
            case "unpin" -> chairing.unpin(new DiscussionId(id));
            default -> throw new Refusal.NotFound();
        }
    }
}
