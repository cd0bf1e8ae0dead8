package org.banyan.discussion.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.discussion.anchoring.LessonEdits.Edit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonEditsTest {

    /** Those that are not certain enough, and may therefore wait to be mended by hand. */
    private static final List<String> LEFT_TO_PEOPLE = List.of("words put into the passage");

    @ParameterizedTest
    @MethodSource("edits")
    void aPassageIsFoundWhereItWentOrNotAtAll(Edit edit) {
        Optional<Passage> placed = Reanchoring.place(edit.passage(), edit.wordsBefore(), edit.wordsAfter());

        if (!LEFT_TO_PEOPLE.contains(edit.kind())) {
            assertThat(placed).isEqualTo(edit.truth());
        }
        placed.ifPresent(place -> assertThat(place).isEqualTo(edit.truth().orElse(null)));
    }

    @Test
    void theShareKeptRightIsHigh() {
        int right = 0;
        int rightlyGone = 0;
        List<String> wrong = new ArrayList<>();
        List<String> orphaned = new ArrayList<>();
        for (Edit edit : LessonEdits.all()) {
            Optional<Passage> placed = Reanchoring.place(edit.passage(), edit.wordsBefore(), edit.wordsAfter());
            if (placed.isPresent() && !placed.equals(edit.truth())) {
                wrong.add(edit.kind());
            } else if (placed.isEmpty() && edit.truth().isPresent()) {
                orphaned.add(edit.kind());
            } else if (placed.isEmpty()) {
                rightlyGone++;
            } else {
                right++;
            }
        }
        System.out.printf(
                "%d edits: right %d, wrong %s, orphaned %s, orphaned because gone %d%n",
                LessonEdits.all().size(), right, wrong, orphaned, rightlyGone);

        assertThat(wrong).isEmpty();
        assertThat(orphaned).hasSizeLessThanOrEqualTo(LEFT_TO_PEOPLE.size());
    }

    static List<Edit> edits() {
        return LessonEdits.all();
    }
}
