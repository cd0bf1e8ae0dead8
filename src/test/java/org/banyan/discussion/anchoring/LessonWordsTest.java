package org.banyan.discussion.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonWordsTest {

    private static final LessonWords LESSON = LessonWords.of("""
            <h2 data-block="h" id="b-h">A <em>heading</em></h2>
            <p data-block="p" id="b-p">Some <strong>bo</strong>ld
               words&nbsp;here,<br>and 🌳 more. </p>
            <ul data-block="l" id="b-l"><li>One</li><li><p>Two</p></li></ul>
            <div class="table" data-block="t" id="b-t"><table><tr><th>Year</th><td>2024</td></tr></table></div>
            <figure data-block="f" id="b-f"><img alt="not read"><figcaption>A tree</figcaption></figure>""");

    @Test
    void theTextOfABlockRunsOnThroughMarkupAndBreaksAtItems() {
        assertThat(LESSON.blocks())
                .extracting(LessonWords.Block::text)
                .containsExactly(
                        "A heading", "Some bold words\u00a0here, and 🌳 more.", "One Two", "Year 2024", "A tree");
        assertThat(LESSON.text()).startsWith("A heading\nSome bold");
    }

    @Test
    void aPassageHasItsWordsAndWhatStandsAroundThemInItsBlock() {
        Passage passage = LESSON.cut("p", 5, "p", 9).orElseThrow();

        assertThat(passage.exact()).isEqualTo("bold");
        assertThat(passage.prefix()).isEqualTo("Some ");
        assertThat(passage.suffix()).isEqualTo(" words\u00a0here, and 🌳 more.");
    }

    @Test
    void aPassageMayGoOverBlocks() {
        assertThat(LESSON.cut("h", 2, "p", 4).orElseThrow().exact()).isEqualTo("heading\nSome");
        assertThat(LESSON.cut("h", 0, "f", 6).orElseThrow().exact()).isEqualTo(LESSON.text());
    }

    @Test
    void whatIsNoPlaceInTheLessonIsNoPassage() {
        int tree = LESSON.blocks().get(1).text().indexOf("🌳");
        assertThat(LESSON.cut("p", 9, "p", 9)).isEmpty();
        assertThat(LESSON.cut("p", 9, "p", 5)).isEmpty();
        assertThat(LESSON.cut("p", 9, "p", 10)).as("only a space").isEmpty();
        assertThat(LESSON.cut("p", -1, "p", 5)).isEmpty();
        assertThat(LESSON.cut("p", 0, "p", 5000)).isEmpty();
        assertThat(LESSON.cut("p", 0, "h", 3)).as("backwards").isEmpty();
        assertThat(LESSON.cut("p", 0, "x", 3)).isEmpty();
        assertThat(LESSON.cut("p", tree + 1, "p", tree + 5)).as("half a sign").isEmpty();
    }

    @Test
    void whatStandsAroundIsNeverHalfASign() {
        LessonWords trees = LessonWords.of("<p data-block=\"p\">" + "🌳".repeat(16) + "a b" + "🌳".repeat(20) + "</p>");

        Passage passage = trees.cut("p", 32, "p", 35).orElseThrow();

        assertThat(passage.prefix().codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        assertThat(passage.suffix().codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }
}
