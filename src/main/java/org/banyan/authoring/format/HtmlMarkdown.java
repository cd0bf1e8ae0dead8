package org.banyan.authoring.format;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes the HTML of a question of a bank as an author would: paragraphs, emphasis, lists, quotations, code, links and pictures as
 * Markdown. What Markdown has no sign for stays HTML.
 */
final class HtmlMarkdown {

    private final Function<Element, String> picture;

    /** @param picture the Markdown that shows a picture */
    HtmlMarkdown(Function<Element, String> picture) {
        this.picture = picture;
    }

    String of(String html) {
        return blocks(Jsoup.parseBodyFragment(html).body())
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private String blocks(Element parent) {
        StringBuilder text = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && element.isBlock()) {
                text.append("\n\n").append(block(element)).append("\n\n");
            } else {
                text.append(inline(node));
            }
        }
        return text.toString();
    }

    private String block(Element element) {
        return switch (element.normalName()) {
            case "p", "div" -> blocks(element).strip();
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                "#".repeat(element.normalName().charAt(1) - '0') + " " + inlines(element);
            case "blockquote" -> prefixed(blocks(element).strip(), "> ", "> ");
            case "pre" -> "```\n" + element.wholeText().stripTrailing() + "\n```";
            case "ul", "ol" -> list(element);
            default -> element.outerHtml();
        };
    }

    private String list(Element list) {
        boolean numbered = list.normalName().equals("ol");
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (Element item : list.children()) {
            String sign = numbered ? number++ + ". " : "- ";
            text.append(prefixed(blocks(item).strip(), sign, " ".repeat(sign.length())))
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String prefixed(String text, String first, String others) {
        return first + text.lines().collect(Collectors.joining("\n" + others));
    }

    private String inlines(Element element) {
        return element.childNodes().stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.text());
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String within = inlines(element);
        return switch (element.normalName()) {
            case "strong", "b" -> within.isBlank() ? within : "**" + within.strip() + "**";
            case "em", "i" -> within.isBlank() ? within : "*" + within.strip() + "*";
            case "code" -> "`" + element.wholeText() + "`";
            case "br" -> "  \n";
            case "a" -> "[" + within + "](" + element.attr("href") + ")";
            case "img" -> picture.apply(element);
            case "span", "p", "div" -> within;
            default -> element.outerHtml();
        };
    }

    /** Signs that would be read as marks. Gaps keep their brackets. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_`<])", "\\\\$1").replaceAll("(?<!\\[)\\[(?!\\[)", "\\\\[");
    }
}
