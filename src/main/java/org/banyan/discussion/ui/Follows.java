package org.banyan.discussion.ui;

import java.util.Arrays;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.DiscussionId;
import org.banyan.discussion.following.Following;
import org.banyan.discussion.following.Level;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What the element shows and changes of following. */
record Follows(Following following) {

    ObjectNode levels(CohortId cohort, TopicId topic, @Nullable String discussion) {
        ObjectNode json = Wire.done();
        if (discussion != null) {
            return json.put(
                    "discussion",
                    following.of(new DiscussionId(Asked.uuid(discussion))).name());
        }
        Following.TopicLevels levels = following.of(cohort, topic);
        return json.put("topic", levels.topic().name())
                .put("cohort", levels.cohort().name());
    }

    ObjectNode choose(CohortId cohort, TopicId topic, String place, @Nullable String discussion, String level) {
        Level chosen = Arrays.stream(Level.values())
                .filter(known -> known.name().equals(level))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        switch (place) {
            case "discussion" -> following.choose(new DiscussionId(Asked.uuid(discussion)), chosen);
            case "topic" -> following.choose(cohort, topic, chosen);
            case "cohort" -> following.choose(cohort, chosen);
            default -> throw new Refusal.NotFound();
        }
        return levels(cohort, topic, discussion);
    }
}
