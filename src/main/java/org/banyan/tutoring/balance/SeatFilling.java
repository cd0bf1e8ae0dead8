package org.banyan.tutoring.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses who of a waiting list comes in: whose kinds are missed most inside, measured against all who are in or want in; of
 * those equally missed, who has waited longest. Only the first of the list are looked at, so that nobody is passed over by the
 * whole world.
 *
 * @see "docs/decisions/0201-waiting-lists-keep-the-mix.md"
 */
public final class SeatFilling {

    /** So many of the list are looked at for each seat. */
    private static final int LOOKED_AT = 3;

    private static final double A_LITTLE = 1e-9;

    private final List<Map<String, Integer>> inside = new ArrayList<>();
    private final List<Map<String, Integer>> all = new ArrayList<>();
    private int people;
    private int everybody;

    private SeatFilling(List<Learner> learners, List<Learner> waiting) {
        learners.forEach(learner -> {
            count(inside, learner);
            count(all, learner);
        });
        waiting.forEach(learner -> count(all, learner));
        people = learners.size();
        everybody = learners.size() + waiting.size();
    }

    /**
     * Those who come in.
     *
     * @param waiting who has waited longest first
     */
    public static List<Learner> next(List<Learner> inside, List<Learner> waiting, int seats) {
        SeatFilling filling = new SeatFilling(inside, waiting);
        List<Learner> left = new ArrayList<>(waiting);
        List<Learner> chosen = new ArrayList<>();
        while (chosen.size() < seats && !left.isEmpty()) {
            int reach = Math.min(left.size(), (seats - chosen.size()) * LOOKED_AT);
            Learner next = filling.mostMissed(left.subList(0, reach));
            left.remove(next);
            chosen.add(next);
            count(filling.inside, next);
            filling.people++;
        }
        return chosen;
    }

    private Learner mostMissed(List<Learner> candidates) {
        Learner best = candidates.getFirst();
        double most = missed(best);
        for (Learner candidate : candidates) {
            double missed = missed(candidate);
            if (missed > most + A_LITTLE) {
                most = missed;
                best = candidate;
            }
        }
        return best;
    }

    /** How many more of the learner's kinds there would be inside if the mix there were that of all. */
    private double missed(Learner learner) {
        double missed = 0;
        for (int dimension = 0; dimension < learner.kinds().size(); dimension++) {
            String kind = learner.kinds().get(dimension);
            double share = all.get(dimension).getOrDefault(kind, 0) / (double) everybody;
            int here = dimension < inside.size() ? inside.get(dimension).getOrDefault(kind, 0) : 0;
            missed += share * (people + 1) - here;
        }
        return missed;
    }

    private static void count(List<Map<String, Integer>> counts, Learner learner) {
        for (int dimension = 0; dimension < learner.kinds().size(); dimension++) {
            if (counts.size() == dimension) {
                counts.add(new HashMap<>());
            }
            counts.get(dimension).merge(learner.kinds().get(dimension), 1, Integer::sum);
        }
    }
}
