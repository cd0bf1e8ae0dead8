package org.banyan.assessment.interchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.banyan.shared.XmlBytes;

/**
 * Reads XML that nobody has vouched for. A document type is refused, and with it every entity that would expand or be fetched;
 * depth and number of elements are bounded.
 */
public final class SafeXml {

    private static final int DEEPEST = 80;
    private static final int MOST_ELEMENTS = 2_000_000;

    private SafeXml() {}

    /**
     * The root of the tree.
     *
     * @throws Faulty where this is not XML, or more of it than is taken
     */
    public static XmlElement read(byte[] bytes) {
        XMLStreamReader xml = null;
        try {
            xml = XmlBytes.reader(factory(), bytes);
            return read(xml);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw Faulty.at(line, "xml.malformed");
        } catch (Faulty faulty) {
            throw faulty;
        } catch (RuntimeException _) {
            // The parser of the JDK answers some malformed bytes with exceptions of its own kind.
            throw Faulty.at(xml == null ? 0 : line(xml), "xml.malformed");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("http://javax.xml.XMLConstants/property/accessExternalDTD", "");
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    private static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw Faulty.at(line(xml), "xml.doctype");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Faulty.at(line(xml), "xml.entity", xml.getLocalName());
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = new XmlElement(xml.getLocalName(), attributes(xml), line(xml));
                    if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        throw Faulty.at(line(xml), "xml.too-much", DEEPEST);
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().add(xml.getText());
                    }
                }
                default -> {
                    // Comments and instructions to programs say nothing here.
                }
            }
        }
        if (root == null) {
            throw Faulty.at(0, "xml.malformed");
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        if (xml.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            attributes.put(xml.getAttributeLocalName(index), xml.getAttributeValue(index));
        }
        return attributes;
    }

    private static int line(XMLStreamReader xml) {
        return Math.max(0, xml.getLocation().getLineNumber());
    }
}
