package org.banyan.assessment.interchange.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * An item taken apart.
 *
 * @param outcomes their values before anything is answered
 * @param processing how answers are marked; none where they are not
 */
record QtiItem(
        XmlElement root,
        Map<String, Declaration> declarations,
        Map<String, List<String>> outcomes,
        XmlElement body,
        @Nullable XmlElement processing) {

    static boolean isOne(XmlElement root) {
        return root.is("assessmentItem");
    }

    static QtiItem of(XmlElement root) {
        Map<String, Declaration> declarations = new LinkedHashMap<>();
        root.children("responseDeclaration").forEach(element -> {
            Declaration declaration = Declaration.of(element);
            declarations.put(declaration.identifier(), declaration);
        });
        Map<String, List<String>> outcomes = new LinkedHashMap<>();
        root.children("outcomeDeclaration")
                .forEach(element -> outcomes.put(
                        element.attribute("identifier", ""),
                        element.child("defaultValue").stream()
                                .flatMap(usual -> usual.children("value").stream())
                                .map(value -> value.wholeText().strip())
                                .toList()));
        XmlElement body = root.child("itemBody").orElseThrow(() -> Faulty.at(root.line(), "qti.no-body"));
        if (root.attribute("adaptive", "false").equals("true")) {
            throw Faulty.unsupported(root.line(), "qti.adaptive");
        }
        if (root.child("templateProcessing").isPresent()
                || root.child("templateDeclaration").isPresent()) {
            throw Faulty.unsupported(root.line(), "qti.template-variables");
        }
        return new QtiItem(
                root,
                declarations,
                outcomes,
                body,
                root.child("responseProcessing").orElse(null));
    }

    String identifier() {
        return root.attribute("identifier", "");
    }

    String title() {
        return root.attribute("title", "").strip();
    }

    /** The response that an interaction asks for. */
    Declaration declaration(XmlElement interaction) {
        String identifier = interaction.attribute("responseIdentifier", "");
        Declaration declaration = declarations.get(identifier);
        if (declaration == null) {
            throw Faulty.at(interaction.line(), "qti.no-response", identifier);
        }
        return declaration;
    }

    QtiRules.Outcome outcome(String response, List<String> values) {
        return QtiRules.run(this, Map.of(response, values));
    }
}
