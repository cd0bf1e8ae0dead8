package org.banyan.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.assessment.interchange.XmlElement;
import org.banyan.assessment.interchange.XmlText;

/** The text of an item as HTML, and the interactions in it. */
final class QtiBody {

    /** Around text of ours that would be loose in an item's body, which QTI does not allow. */
    static final String STEM = "data-banyan-stem";

    private static final Set<String> INLINE = Set.of("textEntryInteraction", "inlineChoiceInteraction", "gap");
    private static final Set<String> SILENT =
            Set.of("feedbackInline", "feedbackBlock", "stylesheet", "catalogInfo", "templateInline", "templateBlock");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "col");

    private final Map<String, XmlElement> gaps = new LinkedHashMap<>();
    private final List<XmlElement> blocks = new ArrayList<>();
    private final String html;

    QtiBody(XmlElement body) {
        StringBuilder text = new StringBuilder();
        write(body, text);
        html = text.toString();
    }

    /** What is asked. A gap stands in it as {@code [[g1]]}; of other interactions only the prompt is there. */
    String html() {
        return html;
    }

    /** Interactions and places within the text, by their key. */
    Map<String, XmlElement> gaps() {
        return gaps;
    }

    /** Interactions beside the text. */
    List<XmlElement> blocks() {
        return blocks;
    }

    /** What an element holds, as HTML. */
    static String html(XmlElement element) {
        return new QtiBody(element).html;
    }

    private void write(XmlElement parent, StringBuilder text) {
        for (Object part : parent.content()) {
            if (part instanceof XmlElement element) {
                element(element, text);
            } else {
                text.append(XmlText.escape(part.toString()));
            }
        }
    }

    private void element(XmlElement element, StringBuilder text) {
        String name = element.name();
        if (INLINE.contains(name)) {
            String key = "g" + (gaps.size() + 1);
            gaps.put(key, element);
            text.append("[[").append(key).append("]]");
        } else if (name.endsWith("Interaction")) {
            blocks.add(element);
            element.child("prompt").ifPresent(prompt -> write(prompt, text));
            if (name.equals("gapMatchInteraction")) {
                element.children().stream()
                        .filter(child -> !Set.of("prompt", "gapText", "gapImg").contains(child.name()))
                        .forEach(child -> element(child, text));
            }
        } else if (SILENT.contains(name) || (name.equals("rubricBlock") && !isForLearners(element))) {
            return;
        } else if (name.equals("rubricBlock") || element.attribute(STEM) != null || name.equals("contentBody")) {
            write(element, text);
        } else if (name.equals("object")) {
            text.append("<img src=\"")
                    .append(XmlText.escape(element.attribute("data", "")))
                    .append("\" alt=\"")
                    .append(XmlText.escape(element.wholeText().strip()))
                    .append("\">");
        } else {
            text.append('<').append(name);
            element.attributes()
                    .forEach((attribute, value) -> text.append(' ')
                            .append(attribute)
                            .append("=\"")
                            .append(XmlText.escape(value))
                            .append('"'));
            text.append('>');
            if (!EMPTY.contains(name)) {
                write(element, text);
                text.append("</").append(name).append('>');
            }
        }
    }

    private static boolean isForLearners(XmlElement rubric) {
        String view = rubric.attribute("view", "candidate");
        return view.contains("candidate");
    }
}
