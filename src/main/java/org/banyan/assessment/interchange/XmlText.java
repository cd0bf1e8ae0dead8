package org.banyan.assessment.interchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes XML, an element to a line; every text is escaped. */
public final class XmlText {

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    /** A file. */
    public XmlText() {
        this("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** A piece that begins with this. */
    public XmlText(String beginning) {
        out = new StringBuilder(beginning);
    }

    /**
     * An element that stays open.
     *
     * @param attributes names and values in turn; one whose value is null is left away
     */
    public XmlText open(String name, @Nullable Object... attributes) {
        start(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    public XmlText close() {
        String name = open.pop();
        out.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
        return this;
    }

    public XmlText empty(String name, @Nullable Object... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** An element with text in it. */
    public XmlText text(String name, Object text, @Nullable Object... attributes) {
        start(name, attributes)
                .append('>')
                .append(escape(text.toString()))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** An element with markup in it that is XML already. */
    public XmlText markup(String name, String xml, @Nullable Object... attributes) {
        start(name, attributes)
                .append('>')
                .append(xml)
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Markup that is XML already. */
    public XmlText raw(String xml) {
        if (!xml.isEmpty()) {
            out.append(xml).append(xml.endsWith("\n") ? "" : "\n");
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    public byte[] bytes() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder start(String name, @Nullable Object... attributes) {
        out.append("  ".repeat(open.size())).append('<').append(name);
        for (int at = 0; at < attributes.length; at += 2) {
            Object value = attributes[at + 1];
            if (value != null) {
                out.append(' ')
                        .append(attributes[at])
                        .append("=\"")
                        .append(escape(value.toString()))
                        .append('"');
            }
        }
        return out;
    }

    /** Characters that XML cannot hold at all are left away. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> {
                    boolean allowed = c == '\t'
                            || c == '\n'
                            || (c >= 0x20 && c <= 0xD7FF)
                            || (c >= 0xE000 && c <= 0xFFFD)
                            || c >= 0x10000;
                    if (allowed) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
