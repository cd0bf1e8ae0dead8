package org.banyan.assessment.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML file. Names go without their namespace prefixes; formats that are read here tell their own elements by
 * name alone.
 */
public final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    /** Elements and pieces of text, in their order. */
    private final List<Object> content = new ArrayList<>();

    XmlElement(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
    }

    /** The same tree with other names. */
    public XmlElement renamed(UnaryOperator<String> names, UnaryOperator<String> attributeNames) {
        Map<String, String> renamed = new LinkedHashMap<>();
        attributes.forEach((attribute, value) -> renamed.put(attributeNames.apply(attribute), value));
        XmlElement copy = new XmlElement(names.apply(name), renamed, line);
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                copy.add(child.renamed(names, attributeNames));
            } else {
                copy.add(part.toString());
            }
        }
        return copy;
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        if (!content.isEmpty() && content.getLast() instanceof StringBuilder last) {
            last.append(text);
        } else {
            StringBuilder piece = new StringBuilder();
            piece.append(text);
            content.add(piece);
        }
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public int line() {
        return line;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** Elements and, as {@link CharSequence}, pieces of text. */
    public List<Object> content() {
        return content;
    }

    public List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    public List<XmlElement> children(String child) {
        return children().stream().filter(each -> each.is(child)).toList();
    }

    public Optional<XmlElement> child(String child) {
        return children().stream().filter(each -> each.is(child)).findFirst();
    }

    /** All elements below this one that fit, in the order of the file; none within one that fits. */
    public List<XmlElement> below(Predicate<XmlElement> wanted) {
        return children().stream()
                .flatMap(child -> wanted.test(child) ? Stream.of(child) : child.below(wanted).stream())
                .toList();
    }

    /** The text directly in this element, without that of elements within; not stripped. */
    public String text() {
        StringBuilder text = new StringBuilder();
        content.stream().filter(CharSequence.class::isInstance).forEach(text::append);
        return text.toString();
    }

    /** The text of this element and all within. */
    public String wholeText() {
        StringBuilder text = new StringBuilder();
        addText(text);
        return text.toString();
    }

    private void addText(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                element.addText(text);
            } else {
                text.append(part);
            }
        }
    }

    /** The stripped text of a child; none where there is no such child or nothing in it. */
    public Optional<String> textOf(String child) {
        return child(child).map(each -> each.wholeText().strip()).filter(text -> !text.isEmpty());
    }
}
