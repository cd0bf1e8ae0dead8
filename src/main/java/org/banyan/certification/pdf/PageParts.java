package org.banyan.certification.pdf;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A page of ours that is being filled. Texts go in as text nodes, never as markup, so a name that looks like a tag is printed as
 * it is.
 */
final class PageParts {

    /** Holds the whole text of a paragraph that may be broken into lines, for those who listen. */
    static final String SPOKEN = "spoken";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final Document document;
    private final Map<String, Element> parts = new HashMap<>();

    PageParts(BlankPage blank) {
        this.document = blank.copy();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            parts.put(element.getAttribute("id"), element);
        }
    }

    Document document() {
        return document;
    }

    Element part(String id) {
        Element part = parts.get(id);
        if (part == null) {
            throw new IllegalStateException("The page has no part named " + id);
        }
        return part;
    }

    /** A new element at the end of another. */
    Element add(Element parent, String name) {
        Element added = document.createElementNS(XHTML, name);
        parent.appendChild(added);
        return added;
    }

    /** @param style further than the size; of our own making, with no word of a template in it */
    void write(Element paragraph, String text, FittedText fitted, String style) {
        paragraph.setAttribute(SPOKEN, text);
        paragraph.setAttribute("style", "font-size: " + fitted.size() + "pt" + style);
        for (String line : fitted.lines()) {
            if (paragraph.hasChildNodes()) {
                add(paragraph, "br");
            }
            paragraph.appendChild(document.createTextNode(line));
        }
    }
}
