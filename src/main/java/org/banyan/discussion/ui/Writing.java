package org.banyan.discussion.ui;

import java.util.List;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.AttachmentId;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.DiscussionKind;
import org.banyan.discussion.DraftPlace;
import org.banyan.discussion.PostId;
import org.banyan.discussion.Reply;
import org.banyan.discussion.SaveDraft;
import org.banyan.discussion.SelectedWords;
import org.banyan.discussion.SendKey;
import org.banyan.discussion.StartDiscussion;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a composer, as the browser sends it.
 *
 * @param place what it is to become: {@code start}, {@code reply} or {@code edit}
 * @param placeId the discussion replied to, or the post edited
 * @param words the words of the lesson that a new discussion is about
 * @param after the position of the last post that the browser has, or of the post that is edited
 * @param files the files sent for it, in their order
 */
record Writing(
        String place,
        @Nullable String placeId,
        @Nullable String title,
        String markdown,
        boolean question,
        @Nullable String promptId,
        @Nullable String inReplyTo,
        String key,
        int version,
        int after,
        @Nullable SelectedWords words,
        @Nullable List<String> files) {

    StartDiscussion start(CohortId cohort, TopicId topic) {
        return new StartDiscussion(
                cohort,
                topic,
                question ? DiscussionKind.QUESTION : DiscussionKind.DISCUSSION,
                title == null ? "" : title,
                markdown,
                promptId(),
                sendKey(),
                words,
                attached());
    }

    Reply reply() {
        return new Reply(new DiscussionId(Asked.uuid(placeId)), answered(), markdown, sendKey(), attached());
    }

    SaveDraft draft(CohortId cohort, TopicId topic) {
        return new SaveDraft(
                draftPlace(cohort, topic),
                title == null ? "" : title,
                markdown,
                question,
                promptId(),
                answered(),
                sendKey(),
                words);
    }

    DraftPlace draftPlace(CohortId cohort, TopicId topic) {
        return switch (place) {
            case "start" -> new DraftPlace.NewDiscussion(cohort, topic);
            case "reply" -> new DraftPlace.NewReply(new DiscussionId(Asked.uuid(placeId)));
            case "edit" -> new DraftPlace.NewWording(new PostId(Asked.uuid(placeId)));
            default -> throw new Refusal.NotFound();
        };
    }

    List<AttachmentId> attached() {
        return files == null
                ? List.of()
                : files.stream().map(Asked::uuid).map(AttachmentId::new).toList();
    }

    private SendKey sendKey() {
        return new SendKey(Asked.uuid(key));
    }

    private @Nullable PostId answered() {
        return inReplyTo == null ? null : new PostId(Asked.uuid(inReplyTo));
    }
}
