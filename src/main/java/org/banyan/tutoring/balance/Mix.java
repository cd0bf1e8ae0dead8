package org.banyan.tutoring.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many of each kind are in each group, against how many would be there if every group were the whole in small. Groups have
 * the sizes that they are to get.
 */
final class Mix {

    private final int dimensions;
    private final int people;
    /** By dimension, group and kind: how many there are more than there would be. */
    private final double[][][] off;
    /** By dimension: the number of each kind's value. */
    private final List<Map<String, Integer>> numbers = new ArrayList<>();

    Mix(List<Learner> learners, int[] sizes) {
        this.people = learners.size();
        this.dimensions = learners.isEmpty() ? 0 : learners.getFirst().kinds().size();
        this.off = new double[dimensions][sizes.length][];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            Map<String, Integer> number = new HashMap<>();
            List<Integer> totals = new ArrayList<>();
            for (Learner learner : learners) {
                int kind = number.computeIfAbsent(learner.kinds().get(dimension), _ -> {
                    totals.add(0);
                    return totals.size() - 1;
                });
                totals.set(kind, totals.get(kind) + 1);
            }
            numbers.add(number);
            for (int group = 0; group < sizes.length; group++) {
                off[dimension][group] = new double[totals.size()];
                for (int kind = 0; kind < totals.size(); kind++) {
                    off[dimension][group][kind] = -(double) totals.get(kind) * sizes[group] / people;
                }
            }
        }
    }

    /** The learner's kinds as numbers. */
    int[] kinds(Learner learner) {
        int[] kinds = new int[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            kinds[dimension] = Objects.requireNonNull(
                    numbers.get(dimension).get(learner.kinds().get(dimension)));
        }
        return kinds;
    }

    void add(int[] kinds, int group) {
        for (int dimension = 0; dimension < dimensions; dimension++) {
            off[dimension][group][kinds[dimension]]++;
        }
    }

    /** By how much the sum of squares grows if somebody of these kinds comes into the group. */
    double costOfAdding(int[] kinds, int group) {
        double cost = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            cost += 2 * off[dimension][group][kinds[dimension]] + 1;
        }
        return cost;
    }

    /** By how much the sum of squares grows if the two change places; less than nothing is better. */
    double costOfSwapping(int[] one, int ofGroup, int[] other, int ofOther) {
        double cost = 0;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            int mine = one[dimension];
            int theirs = other[dimension];
            if (mine != theirs) {
                double[] here = off[dimension][ofGroup];
                double[] there = off[dimension][ofOther];
                cost += 4 + 2 * (here[theirs] - here[mine] + there[mine] - there[theirs]);
            }
        }
        return cost;
    }

    void swap(int[] one, int ofGroup, int[] other, int ofOther) {
        for (int dimension = 0; dimension < dimensions; dimension++) {
            off[dimension][ofGroup][one[dimension]]--;
            off[dimension][ofGroup][other[dimension]]++;
            off[dimension][ofOther][other[dimension]]--;
            off[dimension][ofOther][one[dimension]]++;
        }
    }

    /**
     * The share of people, over all dimensions, who stand in a group that has too many of their kind: nought where every group is
     * the whole in small.
     */
    double imbalance() {
        double sum = 0;
        for (double[][] dimension : off) {
            for (double[] group : dimension) {
                for (double kind : group) {
                    sum += Math.abs(kind);
                }
            }
        }
        return people == 0 || dimensions == 0 ? 0 : sum / 2 / people / dimensions;
    }

    /** What the search makes small: large differences weigh more than many small ones. */
    double squares() {
        double sum = 0;
        for (double[][] dimension : off) {
            for (double[] group : dimension) {
                for (double kind : group) {
                    sum += kind * kind;
                }
            }
        }
        return sum;
    }
}
