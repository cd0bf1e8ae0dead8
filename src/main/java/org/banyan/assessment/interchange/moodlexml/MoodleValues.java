package org.banyan.assessment.interchange.moodlexml;

import java.math.BigDecimal;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.XmlElement;

/** What single elements of Moodle's XML say, whichever question they stand in. */
final class MoodleValues {

    private MoodleValues() {}

    static FormattedText text(XmlElement parent, String child) {
        return parent.child(child)
                .map(MoodleValues::text)
                .orElseGet(() -> new FormattedText(TextFormat.HTML, "", parent.line()));
    }

    static FormattedText text(XmlElement element) {
        String text = element.child("text").orElse(element).wholeText();
        return new FormattedText(format(element, TextFormat.HTML), text.strip(), element.line());
    }

    static TextFormat format(XmlElement element, TextFormat usual) {
        return switch (element.attribute("format", "")) {
            case "html" -> TextFormat.HTML;
            case "markdown" -> TextFormat.MARKDOWN;
            case "plain_text", "plain" -> TextFormat.PLAIN;
            case "moodle_auto_format" -> TextFormat.MOODLE;
            default -> usual;
        };
    }

    static BigDecimal fraction(XmlElement answer) {
        return number(answer.attribute("fraction", "0"), answer);
    }

    static BigDecimal number(String written, XmlElement where) {
        return Numerals.read(written).orElseThrow(() -> Faulty.at(where.line(), "no-number", written));
    }
}
