package org.banyan.shared;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns what people write as Markdown into HTML that is safe to show. Posts are for everybody: no headings, no images, no
 * HTML, and links that search engines do not follow. Lessons are written by authors and may hold figures and tables; see
 * {@link MarkdownLesson}. Either is cut down to an allow-list after rendering, whatever the Markdown brought in.
 */
public final class Markdown {

    private static final int MAX_NESTED_BLOCKS = 40;
    private static final int MAX_NESTED_WORDS = 60;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}'،؛؟।។]");

    private static final Parser POSTS = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class, ThematicBreak.class))
            .maxOpenBlockParsers(MAX_NESTED_BLOCKS)
            .maxInlineNesting(MAX_NESTED_WORDS)
            .postProcessor(Markdown::linkAddresses)
            .build();
    private static final HtmlRenderer POST_HTML =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();
    private static final PolicyFactory POST_POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "a", "img")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .toFactory();

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    static final Parser LESSONS = Parser.builder()
            .extensions(TABLES)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_NESTED_BLOCKS)
            .maxInlineNesting(MAX_NESTED_WORDS)
            .build();
    static final HtmlRenderer LESSON_HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .attributeProviderFactory(_ -> LessonLines::mark)
            .build();

    private Markdown() {}

    /** A post as HTML: paragraphs, emphasis, lists, quotations, code and links, each block with the direction of its text. */
    public static String post(String markdown) {
        Document html = Jsoup.parseBodyFragment(POST_POLICY.sanitize(POST_HTML.render(POSTS.parse(markdown))));
        html.outputSettings().prettyPrint(false);
        html.select("img").forEach(Markdown::showAsLink);
        html.select("a").forEach(Markdown::markPostLink);
        html.body().children().forEach(block -> block.attr("dir", block.nameIs("pre") ? "ltr" : "auto"));
        return html.body().html();
    }

    /** The Markdown of a lesson, a question or a description: rendered with {@link MarkdownLesson#html}. */
    public static MarkdownLesson lesson(String markdown) {
        return new MarkdownLesson(LESSONS.parse(markdown));
    }

    /** Whether an address leaves this server; {@code //host} and {@code /\host} do. */
    static boolean leadsOutside(String address) {
        return (!address.startsWith("/") && !address.startsWith("#"))
                || address.startsWith("//")
                || address.startsWith("/\\");
    }

    private static void showAsLink(Element image) {
        String address = image.attr("src");
        Element link =
                new Element("a").attr("href", address).text(image.attr("alt").isBlank() ? address : image.attr("alt"));
        image.replaceWith(link);
    }

    private static void markPostLink(Element link) {
        String address = link.attr("href");
        if (address.matches("(?i)https?://.*")) {
            link.attr("rel", "nofollow ugc noopener noreferrer external")
                    .addClass("outside")
                    .attr("title", host(address));
        } else if (address.matches("(?i)mailto:.*") || (!address.isEmpty() && !leadsOutside(address))) {
            link.attr("rel", "nofollow ugc");
        } else {
            link.unwrap();
        }
    }

    /** The server that an address leads to, for the reader to judge by; the address itself where it names none. */
    static String host(String address) {
        Matcher host =
                Pattern.compile("(?i)https?://(?:[^/@?#]*@)?([^/:?#]+).*").matcher(address);
        return host.matches() ? host.group(1) : address;
    }

    /** People paste addresses as they are; they become links without the angle brackets that Markdown asks for. */
    private static Node linkAddresses(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // The words of a link are left alone.
            }

            @Override
            public void visit(Text text) {
                linkAddresses(text);
            }
        });
        return document;
    }

    private static void linkAddresses(Text text) {
        String words = text.getLiteral();
        Matcher address = ADDRESS.matcher(words);
        int done = 0;
        while (address.find()) {
            if (address.start() > done) {
                text.insertBefore(new Text(words.substring(done, address.start())));
            }
            Link link = new Link(address.group(), null);
            link.appendChild(new Text(address.group()));
            text.insertBefore(link);
            done = address.end();
        }
        if (done > 0) {
            text.setLiteral(words.substring(done));
        }
    }
}
