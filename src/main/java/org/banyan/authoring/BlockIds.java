package org.banyan.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banyan.shared.MarkdownLesson.Block;
import org.banyan.shared.MarkdownLesson.Known;
import org.jspecify.annotations.Nullable;

/**
 * Gives the blocks of a topic their ids, so that what hangs on a block stays with its words from version to version.
 *
 * @see "Decision 0020: block ids follow the words"
 */
final class BlockIds {

    private static final double EQUAL = 2;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 8;

    private final List<Known> before;
    private final List<Block> blocks;
    private final @Nullable String[] ids;
    private final Set<String> taken = new HashSet<>();

    private BlockIds(List<Known> before, List<Block> blocks) {
        this.before = before;
        this.blocks = blocks;
        this.ids = new String[blocks.size()];
    }

    /**
     * Ids for the blocks of the original language.
     *
     * @param before the blocks of the version before; empty for the first
     */
    static List<String> ofOriginal(List<Block> blocks, List<Known> before) {
        return new BlockIds(before, blocks).assign("", List.of());
    }

    /** Ids for a translation: those of the original, block by block, where both run alike; otherwise its own. */
    static List<String> ofTranslation(
            String language, List<Block> blocks, List<Known> before, List<Block> original, List<String> originalIds) {
        boolean alike = blocks.stream()
                .map(Block::kind)
                .toList()
                .equals(original.stream().map(Block::kind).toList());
        return alike ? originalIds : new BlockIds(before, blocks).assign(language, originalIds);
    }

    private List<String> assign(String language, Collection<String> reserved) {
        before.forEach(known -> taken.add(known.id()));
        taken.addAll(reserved);
        boolean[] used = new boolean[before.size()];
        keepInOrder(used);
        keepMoved(used);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            String id = ids[i];
            all.add(id == null ? fresh(language, blocks.get(i)) : id);
        }
        return all;
    }

    /** The pairing in order that keeps the most: equal blocks first, then those that are most alike. */
    private void keepInOrder(boolean[] used) {
        int rows = before.size();
        int columns = blocks.size();
        double[][] likeness = new double[rows][columns];
        double[][] best = new double[rows + 1][columns + 1];
        List<Trigrams> old =
                before.stream().map(known -> new Trigrams(known.words())).toList();
        List<Trigrams> now =
                blocks.stream().map(block -> new Trigrams(block.words())).toList();
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                likeness[row][column] = likeness(row, column, old.get(row), now.get(column));
                double pair = likeness[row][column] > 0 ? likeness[row][column] + best[row + 1][column + 1] : 0;
                best[row][column] = Math.max(pair, Math.max(best[row + 1][column], best[row][column + 1]));
            }
        }
        int row = 0;
        int column = 0;
        while (row < rows && column < columns) {
            if (best[row][column] == best[row + 1][column]) {
                row++;
            } else if (best[row][column] == best[row][column + 1]) {
                column++;
            } else {
                ids[column] = before.get(row).id();
                used[row] = true;
                row++;
                column++;
            }
        }
    }

    private double likeness(int row, int column, Trigrams old, Trigrams now) {
        if (!before.get(row).kind().equals(blocks.get(column).kind())) {
            return 0;
        }
        if (before.get(row).words().equals(blocks.get(column).words())) {
            return EQUAL;
        }
        double alike = old.likeness(now);
        return alike >= Trigrams.ALIKE ? alike : 0;
    }

    /** A block that only went somewhere else keeps its id. */
    private void keepMoved(boolean[] used) {
        for (int i = 0; i < ids.length; i++) {
            for (int row = 0; row < used.length && ids[i] == null; row++) {
                Known known = before.get(row);
                Block block = blocks.get(i);
                if (!used[row]
                        && known.kind().equals(block.kind())
                        && known.words().equals(block.words())) {
                    ids[i] = known.id();
                    used[row] = true;
                }
            }
        }
    }

    /** Made from the words, so the same package gets the same ids in every installation. */
    private String fresh(String language, Block block) {
        for (int attempt = 0; ; attempt++) {
            String id = hash(language + '\n' + block.kind() + '\n' + block.words() + '\n' + attempt);
            if (taken.add(id)) {
                return id;
            }
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder id = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                id.append(DIGITS.charAt(digest[i] & 31));
            }
            return id.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
