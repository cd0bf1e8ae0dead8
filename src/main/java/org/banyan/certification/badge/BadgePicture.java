package org.banyan.certification.badge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A badge inside a picture, as Open Badges 3.0 bakes it: a text of PNG, an element of SVG. */
public final class BadgePicture {

    private static final String SPACE = "https://purl.imsglobal.org/ob/v3p0";
    private static final String KEYWORD = "openbadgecredential";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int END_CHUNK = 12;
    private static final String OUR_PNG = resource("badge.png", StandardCharsets.ISO_8859_1);
    private static final String OUR_SVG = resource("badge.svg", StandardCharsets.UTF_8);

    private BadgePicture() {}

    public static byte[] png(String badge) {
        byte[] picture = OUR_PNG.getBytes(StandardCharsets.ISO_8859_1);
        var text = new ByteArrayOutputStream();
        text.writeBytes(KEYWORD.getBytes(StandardCharsets.ISO_8859_1));
        // Not compressed, no language, no translation of the keyword
        text.writeBytes(new byte[5]);
        text.writeBytes(badge.getBytes(StandardCharsets.UTF_8));
        var baked = new ByteArrayOutputStream();
        baked.write(picture, 0, picture.length - END_CHUNK);
        writeChunk(baked, text.toByteArray());
        baked.write(picture, picture.length - END_CHUNK, END_CHUNK);
        return baked.toByteArray();
    }

    public static String svg(String badge, String title) {
        String element = "<openbadges:credential xmlns:openbadges=\"" + SPACE + "\"><![CDATA["
                + badge.replace("]]>", "]]]]><![CDATA[>") + "]]></openbadges:credential>";
        return OUR_SVG.replace("<title/>", "<title>" + escaped(title) + "</title>" + element);
    }

    static boolean isPng(byte[] file) {
        return file.length > PNG.length && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length);
    }

    static Optional<String> inPng(byte[] file) {
        try (var in = new DataInputStream(new ByteArrayInputStream(file, PNG.length, file.length - PNG.length))) {
            while (in.available() >= END_CHUNK) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (length < 0 || length > in.available()) {
                    return Optional.empty();
                }
                byte[] chunk = in.readNBytes(length);
                in.skipNBytes(4);
                if (type.equals("iTXt") && new String(chunk, StandardCharsets.UTF_8).startsWith(KEYWORD + "\0\0\0")) {
                    return Optional.of(textOf(chunk));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> inSvg(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Would print what is wrong with other people's files to the log.
            builder.setErrorHandler(null);
            NodeList found = builder.parse(new ByteArrayInputStream(file)).getElementsByTagNameNS(SPACE, "credential");
            return Optional.ofNullable((Element) found.item(0))
                    .map(element -> element.getAttribute("verify").isBlank()
                            ? element.getTextContent().strip()
                            : element.getAttribute("verify").strip());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return Optional.empty();
        }
    }

    /** What stands behind keyword, two flags, language and translated keyword, each of the latter ended by a nought. */
    private static String textOf(byte[] chunk) {
        int start = KEYWORD.length() + 3;
        for (int ended = 0; ended < 2 && start < chunk.length; start++) {
            ended += chunk[start] == 0 ? 1 : 0;
        }
        return new String(chunk, start, chunk.length - start, StandardCharsets.UTF_8);
    }

    private static void writeChunk(ByteArrayOutputStream to, byte[] text) {
        byte[] type = "iTXt".getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(type);
        crc.update(text);
        var out = new DataOutputStream(to);
        try {
            out.writeInt(text.length);
            out.write(type);
            out.write(text);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String resource(String name, java.nio.charset.Charset charset) {
        try (InputStream in = BadgePicture.class.getResourceAsStream("/certification/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            return new String(in.readAllBytes(), charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
