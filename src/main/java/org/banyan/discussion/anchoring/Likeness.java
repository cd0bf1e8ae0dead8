package org.banyan.discussion.anchoring;

/**
 * How alike texts are, by the edits it takes to make one of the other: Levenshtein's distance between two whole texts, and
 * Sellers' variant of it (1980), which looks for the part of a text that is most like a pattern.
 */
final class Likeness {

    private Likeness() {}

    /** A part of a text and its distance from the pattern. */
    record Match(int start, int end, int distance) {}

    /** The share of the longer text that did not have to be changed, from 0 to 1. */
    static double of(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        return longest == 0 ? 1 : 1 - (double) distance(one, other) / longest;
    }

    /** The share of the pattern that is found again in the part of the text most like it, from 0 to 1. */
    static double within(String pattern, String text) {
        return pattern.isEmpty() ? 1 : 1 - (double) best(pattern, text).distance() / pattern.length();
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }

    /** The part of the text that is most like the pattern; of several the first, and of those the shortest. */
    static Match best(String pattern, String text) {
        int length = pattern.length();
        int[] cost = new int[length + 1];
        int[] begun = new int[length + 1];
        for (int line = 0; line <= length; line++) {
            cost[line] = line;
        }
        Match best = new Match(0, 0, length);
        for (int column = 1; column <= text.length(); column++) {
            int diagonalCost = 0;
            int diagonalBegun = column - 1;
            begun[0] = column;
            for (int line = 1; line <= length; line++) {
                int above = cost[line - 1] + 1;
                int aboveBegun = begun[line - 1];
                int left = cost[line] + 1;
                int leftBegun = begun[line];
                int diagonal = diagonalCost + (pattern.charAt(line - 1) == text.charAt(column - 1) ? 0 : 1);
                int from = diagonalBegun;
                diagonalCost = cost[line];
                diagonalBegun = begun[line];
                if (diagonal <= above && diagonal <= left) {
                    cost[line] = diagonal;
                    begun[line] = from;
                } else if (left <= above) {
                    cost[line] = left;
                    begun[line] = leftBegun;
                } else {
                    cost[line] = above;
                    begun[line] = aboveBegun;
                }
            }
            if (cost[length] < best.distance()) {
                best = new Match(begun[length], column, cost[length]);
            }
        }
        return best;
    }

    /** Where the part of the pattern between two places has come to in a text that is like the whole pattern. */
    static int[] aligned(String pattern, String text, int from, int to) {
        int[][] cost = costs(pattern, text);
        int line = pattern.length();
        int column = text.length();
        int end = line == to ? column : -1;
        while (line > from && (line > 0 || column > 0)) {
            int replaced = line > 0 && column > 0
                    ? cost[line - 1][column - 1] + (pattern.charAt(line - 1) == text.charAt(column - 1) ? 0 : 1)
                    : Integer.MAX_VALUE;
            if (replaced == cost[line][column]) {
                line--;
                column--;
            } else if (line > 0 && cost[line - 1][column] + 1 == cost[line][column]) {
                line--;
            } else {
                column--;
            }
            if (line == to) {
                end = column;
            }
        }
        return new int[] {column, Math.max(column, end)};
    }

    private static int[][] costs(String pattern, String text) {
        int[][] cost = new int[pattern.length() + 1][text.length() + 1];
        for (int line = 0; line <= pattern.length(); line++) {
            for (int column = 0; column <= text.length(); column++) {
                if (line == 0 || column == 0) {
                    cost[line][column] = line + column;
                } else {
                    int replaced =
                            cost[line - 1][column - 1] + (pattern.charAt(line - 1) == text.charAt(column - 1) ? 0 : 1);
                    cost[line][column] =
                            Math.min(replaced, 1 + Math.min(cost[line - 1][column], cost[line][column - 1]));
                }
            }
        }
        return cost;
    }
}
