package org.banyan.cascade;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree, and what one sees of it before opening it.
 *
 * @param path from the root, which names the node also where the same training stands below two trainers
 * @param id of the course, the person or the training
 * @param generation of a trainer; of a training, that of the people it trains
 * @param trainings how many trainings a trainer led
 * @param participations how many took part in a training, below a trainer in all that the trainer led
 * @param reached people below the node, each once
 */
public record CascadeNode(
        String path,
        Kind kind,
        UUID id,
        String label,
        int generation,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String place,
        int trainings,
        int participations,
        PeopleCount reached,
        @Nullable State state,
        boolean opens) {

    /** What the node is. */
    public enum Kind {
        COURSE,
        TRAINER,
        TRAINING
    }

    /** How a trainer stands today. */
    public enum State {
        ACTIVE,
        NEWLY_ACTIVE,
        LAPSED
    }

    /** Nodes are the same if they stand at the same place. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CascadeNode node && path.equals(node.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
