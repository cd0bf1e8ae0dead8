package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.testing.Materials;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people write, nothing that runs comes out: our own payloads, and those that others have collected. */
class HostileMarkdownTest {

    private static final List<String> ALLOWED_IN_POSTS =
            List.of("p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a");
    private static final List<String> NEVER = List.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "form",
            "input",
            "button",
            "link",
            "meta",
            "base",
            "template",
            "noscript",
            "video",
            "audio",
            "frame",
            "applet",
            "select",
            "textarea");

    @Test
    void ownPayloadsComeOutHarmless() {
        Stream.of(
                        "<script>alert(1)</script>",
                        "<img src=x onerror=alert(1)>",
                        "![x](javascript:alert(1))",
                        "![x\" onerror=\"alert(1)](a.png)",
                        "[x](javascript:alert(1))",
                        "[x](JaVaScRiPt:alert(1))",
                        "[x](java&#10;script:alert(1))",
                        "[x](data:text/html;base64,PHNjcmlwdD4=)",
                        "[x](vbscript:x)",
                        "[x]( javascript:alert(1))",
                        "[x](//evil.example/\\\"onmouseover=alert(1))",
                        "<a href=\"javascript&colon;alert(1)\">x</a>",
                        "<svg><style><img src=x onerror=alert(1)></style></svg>",
                        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                        "<p style=\"background:url(javascript:alert(1))\">x</p>",
                        "<div id=b-x data-block=x class=evil>x</div>",
                        "<form><button formaction=javascript:alert(1)>x</button></form>",
                        "<base href=https://evil.example>",
                        "<meta http-equiv=refresh content=0>",
                        "```\n</code></pre><script>alert(1)</script>\n```",
                        "| <script>x</script> | b |\n|---|---|\n| <img src=x onerror=x> | y |",
                        "<!--[if IE]><script>alert(1)</script><![endif]-->",
                        "<![CDATA[<script>alert(1)</script>]]>",
                        "<a href='topic:x' onclick=x>y</a>",
                        "[x](<javascript:alert(1)>)",
                        "[x]: javascript:alert(1)\n\n[x]",
                        "<javascript:alert(1)>",
                        "https://a.example/\"onmouseover=alert(1)")
                .forEach(HostileMarkdownTest::isHarmless);
    }

    @Test
    void collectedPayloadsComeOutHarmless() throws IOException {
        Path collected = Materials.need("hostile-strings");
        List<String> payloads = new ArrayList<>();
        try (Stream<Path> files = Files.list(collected)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".json")) {
                    collect(new JsonMapper().readTree(Files.readString(file)), payloads);
                } else if (file.toString().endsWith(".html")) {
                    payloads.add(Files.readString(file));
                }
            }
        }
        collect(new JsonMapper().readTree(Files.readString(collected.resolve("blns/blns.json"))), payloads);

        assertThat(payloads).hasSizeGreaterThan(500).allSatisfy(HostileMarkdownTest::isHarmless);
    }

    private static void collect(JsonNode node, List<String> payloads) {
        if (node.isString()) {
            payloads.add(node.stringValue());
        } else {
            node.forEach(child -> collect(child, payloads));
        }
    }

    private static void isHarmless(String payload) {
        String post = Markdown.post(payload);
        Jsoup.parseBodyFragment(post).body().getAllElements().stream()
                .skip(1)
                .forEach(element -> assertThat(element.normalName()).as(payload).isIn(ALLOWED_IN_POSTS));
        nothingRuns(post, payload);
        String lesson = String.join(
                "",
                Markdown.lesson(payload).blocks(Locale.ENGLISH, new AnythingGoes()).stream()
                        .map(block -> block.html("x"))
                        .toList());
        nothingRuns(lesson, payload);
        Jsoup.parseBodyFragment(lesson).select("[data-block]").forEach(block -> {
            assertThat(block.attr("data-block")).as(payload).isEqualTo("x");
            assertThat(block.parent().nameIs("body")).as(payload).isTrue();
        });
    }

    private static void nothingRuns(String html, String payload) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.normalName()).as(payload).isNotIn(NEVER);
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                        .as(payload)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style");
                if (List.of("href", "src", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
                            .as(payload)
                            .matches("(https?:|mailto:|topic:|/|#)[\\s\\S]*|");
                }
            });
        }
    }

    private static final class AnythingGoes implements LessonTargets {

        @Override
        public Optional<Figure> figure(String path, int line) {
            return Optional.of(new Figure("/figures/x", 1, 1));
        }

        @Override
        public Optional<String> address(String link, int line) {
            return link.startsWith("topic:") ? Optional.of(link) : Optional.empty();
        }

        @Override
        public void alternativeTextMissing(String path, int line) {}

        @Override
        public void cleaned(String what, int line) {}
    }
}
