package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyan.shared.MarkdownBlocks.Written;
import org.junit.jupiter.api.Test;

class MarkdownBlocksTest {

    @Test
    void blocksAreTakenAsTheyWereWritten() {
        assertThat(MarkdownBlocks.of("## One\n\nTwo\n*lines*.\n\n\n- a\n\n- b\n\n![x](y.svg)\n\n    code\n"))
                .containsExactly(
                        new Written("Heading2", "## One"),
                        new Written("Paragraph", "Two\n*lines*."),
                        new Written("BulletList", "- a\n\n- b"),
                        new Written("Figure", "![x](y.svg)"),
                        new Written("IndentedCodeBlock", "    code"));
    }

    @Test
    void fencesAndTablesStayWhole() {
        assertThat(MarkdownBlocks.of("```\n# no heading\n\nstill code\n```\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
                .extracting(Written::kind)
                .containsExactly("FencedCodeBlock", "TableBlock");
    }

    @Test
    void whatWasTakenApartAndPutTogetherSaysTheSame() {
        String text = "Intro.\n\n[a]: https://a.example/\n\n> quoted\n\nEnd [a].\n";

        assertThat(MarkdownBlocks.join(
                        MarkdownBlocks.of(text).stream().map(Written::text).toList()))
                .isEqualTo(text);
    }

    @Test
    void nothingHasNoBlocks() {
        assertThat(MarkdownBlocks.of("\n")).isEmpty();
    }
}
