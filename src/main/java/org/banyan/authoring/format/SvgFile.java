package org.banyan.authoring.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyan.shared.FigureFile;
import org.banyan.shared.XmlBytes;
import org.jspecify.annotations.Nullable;

/**
 * Holds an SVG against an allow-list: shapes, text, gradients, patterns, markers, masks and filters, with references only within
 * the file. Scripts, event attributes, foreign objects, links and everything that would be fetched from elsewhere are refused
 * rather than cut out, so that a figure is never shown in a way its author has not seen.
 */
final class SvgFile {

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "metadata",
            "style",
            "switch",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "image",
            "marker",
            "pattern",
            "clipPath",
            "mask",
            "linearGradient",
            "radialGradient",
            "stop",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence");
    /** What drawing programs keep in a file for themselves; browsers pay no attention to it. */
    private static final Set<String> OF_EDITORS = Set.of(
            "http://www.inkscape.org/namespaces/inkscape",
            "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://purl.org/dc/elements/1.1/",
            "http://creativecommons.org/ns#",
            "http://web.resource.org/cc/");

    private static final String ADDRESS_ELSEWHERE = "url\\(\\s*['\"]?\\s*(?!['\"\\s]*#)|javascript:";
    private static final Pattern FETCHES = Pattern.compile(ADDRESS_ELSEWHERE, Pattern.CASE_INSENSITIVE);
    /** In a style sheet a backslash could spell any of these another way. */
    private static final Pattern STYLE_FETCHES =
            Pattern.compile(ADDRESS_ELSEWHERE + "|@import|expression|\\\\", Pattern.CASE_INSENSITIVE);

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]{1,6}(?:\\.[0-9]+)?)(?:px)?\\s*");
    private static final String NUMBER = "(-?[0-9]{1,9}(?:\\.[0-9]+)?)";
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\s*" + NUMBER + "[\\s,]+" + NUMBER + "[\\s,]+" + NUMBER + "[\\s,]+" + NUMBER + "\\s*");

    private final String file;
    private final Problems problems;
    private boolean sound = true;

    private SvgFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What the file is, or nothing if it is refused; every reason is among the problems. */
    static Optional<FigureFile.Header> check(String file, byte[] content, Problems problems) {
        return new SvgFile(file, problems).check(content);
    }

    private Optional<FigureFile.Header> check(byte[] content) {
        if (new String(content, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
            refuse(1, "svg.doctype");
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FigureFile.Header header = null;
        boolean first = true;
        try {
            XMLStreamReader xml = XmlBytes.reader(factory, content);
            boolean style = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    style = xml.getLocalName().equals("style");
                    header = first ? size(xml) : header;
                    first = false;
                    element(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    style = false;
                } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    refuse(line(xml), "svg.element", "<?" + xml.getPITarget() + "?>");
                } else if (style
                        && xml.hasText()
                        && STYLE_FETCHES.matcher(xml.getText()).find()) {
                    refuse(line(xml), "svg.style");
                }
            }
        } catch (XMLStreamException e) {
            refuse(Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()), "svg.unreadable");
        }
        return sound ? Optional.ofNullable(header) : Optional.empty();
    }

    private FigureFile.@Nullable Header size(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("svg")) {
            refuse(line(xml), "svg.unreadable");
            return null;
        }
        double width = length(xml.getAttributeValue(null, "width"));
        double height = length(xml.getAttributeValue(null, "height"));
        String viewBox = xml.getAttributeValue(null, "viewBox");
        Matcher box = VIEW_BOX.matcher(viewBox == null ? "" : viewBox);
        if ((width <= 0 || height <= 0) && box.matches()) {
            width = Double.parseDouble(box.group(3));
            height = Double.parseDouble(box.group(4));
        }
        if (width <= 0 || height <= 0) {
            refuse(line(xml), "svg.no-size");
            return null;
        }
        return new FigureFile.Header("image/svg+xml", (int) Math.ceil(width), (int) Math.ceil(height));
    }

    private static double length(@Nullable String attribute) {
        Matcher length = LENGTH.matcher(attribute == null ? "" : attribute);
        return length.matches() ? Double.parseDouble(length.group(1)) : 0;
    }

    private void element(XMLStreamReader xml) {
        String space = xml.getNamespaceURI();
        if (OF_EDITORS.contains(space)) {
            return;
        }
        if (!SVG.equals(space) || !ELEMENTS.contains(xml.getLocalName())) {
            refuse(line(xml), "svg.element", "<" + xml.getLocalName() + ">");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(xml, xml.getAttributeNamespace(i), xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
    }

    private void attribute(XMLStreamReader xml, @Nullable String space, String name, String value) {
        boolean plain = space == null || space.isEmpty();
        if (plain && name.toLowerCase(Locale.ROOT).startsWith("on")) {
            refuse(line(xml), "svg.attribute", name);
        } else if ((plain || XLINK.equals(space)) && name.equals("href")) {
            boolean picture =
                    xml.getLocalName().equals("image") && PICTURE.matcher(value).matches();
            if (!value.strip().startsWith("#") && !picture) {
                refuse(line(xml), "svg.address", shortened(value));
            }
        } else if (plain && (name.equals("src") || name.equals("base"))) {
            refuse(line(xml), "svg.attribute", name);
        } else if ("http://www.w3.org/XML/1998/namespace".equals(space) && name.equals("base")) {
            refuse(line(xml), "svg.attribute", "xml:base");
        } else if (plain
                && (name.equals("style") ? STYLE_FETCHES : FETCHES)
                        .matcher(value)
                        .find()) {
            refuse(line(xml), "svg.address", shortened(value));
        }
    }

    private static String shortened(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    private static int line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private void refuse(int line, String problem, Object... arguments) {
        sound = false;
        problems.error(file, line, problem, arguments);
    }
}
