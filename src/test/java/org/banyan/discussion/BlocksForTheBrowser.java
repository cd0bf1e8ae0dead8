package org.banyan.discussion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.discussion.anchoring.LessonWords;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.json.JsonMapper;

/** The blocks of all lessons of the repository, as trees, with the text that the server reads in each. */
final class BlocksForTheBrowser {

    private static final Path LESSONS = Path.of("course-content");
    private static final String HARD_CASES = """
            <p>Some <strong>bo</strong>ld
               words&nbsp;here,<br>and <em> 🌳 </em> more. </p>
            <ul><li>One <ul><li>Inner</li></ul></li><li><p>Two</p></li></ul>
            <div class="table"><table><thead><tr><th>Year</th></tr></thead><tbody><tr><td>២០២៤</td></tr></tbody></table></div>
            <pre><code>a
              b</code></pre>
            <dl><dt>كلمة</dt><dd>معناها</dd></dl>
            <p>\u200bzero\u200b width\u3000ideographic\u2003em</p>""";

    private BlocksForTheBrowser() {}

    static Path file() throws IOException {
        List<Map<String, Object>> blocks = new ArrayList<>(blocksOf(HARD_CASES));
        var tables = List.of(TablesExtension.create());
        Parser parser = Parser.builder().extensions(tables).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(tables).build();
        try (Stream<Path> lessons = Files.walk(LESSONS)) {
            for (Path lesson :
                    lessons.filter(path -> path.toString().endsWith(".md")).toList()) {
                blocks.addAll(blocksOf(renderer.render(parser.parse(Files.readString(lesson)))));
            }
        }
        return Files.writeString(
                Files.createTempFile("blocks", ".json"), JsonMapper.shared().writeValueAsString(blocks));
    }

    private static List<Map<String, Object>> blocksOf(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.children().forEach(element -> element.attr("data-block", "b" + element.elementSiblingIndex()));
        List<LessonWords.Block> texts = LessonWords.of(body.html()).blocks();
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (Element element : Jsoup.parseBodyFragment(body.html()).body().children()) {
            blocks.add(Map.of(
                    "block", tree(element), "text", texts.get(blocks.size()).text()));
        }
        return blocks;
    }

    private static Map<String, Object> tree(Node node) {
        return Map.of(
                "nodeType",
                node instanceof TextNode ? 3 : node instanceof Element ? 1 : 8,
                "nodeName",
                node.nodeName().toUpperCase(Locale.ROOT),
                "data",
                node instanceof TextNode text ? text.getWholeText() : "",
                "childNodes",
                node.childNodes().stream().map(BlocksForTheBrowser::tree).toList());
    }
}
