package org.banyan.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody who is writing may call, while the name is being typed. */
@Service
@Transactional(readOnly = true)
public class MentionChoices {

    /** As many as one overlooks; who is not among them is found by typing on. */
    static final int MOST = 8;

    private static final int LONGEST = 60;

    private final Entrance entrance;
    private final Mentions mentions;

    MentionChoices(Entrance entrance, Mentions mentions) {
        this.entrance = entrance;
        this.mentions = mentions;
    }

    /**
     * Somebody or a group.
     *
     * @param kind {@code person} or {@code group}
     * @param leads whether it is somebody who leads the topic or the cohort
     */
    public record Choice(String kind, UUID id, String name, boolean leads) {}

    /**
     * People of the cohort, first those in the discussion, and the groups that the person asking leads.
     *
     * @param discussion that is replied in, if it is there already
     * @param typed the beginning of a word of the name
     */
    public List<Choice> choices(CohortId cohort, TopicId topic, @Nullable DiscussionId discussion, String typed) {
        Membership membership = entrance.toWrite(cohort, topic);
        String part = typed.strip();
        if (part.length() > LONGEST) {
            return List.of();
        }
        List<Choice> choices =
                new ArrayList<>(mentions.people(cohort, topic, discussion, membership.person(), part, MOST));
        mentions.groups(membership, topic, part).stream()
                .limit(MOST / 2)
                .forEach(group -> choices.add(new Choice("group", group.id(), group.name(), false)));
        return choices;
    }
}
