package org.banyan.assessment.interchange.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.assessment.interchange.XmlText;

/** Writes questions as a QTI 3.0 package: a manifest, an item for each question, and their pictures. */
public final class QtiWriter {

    /** A fixed time, so that the same questions are the same bytes. */
    private static final long TIME = 315_619_200_000L;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Media> pictures = new LinkedHashMap<>();
    private final XmlText manifest = new XmlText();
    private final Export export;
    private int number;

    private QtiWriter(Export export) {
        this.export = export;
    }

    public static WrittenFile write(List<QuestionItem> questions, Map<String, Media> media, String name) {
        String file = name + ".zip";
        Export export = new Export(file, media);
        QtiWriter writer = new QtiWriter(export);
        writer.begin(name);
        questions.forEach(writer::write);
        return new WrittenFile(file, "application/zip", writer.zip(), export.problems());
    }

    private void begin(String name) {
        manifest.open(
                "manifest",
                "xmlns",
                "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
                "identifier",
                "banyan-" + name);
        manifest.open("metadata")
                .text("schema", "QTI Package")
                .text("schemaversion", "3.0.0")
                .close();
        manifest.empty("organizations").open("resources");
    }

    private void write(QuestionItem item) {
        number++;
        String externalId = item.externalId();
        boolean usable = externalId != null && externalId.matches("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
        String identifier = externalId == null ? QtiReader.UNNAMED + number : usable ? externalId : "item-" + number;
        String path = "items/item-" + number + ".xml";
        QtiItemXml xml = new QtiItemXml(export, item, identifier);
        files.put(path, xml.bytes());
        manifest.open("resource", "identifier", "resource-" + number, "type", "imsqti_item_xmlv3p0", "href", path);
        describe(item, usable || externalId == null ? null : externalId);
        manifest.empty("file", "href", path);
        xml.pictures().forEach(picture -> {
            pictures.put(picture.digest(), picture);
            manifest.empty("file", "href", "media/" + picture.fileName());
        });
        manifest.close();
    }

    private void describe(QuestionItem item, @org.jspecify.annotations.Nullable String externalId) {
        if (externalId == null && item.tags().isEmpty() && item.categories().isEmpty()) {
            return;
        }
        manifest.open("metadata").open("lom", "xmlns", "http://ltsc.ieee.org/xsd/LOM");
        if (externalId != null || !item.tags().isEmpty()) {
            manifest.open("general");
            if (externalId != null) {
                manifest.open("identifier")
                        .text("catalog", Resource.CATALOGUE)
                        .text("entry", externalId)
                        .close();
            }
            item.tags()
                    .forEach(tag -> manifest.open("keyword").text("string", tag).close());
            manifest.close();
        }
        if (!item.categories().isEmpty()) {
            manifest.open("classification").open("taxonPath");
            item.categories()
                    .forEach(category -> manifest.open("taxon")
                            .open("entry")
                            .text("string", category)
                            .close()
                            .close());
            manifest.close().close();
        }
        manifest.close().close();
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "imsmanifest.xml", manifest.bytes());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
            for (Media picture : pictures.values()) {
                put(zip, "media/" + picture.fileName(), picture.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
