package org.banyan.assessment.interchange.moodlexml;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Aids;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.CategoryPath;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.assessment.interchange.XmlText;
import org.jspecify.annotations.Nullable;

/** Writes questions as Moodle XML, with their pictures in it. */
public final class MoodleXmlWriter {

    private final XmlText xml = new XmlText();
    private final Export export;

    private MoodleXmlWriter(Export export) {
        this.export = export;
    }

    public static WrittenFile write(List<QuestionItem> questions, Map<String, Media> media, String name) {
        String file = name + ".xml";
        Export export = new Export(file, media);
        MoodleXmlWriter writer = new MoodleXmlWriter(export);
        writer.xml.open("quiz");
        List<String> category = List.of();
        for (QuestionItem item : questions) {
            if (!item.categories().equals(category)) {
                category = item.categories();
                writer.category(category);
            }
            writer.write(item);
        }
        return new WrittenFile(file, "application/xml", writer.xml.bytes(), export.problems());
    }

    private void category(List<String> category) {
        xml.open("question", "type", "category").open("category").text("text", CategoryPath.write(category));
        xml.close().close();
    }

    private void write(QuestionItem item) {
        QuestionDefinition question = item.definition();
        MoodleTypes types = new MoodleTypes(this, export, item);
        String type = types.name();
        Wording wording = Export.only(question.wordings()).orElseThrow();
        if (question.wordings().size() > 1) {
            export.changed(item, "languages");
        }
        xml.open("question", "type", type);
        xml.open("name").text("text", item.name()).close();
        html("questiontext", types.asked(wording.html()));
        html("generalfeedback", wording.feedbackHtml() == null ? "" : wording.feedbackHtml());
        xml.text("defaultgrade", question.points());
        Aids aids = question.aids();
        xml.text("penalty", Numerals.write(aids.penalty()));
        xml.text("hidden", "0");
        xml.text("idnumber", item.externalId() == null ? "" : item.externalId());
        types.write(xml);
        combined("correctfeedback", aids.rightHtml());
        combined("partiallycorrectfeedback", aids.partlyHtml());
        combined("incorrectfeedback", aids.wrongHtml());
        aids.hintsHtml().forEach(hint -> html("hint", Export.only(hint).orElse("")));
        if (!item.tags().isEmpty()) {
            xml.open("tags");
            item.tags().forEach(tag -> xml.open("tag").text("text", tag).close());
            xml.close();
        }
        xml.close();
    }

    private void combined(String element, Map<String, String> texts) {
        Export.only(texts).ifPresent(text -> html(element, text));
    }

    /** An element with HTML and the pictures it shows. */
    void html(String element, String html, @Nullable Object... attributes) {
        open(element, html, attributes);
        xml.close();
    }

    /** As {@link #html}, left open for what else belongs in it. */
    void open(String element, String html, @Nullable Object... attributes) {
        @Nullable Object[] all = new Object[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 0, attributes.length);
        all[attributes.length] = "format";
        all[attributes.length + 1] = "html";
        xml.open(element, all);
        xml.text("text", export.withPictures(html, picture -> MoodleFiles.REFERENCE + "/" + picture.fileName()));
        export.picturesIn(html).forEach(this::file);
    }

    void file(Media picture) {
        xml.text(
                "file",
                Base64.getEncoder().encodeToString(picture.content()),
                "name",
                picture.fileName(),
                "path",
                "/",
                "encoding",
                "base64");
    }
}
