package org.banyan.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Cuts the HTML of a lesson down to an allow-list, then gives it what only we may add: classes, ids, marks on links that lead
 * out, sizes of figures, tables that scroll by themselves on a narrow screen.
 */
final class LessonHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(TextElements.ALL.toArray(String[]::new))
            .allowUrlProtocols("http", "https", "mailto", "topic")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes(LessonLines.ATTRIBUTE)
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("a", "img")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[0-9]{1,2}"))
            .onElements("th", "td")
            .allowAttributes("align")
            .matching(Pattern.compile("left|center|right"))
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[A-Za-z0-9+#-]{1,30}"))
            .onElements("code")
            .allowAttributes("dir")
            .matching(Pattern.compile("ltr|rtl|auto"))
            .globally()
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
            .globally()
            .toFactory();

    private final Locale language;
    private final LessonTargets targets;

    LessonHtml(Locale language, LessonTargets targets) {
        this.language = language;
        this.targets = targets;
    }

    /** The elements that a block of Markdown comes to: mostly one, several or none where it is HTML of the author's. */
    List<Element> elements(String rendered, int line) {
        Document html = Jsoup.parseBodyFragment(POLICY.sanitize(rendered, new Cleaned(targets, line), null));
        html.outputSettings().prettyPrint(false);
        html.select("img").forEach(image -> showFigure(image, line));
        html.select("a").forEach(link -> markLink(link, line));
        html.select("h1").forEach(heading -> heading.tagName("h2"));
        html.select("th").forEach(cell -> cell.attr("scope", "col"));
        html.select("th[align], td[align]").forEach(LessonHtml::align);
        html.select("pre").forEach(code -> code.attr("dir", "ltr").attr("tabindex", "0"));
        html.select("table").forEach(this::letScroll);
        html.body().childNodes().stream().toList().forEach(LessonHtml::wrapLooseWords);
        html.body().children().stream().toList().forEach(LessonHtml::makeFigure);
        return html.body().children().stream()
                .filter(element ->
                        element.hasText() || !element.select("img, hr").isEmpty())
                .toList();
    }

    static MarkdownLesson.Block block(Element element, int line) {
        String kind = element.hasClass("table") ? "table" : element.normalName();
        String figures = String.join(
                " ",
                element.select("img").stream()
                        .map(image -> image.attr("alt") + " " + image.attr("src"))
                        .toList());
        int level = kind.matches("h[2-6]") ? kind.charAt(1) - '0' : 0;
        return new MarkdownLesson.Block(kind, (element.text() + " " + figures).strip(), level, line, element);
    }

    static String text(Element element) {
        return element.outerHtml();
    }

    private void showFigure(Element image, int blockLine) {
        String path = image.attr("src");
        int line = takeLine(image, blockLine);
        if (image.attr("alt").isBlank()) {
            targets.alternativeTextMissing(path, line);
        }
        Optional<LessonTargets.Figure> figure = targets.figure(path, line);
        if (figure.isPresent()) {
            image.attr("src", figure.get().address())
                    .attr("alt", image.attr("alt"))
                    .attr("width", String.valueOf(figure.get().width()))
                    .attr("height", String.valueOf(figure.get().height()))
                    .attr("loading", "lazy")
                    .attr("decoding", "async");
        } else {
            image.replaceWith(new Element("em").addClass("missing-figure").text(image.attr("alt")));
        }
    }

    private void markLink(Element link, int blockLine) {
        String address = link.attr("href");
        int line = takeLine(link, blockLine);
        if (address.matches("(?i)https?://.*")) {
            String site = Texts.text(language, "shared.other-site", Markdown.host(address));
            String title = link.attr("title");
            link.addClass("outside")
                    .attr("rel", "external noopener noreferrer")
                    .attr("title", title.isBlank() ? site : title + " · " + site);
        } else if (!address.matches("(?i)mailto:.*")) {
            targets.address(address, line).ifPresentOrElse(found -> link.attr("href", found), link::unwrap);
        }
    }

    private static int takeLine(Element element, int blockLine) {
        String line = element.attr(LessonLines.ATTRIBUTE);
        element.removeAttr(LessonLines.ATTRIBUTE);
        return line.isEmpty() ? blockLine : Integer.parseInt(line);
    }

    /** Left and right of the Markdown are the beginning and the end of the line, whichever way the language runs. */
    private static void align(Element cell) {
        String side = cell.attr("align");
        cell.removeAttr("align")
                .addClass(
                        switch (side) {
                            case "right" -> "align-end";
                            case "center" -> "align-center";
                            default -> "align-start";
                        });
    }

    private void letScroll(Element table) {
        Element frame = new Element("div")
                .addClass("table")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", Texts.text(language, "shared.table"));
        table.replaceWith(frame);
        frame.appendChild(table);
    }

    private static void wrapLooseWords(Node node) {
        if (node instanceof TextNode text && text.isBlank()) {
            text.remove();
        } else if (!(node instanceof Element element && element.isBlock())) {
            node.wrap("<p></p>");
        }
    }

    /** A paragraph that is only a picture stands as a figure, with the picture's title as its caption. */
    private static void makeFigure(Element block) {
        if (!block.nameIs("p") || block.hasText() || block.children().size() != 1) {
            return;
        }
        Element image = block.child(0);
        if (image.nameIs("img")) {
            block.tagName("figure");
            String caption = image.attr("title");
            image.removeAttr("title");
            if (!caption.isBlank()) {
                block.appendChild(new Element("figcaption").text(caption));
            }
        }
    }

    /** Tells the author what of the HTML was not let through. */
    private record Cleaned(LessonTargets targets, int line) implements HtmlChangeListener<Object> {

        @Override
        public void discardedTag(@Nullable Object context, String element) {
            targets.cleaned("<" + element + ">", line);
        }

        @Override
        public void discardedAttributes(@Nullable Object context, String element, String... attributes) {
            targets.cleaned("<" + element + " " + String.join(" ", attributes) + ">", line);
        }
    }
}
