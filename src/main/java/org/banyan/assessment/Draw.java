package org.banyan.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides which questions an attempt is given, and in which order. It follows from a seed alone, so the same seed gives the same
 * sheet. Every question of a pool is as likely as every other, but for those that the person has had more often, which come last;
 * and no question comes twice, even where pools overlap: the pool with the fewest to spare draws first, and where a question is
 * the last that another section could have, the one that has it takes another.
 *
 * @see "docs/decisions/0272-pools-are-pinned-when-a-course-is-published.md"
 */
final class Draw {

    /** A question that may come; its identity is the same in all its versions. */
    record Candidate(QuestionId question, UUID identity, int points) {}

    /**
     * A section and all that may come in it.
     *
     * @param section none where the quiz has no sections
     * @param drawn how many come; all where null
     */
    record Section(
            @Nullable UUID section,
            boolean shuffled,
            @Nullable Integer drawn,
            List<Candidate> candidates) {

        private int spare() {
            return drawn == null ? Integer.MIN_VALUE : candidates.size() - drawn;
        }

        /** Whether two attempts may differ in it. */
        boolean varies() {
            return shuffled || drawn != null;
        }
    }

    /** A question that comes. */
    record Drawn(QuestionId question, int points, @Nullable UUID section) {}

    private final long seed;
    private final Map<UUID, Integer> had;

    /** Which section has a question, by its identity. */
    private final Map<UUID, Place> holders = new HashMap<>();

    private record Place(int section, Candidate candidate) {}

    private Draw(long seed, Map<UUID, Integer> had) {
        this.seed = seed;
        this.had = had;
    }

    /** @param had how often the person has been given each question before */
    static List<Drawn> of(List<Section> sections, long seed, Map<UUID, Integer> had) {
        return new Draw(seed, had).sheet(sections);
    }

    private List<Drawn> sheet(List<Section> sections) {
        List<List<Candidate>> preferred = new ArrayList<>();
        for (int at = 0; at < sections.size(); at++) {
            preferred.add(preferred(sections.get(at), at));
        }
        Integer[] order = new Integer[sections.size()];
        Arrays.setAll(order, at -> at);
        Arrays.sort(order, Comparator.comparingInt(at -> sections.get(at).spare()));
        for (int at : order) {
            Section section = sections.get(at);
            int wanted = section.drawn() == null ? section.candidates().size() : section.drawn();
            for (int slot = 0; slot < wanted; slot++) {
                take(at, preferred, new HashSet<>());
            }
        }
        List<Drawn> sheet = new ArrayList<>();
        for (int at = 0; at < sections.size(); at++) {
            sheet.addAll(inOrder(sections.get(at), at));
        }
        return sheet;
    }

    /** By how seldom the person has had it, and among those by chance. All that are asked anyway come as they stand. */
    private List<Candidate> preferred(Section section, int at) {
        List<Candidate> candidates = new ArrayList<>(section.candidates());
        if (section.drawn() != null) {
            Collections.shuffle(candidates, random(at));
            candidates.sort(Comparator.comparingInt(each -> had.getOrDefault(each.identity(), 0)));
        }
        return candidates;
    }

    /** Gives a section one more question, moving others where it has to be. */
    private boolean take(int section, List<List<Candidate>> preferred, Set<UUID> tried) {
        for (Candidate candidate : preferred.get(section)) {
            if (!holders.containsKey(candidate.identity())) {
                holders.put(candidate.identity(), new Place(section, candidate));
                return true;
            }
        }
        for (Candidate candidate : preferred.get(section)) {
            Place holder = holders.get(candidate.identity());
            if (holder != null && holder.section() != section && tried.add(candidate.identity())) {
                if (take(holder.section(), preferred, tried)) {
                    holders.put(candidate.identity(), new Place(section, candidate));
                    return true;
                }
            }
        }
        return false;
    }

    private List<Drawn> inOrder(Section section, int at) {
        List<Drawn> drawn = new ArrayList<>();
        for (Candidate candidate : section.candidates()) {
            Place holder = holders.get(candidate.identity());
            if (holder != null && holder.section() == at && holder.candidate().equals(candidate)) {
                drawn.add(new Drawn(candidate.question(), candidate.points(), section.section()));
            }
        }
        if (section.shuffled()) {
            Collections.shuffle(drawn, random(~at));
        }
        return drawn;
    }

    /** Each purpose has chances of its own; the bits are mixed, for seeds that follow one another would give alike ones. */
    private Random random(int purpose) {
        long mixed = seed + purpose * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return new Random(mixed ^ (mixed >>> 31));
    }
}
