package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private final Heard heard = new Heard();

    @Test
    void aPostKeepsWhatPeopleNeedToTalk() {
        assertThat(Markdown.post("**Bold** and *soft*\nnext line\n\n- one\n- two\n\n> said"))
                .contains(
                        "<strong>Bold</strong>", "<em>soft</em>", "<br>", "<li>one</li>", "<blockquote dir=\"auto\">");
    }

    @Test
    void aPostHasNeitherHeadingsNorImagesNorHtml() {
        String html = Markdown.post("# Loud\n\n![map](https://a.example/map.png) <b onclick=x()>b</b>");

        assertThat(html).doesNotContain("<h1", "<img", "<b ").contains("# Loud", ">map</a>", "&lt;b onclick");
    }

    @Test
    void linksOfAPostAreNotFollowedAndSayWhereTheyLead() {
        assertThat(Markdown.post("see https://data.gov.example/lists?a=1&b=2. Then [x](javascript:alert(1))"))
                .contains("href=\"https://data.gov.example/lists?a=1&amp;b=2\"", "nofollow", "data.gov.example")
                .contains("</a>. Then x")
                .doesNotContain("javascript");
        assertThat(Markdown.post("[x](//evil.example) [y](/learn/a)"))
                .doesNotContain("evil")
                .contains("href=\"/learn/a\"");
    }

    @Test
    void deeplyNestedMarkdownIsRenderedAllTheSame() {
        assertThat(Markdown.post("> ".repeat(20_000) + "x")).contains("x");
        assertThat(Markdown.post("*a **b ".repeat(20_000))).contains("a");
        assertThat(Markdown.post("[".repeat(20_000))).contains("[");
    }

    @Test
    void blocksOfALessonCarryTheirIds() {
        var blocks = Markdown.lesson("## First\n\nWords [here](topic:other).\n\n| a | b |\n|--|--:|\n| 1 | 2 |")
                .blocks(Locale.ENGLISH, heard);

        assertThat(blocks).extracting(MarkdownLesson.Block::kind).containsExactly("h2", "p", "table");
        assertThat(blocks).extracting(MarkdownLesson.Block::line).containsExactly(1, 3, 5);
        assertThat(blocks.get(0).html("x1")).isEqualTo("<h2 id=\"b-x1\" data-block=\"x1\">First</h2>");
        assertThat(blocks.get(1).html("x2")).contains("<a href=\"/there/other\">here</a>");
        assertThat(blocks.get(2).html("x3")).contains("tabindex=\"0\"", "align-end", "scope=\"col\"");
    }

    @Test
    void aPictureAloneIsAFigureWithRoomKeptForIt() {
        var block = Markdown.lesson("![Five stars](five.svg \"After Berners-Lee\")")
                .blocks(Locale.ENGLISH, heard)
                .getFirst();

        assertThat(block.kind()).isEqualTo("figure");
        assertThat(block.html("f"))
                .contains("width=\"640\"", "height=\"320\"", "loading=\"lazy\"", "alt=\"Five stars\"")
                .contains("<figcaption>After Berners-Lee</figcaption>");
    }

    @Test
    void linksOutAreMarkedInTheLanguageOfTheText() {
        assertThat(Markdown.lesson("[x](https://a.example/p)").html(Locale.of("es"), heard))
                .contains("class=\"outside\"", "rel=\"external noopener noreferrer\"", "Lleva a otro sitio: a.example");
    }

    @Test
    void theAuthorHearsOfEverythingThatIsAmissWithItsLine() {
        String html = Markdown.lesson("one\n\n![](missing.png)\n\n<p onclick=x>raw</p>\n\nsee\n[gone](topic:gone)")
                .html(Locale.ENGLISH, heard);

        assertThat(heard.said)
                .containsExactlyInAnyOrder(
                        "alt missing.png 3", "figure missing.png 3", "cleaned <p onclick> 5", "link topic:gone 8");
        assertThat(html).doesNotContain("onclick", "<a").contains("gone");
    }

    @Test
    void theTitleOfATopicWithoutAHeadIsItsFirstHeading() {
        var lesson = Markdown.lesson("# The *title*\n\n# Another\n\ntext");

        assertThat(lesson.takeTitle()).contains("The title");
        assertThat(lesson.blocks(Locale.ENGLISH, heard))
                .extracting(MarkdownLesson.Block::kind)
                .containsExactly("h2", "p");
    }

    private static final class Heard implements LessonTargets {

        final List<String> said = new ArrayList<>();

        @Override
        public Optional<Figure> figure(String path, int line) {
            if (path.startsWith("missing")) {
                said.add("figure " + path + " " + line);
                return Optional.empty();
            }
            return Optional.of(new Figure("/figures/abc", 640, 320));
        }

        @Override
        public Optional<String> address(String link, int line) {
            if (link.equals("topic:gone")) {
                said.add("link " + link + " " + line);
                return Optional.empty();
            }
            return Optional.of(link.replace("topic:", "/there/"));
        }

        @Override
        public void alternativeTextMissing(String path, int line) {
            said.add("alt " + path + " " + line);
        }

        @Override
        public void cleaned(String what, int line) {
            said.add("cleaned " + what + " " + line);
        }
    }
}
