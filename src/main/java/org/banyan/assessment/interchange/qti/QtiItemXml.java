package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Aids;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.XmlText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A question as a QTI 3.0 item. Where one of the standard templates says how it is marked that is used; where points or feedback
 * ask for more, the rules are written out.
 */
final class QtiItemXml {

    static final String RESPONSE = "RESPONSE";
    private static final String TEMPLATES = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/";

    /** Thirds of the points do not quite add up to all of them. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.001");

    final Export export;
    final QuestionItem item;
    final XmlText declarations = new XmlText("");
    final XmlText rules = new XmlText("");
    final XmlText body = new XmlText("");
    private final XmlText feedbacks = new XmlText("");
    private final Map<String, Media> pictures = new LinkedHashMap<>();
    private final List<String> ruledOutcomes = new ArrayList<>();
    private final byte[] bytes;
    private @Nullable String template;

    QtiItemXml(Export export, QuestionItem item, String identifier) {
        this.export = export;
        this.item = item;
        QuestionDefinition question = item.definition();
        if (question.wordings().size() > 1) {
            export.changed(item, "languages");
        }
        if (!question.aids().hintsHtml().isEmpty()) {
            export.changed(item, "aids");
        }
        new QtiTypes(this).write();
        String general =
                Export.only(question.wordings()).map(Wording::feedbackHtml).orElse(null);
        boolean told = general != null || Export.helps(question.aids());
        if (told) {
            feedback(question, general);
        }
        bytes = whole(
                identifier,
                Export.only(question.wordings()).isPresent()
                        ? question.wordings().keySet().iterator().next()
                        : "en");
    }

    byte[] bytes() {
        return bytes;
    }

    List<Media> pictures() {
        return List.copyOf(pictures.values());
    }

    private byte[] whole(String identifier, String language) {
        XmlText xml = new XmlText();
        xml.open(
                "qti-assessment-item",
                "xmlns",
                "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
                "identifier",
                identifier,
                "title",
                item.name(),
                "xml:lang",
                language,
                "adaptive",
                "false",
                "time-dependent",
                "false");
        xml.raw(declarations.toString());
        xml.empty(
                "qti-outcome-declaration",
                "identifier",
                "SCORE",
                "cardinality",
                "single",
                "base-type",
                "float",
                "normal-maximum",
                item.definition().points());
        for (String outcome : ruledOutcomes) {
            xml.raw(outcome);
        }
        BigDecimal penalty = item.definition().aids().penalty();
        xml.markup(
                "qti-item-body", "\n" + body, Probes.PENALTY, penalty.signum() == 0 ? null : Numerals.write(penalty));
        String written = rules.toString();
        if (!written.isBlank()) {
            xml.markup("qti-response-processing", "\n" + written);
        } else if (template != null) {
            xml.empty("qti-response-processing", "template", TEMPLATES + template + ".xml");
        }
        xml.raw(feedbacks.toString());
        return xml.bytes();
    }

    /** The standard template to mark by, unless rules are needed. */
    void markBy(String name) {
        template = name;
    }

    boolean hasFeedback() {
        Wording wording = Export.only(item.definition().wordings()).orElseThrow();
        return wording.feedbackHtml() != null || Export.helps(item.definition().aids());
    }

    private void feedback(QuestionDefinition question, @Nullable String general) {
        Aids aids = question.aids();
        if (general != null) {
            ruledOutcomes.add("<qti-outcome-declaration identifier=\"GENERAL\" cardinality=\"single\""
                    + " base-type=\"identifier\"><qti-default-value><qti-value>general</qti-value></qti-default-value>"
                    + "</qti-outcome-declaration>");
            modal("GENERAL", "general", general);
        }
        if (!Export.helps(aids)) {
            return;
        }
        outcome(Probes.RESULT);
        Export.only(aids.rightHtml()).ifPresent(html -> modal(Probes.RESULT, "right", html));
        Export.only(aids.partlyHtml()).ifPresent(html -> modal(Probes.RESULT, "partly", html));
        Export.only(aids.wrongHtml()).ifPresent(html -> modal(Probes.RESULT, "wrong", html));
        rules.open("qti-response-condition");
        branch(
                "qti-response-if",
                "qti-gte",
                Numerals.write(BigDecimal.valueOf(question.points()).subtract(ROUNDED)),
                "right");
        branch("qti-response-else-if", "qti-gt", "0", "partly");
        rules.open("qti-response-else");
        set(Probes.RESULT, "identifier", "wrong");
        rules.close().close();
    }

    private void branch(String name, String comparison, String points, String result) {
        rules.open(name).open(comparison);
        rules.empty("qti-variable", "identifier", "SCORE");
        rules.text("qti-base-value", points, "base-type", "float");
        rules.close();
        set(Probes.RESULT, "identifier", result);
        rules.close();
    }

    /** A further outcome that rules set. */
    void outcome(String identifier) {
        ruledOutcomes.add("<qti-outcome-declaration identifier=\"" + identifier
                + "\" cardinality=\"single\" base-type=\"identifier\"/>");
    }

    void set(String outcome, String type, String value) {
        rules.open("qti-set-outcome-value", "identifier", outcome);
        rules.text("qti-base-value", value, "base-type", type);
        rules.close();
    }

    void modal(String outcome, String identifier, String html) {
        feedbacks.markup(
                "qti-modal-feedback",
                "<qti-content-body>" + xhtml(html) + "</qti-content-body>",
                "outcome-identifier",
                outcome,
                "identifier",
                identifier,
                "show-hide",
                "show");
    }

    /** HTML as XML, with the pictures of the package. */
    String xhtml(String html) {
        export.picturesIn(html).forEach(this::keep);
        String within = export.withPictures(html, QtiItemXml::reference);
        Document document = Jsoup.parseBodyFragment(within);
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return document.body().html();
    }

    /** The text of the question as the beginning of the body. */
    void stem(String html) {
        body.markup("div", xhtml(html), QtiBody.STEM, "1");
    }

    void keep(Media picture) {
        pictures.put(picture.digest(), picture);
    }

    static String reference(Media picture) {
        return "../media/" + picture.fileName();
    }

    /** What somebody gets for an accepted answer. */
    static String worth(Accepted accepted, int points) {
        return Numerals.write(accepted.share().multiply(BigDecimal.valueOf(points)));
    }
}
