package org.banyan.shared;

import java.util.Set;

/** The elements of HTML that texts written by people may have: words, their structure, tables, links and pictures. */
public final class TextElements {

    public static final Set<String> ALL = Set.of(
            "p",
            "br",
            "strong",
            "em",
            "b",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "mark",
            "code",
            "kbd",
            "samp",
            "var",
            "abbr",
            "cite",
            "q",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "div",
            "span",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "a",
            "img");

    private TextElements() {}
}
