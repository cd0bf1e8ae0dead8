package org.banyan.shared;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of other people that comes as bytes. They are made characters here, strictly: where the parser of the JDK does it, it
 * writes to the error stream of the process about each byte that is none, which nobody can turn off.
 */
public final class XmlBytes {

    private static final int HEAD = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlBytes() {}

    /**
     * A reader of the bytes in the encoding they claim.
     *
     * @throws XMLStreamException here for an encoding that is not known; from the reader, with the place, for bytes that are no characters
     */
    public static XMLStreamReader reader(XMLInputFactory factory, byte[] bytes) throws XMLStreamException {
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var characters = new ByteArrayInputStream(bytes, mark, bytes.length - mark);
        return factory.createXMLStreamReader(
                new InputStreamReader(characters, encoding(bytes).newDecoder()));
    }

    private static Charset encoding(byte[] bytes) throws XMLStreamException {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher claimed =
                ENCODING.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
        if (!claimed.find()) {
            return StandardCharsets.UTF_8;
        }
        if (!Charset.isSupported(claimed.group(1))) {
            throw new XMLStreamException("Not an encoding: " + claimed.group(1));
        }
        return Charset.forName(claimed.group(1));
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int at = 0; at < start.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}
