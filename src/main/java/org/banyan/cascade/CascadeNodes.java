package org.banyan.cascade;

import java.util.List;
import java.util.Map;
import org.banyan.cascade.CascadeNode.Kind;
import org.banyan.cascade.CascadeNode.State;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** Makes the nodes that stand below one place of the tree. */
final class CascadeNodes {

    private final CascadeTree tree;
    private final String above;

    CascadeNodes(CascadeTree tree, String path) {
        this.tree = tree;
        this.above = path + "/";
    }

    static CascadeNode of(CourseId course, String title, CascadeTree tree) {
        var everybody = tree.tookPart();
        return new CascadeNode(
                "c" + course.value(),
                Kind.COURSE,
                course.value(),
                title,
                0,
                null,
                null,
                null,
                tree.trainings(),
                tree.participations(everybody),
                tree.count(everybody),
                null,
                !tree.roots().isEmpty());
    }

    List<CascadeNode> trainers(List<PersonId> trainers, Map<PersonId, String> names) {
        return trainers.stream()
                .map(person -> new CascadeNode(
                        above + "p" + person.value(),
                        Kind.TRAINER,
                        person.value(),
                        names.getOrDefault(person, ""),
                        tree.generation(person),
                        null,
                        null,
                        null,
                        tree.led(person).size(),
                        tree.led(person).stream()
                                .mapToInt(training -> training.pupils().size())
                                .sum(),
                        tree.reached(person),
                        state(person),
                        true))
                .toList();
    }

    List<CascadeNode> trainings(PersonId trainer) {
        return tree.led(trainer).stream()
                .map(training -> new CascadeNode(
                        above + "t" + training.id().value(),
                        Kind.TRAINING,
                        training.id().value(),
                        training.name(),
                        1
                                + training.leads().stream()
                                        .mapToInt(tree::generation)
                                        .min()
                                        .orElse(0),
                        training.startsOn(),
                        training.endsOn(),
                        training.place(),
                        1,
                        training.pupils().size(),
                        tree.reached(training),
                        null,
                        !tree.trainersFrom(training).isEmpty()))
                .toList();
    }

    private @Nullable State state(PersonId person) {
        Activity activity = tree.activity();
        if (activity.isNewlyActive(person)) {
            return State.NEWLY_ACTIVE;
        }
        if (activity.isActive(person)) {
            return State.ACTIVE;
        }
        return activity.hasLapsed(person) ? State.LAPSED : null;
    }
}
