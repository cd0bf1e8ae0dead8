package org.banyan.tutoring.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Forms groups in three steps that can be told to anybody: groups get sizes that differ by one at most; learners who are alike
 * are dealt out one to each group, where they are missed most; then two learners change places as long as that makes the mix
 * more even. The same people always give the same groups.
 *
 * @see "docs/decisions/0200-balanced-groups.md"
 */
public final class Balancer {

    /** In no group yet. */
    public static final int FREE = -1;

    public static final int SMALLEST = 15;
    public static final int LARGEST = 20;

    /** Each round makes it better, so there is an end; this one is for the patience of whoever waits. */
    private static final int ROUNDS = 30;

    private static final int BY_CHANCE = 25;
    private static final double A_LITTLE = 1e-9;

    private final List<Learner> learners;
    private final int[] fixed;
    private final int[] sizes;

    /**
     * Learners, with those who are to stay where they are.
     *
     * @param fixed for each learner the group to stay in, or {@link #FREE}
     */
    public Balancer(List<Learner> learners, int groups, int[] fixed) {
        if (groups < 1 || fixed.length != learners.size()) {
            throw new IllegalArgumentException("Groups: " + groups + ", learners: " + learners.size());
        }
        this.learners = List.copyOf(learners);
        this.fixed = fixed.clone();
        this.sizes = sizes(groups, fixed);
    }

    public Balancer(List<Learner> learners, int groups) {
        this(learners, groups, free(learners.size()));
    }

    /** How many groups of 15 to 20 so many people make; where no number fits, none has more than 20. */
    public static int groupsFor(int people) {
        int fewest = Math.max(1, Math.ceilDiv(people, LARGEST));
        int middling = Math.round(people / ((SMALLEST + LARGEST) / 2f));
        return people / Math.max(1, middling) >= SMALLEST ? Math.max(fewest, middling) : fewest;
    }

    private static int[] free(int people) {
        int[] places = new int[people];
        Arrays.fill(places, FREE);
        return places;
    }

    /** Everybody who is free comes into the smallest group. */
    private static int[] sizes(int groups, int[] fixed) {
        int[] sizes = new int[groups];
        int free = 0;
        for (int place : fixed) {
            if (place == FREE) {
                free++;
            } else {
                sizes[place]++;
            }
        }
        for (; free > 0; free--) {
            sizes[smallest(sizes)]++;
        }
        return sizes;
    }

    private static int smallest(int[] sizes) {
        int smallest = 0;
        for (int group = 1; group < sizes.length; group++) {
            smallest = sizes[group] < sizes[smallest] ? group : smallest;
        }
        return smallest;
    }

    /** The group of each learner. */
    public int[] groups() {
        int[] places = fixed.clone();
        Mix mix = new Mix(learners, sizes);
        int[][] kinds = learners.stream().map(mix::kinds).toArray(int[][]::new);
        deal(places, kinds, mix);
        improve(places, kinds, mix);
        return places;
    }

    private void deal(int[] places, int[][] kinds, Mix mix) {
        int[] room = sizes.clone();
        for (int learner = 0; learner < places.length; learner++) {
            if (places[learner] != FREE) {
                room[places[learner]]--;
                mix.add(kinds[learner], places[learner]);
            }
        }
        for (int learner : likeBesideLike()) {
            int best = FREE;
            double least = Double.MAX_VALUE;
            for (int group = 0; group < room.length; group++) {
                double cost = room[group] > 0 ? mix.costOfAdding(kinds[learner], group) : Double.MAX_VALUE;
                if (cost < least - A_LITTLE) {
                    least = cost;
                    best = group;
                }
            }
            places[learner] = best;
            room[best]--;
            mix.add(kinds[learner], best);
        }
    }

    private List<Integer> likeBesideLike() {
        List<Integer> free = new ArrayList<>();
        for (int learner = 0; learner < fixed.length; learner++) {
            if (fixed[learner] == FREE) {
                free.add(learner);
            }
        }
        free.sort(Comparator.<Integer, String>comparing(
                        learner -> String.join("\u0000", learners.get(learner).kinds()))
                .thenComparing(learner -> learners.get(learner).id()));
        return free;
    }

    private void improve(int[] places, int[][] kinds, Mix mix) {
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (int one = 0; one < places.length; one++) {
                for (int other = one + 1; other < places.length; other++) {
                    if (fixed[one] == FREE
                            && fixed[other] == FREE
                            && places[one] != places[other]
                            && mix.costOfSwapping(kinds[one], places[one], kinds[other], places[other]) < -A_LITTLE) {
                        mix.swap(kinds[one], places[one], kinds[other], places[other]);
                        int place = places[one];
                        places[one] = places[other];
                        places[other] = place;
                        better = true;
                    }
                }
            }
        }
    }

    /** The share of people who stand in a group with too many of their kind, if everybody is placed like this. */
    public double imbalance(int[] places) {
        return mix(places).imbalance();
    }

    /** What the balancer makes small. */
    double squares(int[] places) {
        return mix(places).squares();
    }

    private Mix mix(int[] places) {
        int[] now = new int[sizes.length];
        for (int place : places) {
            now[place]++;
        }
        Mix mix = new Mix(learners, now);
        for (int learner = 0; learner < places.length; learner++) {
            mix.add(mix.kinds(learners.get(learner)), places[learner]);
        }
        return mix;
    }

    /** How imbalanced groups of these sizes are that are drawn by lot, on average. */
    public double imbalanceByChance() {
        double sum = 0;
        for (int seed = 0; seed < BY_CHANCE; seed++) {
            sum += imbalance(byLot(seed));
        }
        return sum / BY_CHANCE;
    }

    /** Groups of the same sizes drawn by lot. */
    int[] byLot(long seed) {
        Random random = new Random(seed);
        List<Integer> seats = new ArrayList<>();
        int[] room = sizes.clone();
        for (int place : fixed) {
            if (place != FREE) {
                room[place]--;
            }
        }
        for (int group = 0; group < room.length; group++) {
            for (int seat = 0; seat < room[group]; seat++) {
                seats.add(group);
            }
        }
        java.util.Collections.shuffle(seats, random);
        int[] places = fixed.clone();
        int next = 0;
        for (int learner = 0; learner < places.length; learner++) {
            if (places[learner] == FREE) {
                places[learner] = seats.get(next++);
            }
        }
        return places;
    }
}
