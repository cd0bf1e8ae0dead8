package org.banyan.discussion.anchoring;

/**
 * Words of a lesson and their place, as the selectors of the W3C Web Annotation model say it: the block (a FragmentSelector),
 * the place in the text of the block (a TextPositionSelector) and the words with what stands before and after them (a
 * TextQuoteSelector). Places count UTF-16 code units, as Java and the browser do. A passage may go over several blocks; then
 * {@code exact} has a line feed between them.
 *
 * @param startAt where it begins in the text of its first block
 * @param endAt before which it ends in the text of its last block
 * @param prefix up to {@value #CONTEXT} units that stand before it in its first block
 * @param suffix up to {@value #CONTEXT} units that stand after it in its last block
 */
public record Passage(
        String startBlock, int startAt, String endBlock, int endAt, String exact, String prefix, String suffix) {

    /** As much as other annotators keep, which is enough to tell places apart and little enough to survive an edit nearby. */
    public static final int CONTEXT = 32;

    /** About two pages: more is no passage. */
    public static final int LONGEST = 2_000;
}
