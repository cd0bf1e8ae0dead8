package org.banyan.courier.replies;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns the HTML of a mail into Markdown, by a short list of what is kept: paragraphs, lists, quotations, emphasis, code and links.
 * Of everything else only its text is left; of what programs quote or sign with, nothing.
 */
public final class HtmlWords {

    private static final String NOT_OWN =
            "script, style, head, title, template, object, iframe, svg, math, .gmail_quote,"
                    + " .gmail_signature, .gmail_attr, .moz-cite-prefix, .moz-signature, .yahoo_quoted, .protonmail_quote, #Signature,"
                    + " #appendonsend ~ *, #appendonsend, #divRplyFwdMsg ~ *, #divRplyFwdMsg, #mail-editor-reference-message-container,"
                    + " blockquote[type=cite], [style*=\"display:none\"], [style*=\"display: none\"]";

    private static final int DEEPEST = 60;

    private HtmlWords() {}

    public static String markdown(String html) {
        Document document = Jsoup.parse(html);
        document.select(NOT_OWN).remove();
        StringBuilder out = new StringBuilder();
        write(document.body(), out, 0);
        return out.toString()
                .replaceAll("[ \\t\\u00a0]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static void write(Node node, StringBuilder out, int depth) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
            boolean begins = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            out.append(escaped(begins ? words.stripLeading() : words, begins));
            return;
        }
        if (!(node instanceof Element element) || depth > DEEPEST) {
            return;
        }
        switch (element.normalName().toLowerCase(Locale.ROOT)) {
            case "br" -> out.append('\n');
            case "hr" -> block(out, "---");
            case "b", "strong" -> around(element, "**", out, depth);
            case "i", "em" -> around(element, "*", out, depth);
            case "a" -> link(element, out, depth);
            case "code" ->
                out.append('`').append(element.text().replace("`", "")).append('`');
            case "pre" ->
                block(out, "```\n" + element.wholeText().replace("```", "").stripTrailing() + "\n```");
            case "blockquote" ->
                block(
                        out,
                        inner(element, depth).strip().lines().map("> "::concat).toList());
            case "li" -> item(element, out, depth);
            case "img" -> {}
            case "p", "div", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article" -> {
                boolean apart = !element.nameIs("div") && !element.nameIs("tr");
                out.append(apart ? "\n\n" : lineBreak(out));
                children(element, out, depth);
                out.append(apart ? "\n\n" : lineBreak(out));
            }
            default -> children(element, out, depth);
        }
    }

    private static void children(Element element, StringBuilder out, int depth) {
        element.childNodes().forEach(child -> write(child, out, depth + 1));
    }

    private static String inner(Element element, int depth) {
        StringBuilder inner = new StringBuilder();
        children(element, inner, depth);
        return inner.toString();
    }

    private static void around(Element element, String mark, StringBuilder out, int depth) {
        String words = inner(element, depth);
        String core = words.strip();
        out.append(
                core.isEmpty() || core.contains("\n") ? words : mark + core + mark + (words.endsWith(" ") ? " " : ""));
    }

    private static void link(Element element, StringBuilder out, int depth) {
        String words = inner(element, depth).strip();
        String address = element.attr("href").strip();
        boolean followed = address.matches("(?i)(https?://|mailto:)[^\\s<>()]+");
        if (followed && element.text().strip().equals(address)) {
            out.append(address);
        } else {
            out.append(followed && !words.isEmpty() ? "[" + words + "](" + address + ")" : words);
        }
    }

    private static void item(Element element, StringBuilder out, int depth) {
        Element list = element.parent();
        String mark = list != null && list.nameIs("ol") ? (element.elementSiblingIndex() + 1) + ". " : "* ";
        out.append(lineBreak(out))
                .append(mark)
                .append(inner(element, depth).strip().replace("\n", "\n  "))
                .append('\n');
    }

    private static void block(StringBuilder out, java.util.List<String> lines) {
        block(out, String.join("\n", lines));
    }

    private static void block(StringBuilder out, String text) {
        out.append("\n\n").append(text).append("\n\n");
    }

    private static String lineBreak(StringBuilder out) {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? "" : "\n";
    }

    /** Words are words: what Markdown would take for its marks stays as it was typed. */
    private static String escaped(String words, boolean beginsLine) {
        String escaped = words.replaceAll("([\\\\`*_\\[\\]<]|&(?=#?\\w+;))", "\\\\$1");
        return beginsLine ? escaped.replaceFirst("^([-+#>])", "\\\\$1") : escaped;
    }
}
