package org.banyan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.shared.LessonTargets;
import org.banyan.shared.Markdown;
import org.banyan.shared.MarkdownLesson;
import org.banyan.shared.MarkdownLesson.Block;
import org.banyan.shared.MarkdownLesson.Known;
import org.junit.jupiter.api.Test;

class BlockIdsTest {

    private static final String LESSON = """
            ## The list

            Zainab keeps a list of 212 water points in her district.

            About forty times a week somebody calls and asks for it.

            - schools
            - clinics

            ## What to do

            Nobody has told her that the list is secret.
            """;

    @Test
    void unchangedBlocksKeepTheirIds() {
        var first = version(LESSON, List.of());

        assertThat(ids(version(LESSON, first))).isEqualTo(ids(first));
        assertThat(ids(first)).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void theSameWordsGetTheSameIdsInEveryInstallation() {
        assertThat(ids(version(LESSON, List.of()))).isEqualTo(ids(version(LESSON, List.of())));
    }

    @Test
    void aChangedBlockKeepsItsIdWhileItIsAlike() {
        var first = version(LESSON, List.of());
        var second = version(LESSON.replace("About forty times", "Some fifty times"), first);

        assertThat(ids(second)).isEqualTo(ids(first));
    }

    @Test
    void aBlockWithOtherWordsIsAnotherBlock() {
        var first = version(LESSON, List.of());
        var second = version(
                LESSON.replace("About forty times a week somebody calls and asks for it.", "Rain fell."), first);

        assertThat(ids(second).get(2)).isNotIn(ids(first));
        assertThat(without(ids(second), 2)).isEqualTo(without(ids(first), 2));
    }

    @Test
    void whatComesBetweenOrGoesLeavesTheOthersAlone() {
        var first = version(LESSON, List.of());
        var second = version(
                LESSON.replace("## What to do", "A new paragraph stands here now.\n\n## What to do")
                        .replace("- schools\n- clinics\n", ""),
                first);

        assertThat(ids(second).subList(0, 3)).isEqualTo(ids(first).subList(0, 3));
        assertThat(ids(second).get(3)).isNotIn(ids(first));
        assertThat(ids(second).subList(4, 6)).isEqualTo(ids(first).subList(4, 6));
    }

    @Test
    void aBlockThatOnlyWentElsewhereKeepsItsId() {
        var first = version(LESSON, List.of());
        var second = version(
                "Nobody has told her that the list is secret.\n\n"
                        + LESSON.replace("Nobody has told her that the list is secret.", ""),
                first);

        assertThat(ids(second).getFirst()).isEqualTo(ids(first).getLast());
    }

    @Test
    void equalBlocksAreToldApartByTheirOrder() {
        var first = version("Same.\n\nBetween the two stands this.\n\nSame.", List.of());
        var second = version("Same.\n\nSame.", first);

        assertThat(ids(first)).doesNotHaveDuplicates();
        assertThat(ids(second)).containsExactly(ids(first).get(0), ids(first).get(2));
    }

    @Test
    void anIdOfAnEditedBlockIsNotGivenToAnotherOne() {
        var first = version("Alpha beta gamma delta.", List.of());
        var second = version("Alpha beta gamma delta epsilon.", first);
        var third = version("Alpha beta gamma delta epsilon.\n\nAlpha beta gamma delta.", second);

        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(ids(third)).doesNotHaveDuplicates();
        assertThat(ids(third).getFirst()).isEqualTo(ids(first).getFirst());
    }

    @Test
    void aTranslationThatRunsAlikeHasTheIdsOfTheOriginal() {
        List<Block> english = blocks("## One\n\nWords.\n\n- a");
        List<String> ids = BlockIds.ofOriginal(english, List.of());

        assertThat(BlockIds.ofTranslation("ar", blocks("## واحد\n\nكلمات.\n\n- أ"), List.of(), english, ids))
                .isEqualTo(ids);
    }

    @Test
    void aTranslationThatRunsOtherwiseHasItsOwnStableIds() {
        List<Block> english = blocks("## One\n\nWords.\n\n- a");
        List<String> ids = BlockIds.ofOriginal(english, List.of());
        List<Block> arabic = blocks("## واحد\n\nكلمات كثيرة.\n\nوفقرة أخرى.");

        List<String> first = BlockIds.ofTranslation("ar", arabic, List.of(), english, ids);
        List<String> second = BlockIds.ofTranslation(
                "ar", blocks("## واحد\n\nكلمات كثيرة جدًا.\n\nوفقرة أخرى."), known(arabic, first), english, ids);

        assertThat(first).doesNotContainAnyElementsOf(ids).doesNotHaveDuplicates();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aLongTopicIsPairedInATimeThatNobodyNotices() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("Paragraph number ")
                    .append(i)
                    .append(" speaks of ")
                    .append(i * 7)
                    .append(" things.\n\n");
        }
        var first = version(text.toString(), List.of());

        long begin = System.nanoTime();
        var second = version(text.toString().replace("speaks of", "talks about"), first);

        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat((System.nanoTime() - begin) / 1_000_000).isLessThan(5_000);
    }

    private static List<Known> version(String markdown, List<Known> before) {
        List<Block> blocks = blocks(markdown);
        return known(blocks, BlockIds.ofOriginal(blocks, before));
    }

    /** As they are read back from what was published. */
    private static List<Known> known(List<Block> blocks, List<String> ids) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            html.append(blocks.get(i).html(ids.get(i)));
        }
        return MarkdownLesson.blocksOf(html.toString());
    }

    private static List<String> ids(List<Known> blocks) {
        return blocks.stream().map(Known::id).toList();
    }

    private static List<String> without(List<String> ids, int index) {
        List<String> rest = new ArrayList<>(ids);
        rest.remove(index);
        return rest;
    }

    private static List<Block> blocks(String markdown) {
        return Markdown.lesson(markdown).blocks(Locale.ENGLISH, new LessonTargets() {
            @Override
            public Optional<Figure> figure(String path, int line) {
                return Optional.empty();
            }

            @Override
            public Optional<String> address(String link, int line) {
                return Optional.empty();
            }

            @Override
            public void alternativeTextMissing(String path, int line) {}

            @Override
            public void cleaned(String what, int line) {}
        });
    }
}
