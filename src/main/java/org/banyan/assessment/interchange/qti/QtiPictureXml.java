package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.banyan.assessment.Area;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.interchange.Export;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.Spot;
import org.jspecify.annotations.Nullable;

/** A question with a picture: areas to choose among, or places to point at. */
final class QtiPictureXml {

    private final QtiItemXml xml;
    private final String stem;

    QtiPictureXml(QtiItemXml xml, String stem) {
        this.xml = xml;
        this.stem = stem;
    }

    void write(QuestionDefinition.HotSpot spot) {
        if (spot.areas().stream()
                .anyMatch(area -> Export.only(area.wordings()).orElseThrow().feedbackHtml() != null)) {
            xml.export.changed(xml.item, "feedback");
        }
        xml.stem(stem);
        if (spot.shown()) {
            choose(spot);
        } else {
            point(spot);
        }
    }

    private void choose(QuestionDefinition.HotSpot spot) {
        List<String> right =
                spot.areas().stream().filter(Area::correct).map(Area::key).toList();
        boolean all = spot.marking() == Marking.ALL_OR_NOTHING || !spot.several();
        QtiTypes.declare(xml.declarations, spot.several() ? "multiple" : "single", "identifier", right);
        if (!all) {
            BigDecimal each = each(spot, right.size());
            xml.declarations.open("qti-mapping", "default-value", "0", "lower-bound", "0");
            spot.areas()
                    .forEach(area -> xml.declarations.empty(
                            "qti-map-entry",
                            "map-key",
                            area.key(),
                            "mapped-value",
                            Numerals.write(area.correct() ? each : each.negate())));
            xml.declarations.close();
        }
        xml.declarations.close();
        xml.body.open(
                "qti-hotspot-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "max-choices",
                spot.several() ? 0 : 1,
                QtiQuestion.MARKING,
                all ? null : QtiTypes.word(spot.marking()));
        picture(spot);
        for (Area area : spot.areas()) {
            xml.body.empty(
                    "qti-hotspot-choice",
                    "identifier",
                    area.key(),
                    "shape",
                    shape(area.shape()),
                    "coords",
                    coordinates(area.shape()),
                    "hotspot-label",
                    QtiTypes.plain(area));
        }
        xml.body.close();
        score(spot, all, "qti-map-response");
    }

    private void point(QuestionDefinition.HotSpot spot) {
        long right = spot.areas().stream().filter(Area::correct).count();
        QtiTypes.declare(xml.declarations, spot.several() ? "multiple" : "single", "point", List.of());
        xml.declarations.open("qti-area-mapping", "default-value", "0");
        BigDecimal each = spot.several() ? each(spot, (int) right) : BigDecimal.valueOf(spot.points());
        for (Area area : spot.areas()) {
            xml.declarations.empty(
                    "qti-area-map-entry",
                    "shape",
                    shape(area.shape()),
                    "coords",
                    coordinates(area.shape()),
                    "mapped-value",
                    area.correct() ? Numerals.write(each) : "0");
        }
        xml.declarations.close().close();
        if (spot.several() && spot.marking() != Marking.PARTIAL) {
            xml.export.changed(xml.item, "marking");
        }
        xml.body.open(
                "qti-select-point-interaction",
                "response-identifier",
                QtiItemXml.RESPONSE,
                "max-choices",
                spot.several() ? 0 : 1);
        picture(spot);
        xml.body.close();
        score(spot, false, "qti-map-response-point");
    }

    private void score(QuestionDefinition.HotSpot spot, boolean all, String mapped) {
        if (!xml.hasFeedback() && (!all || spot.points() == 1)) {
            xml.markBy(all ? "match_correct" : mapped.substring(4).replace('-', '_'));
        } else if (all) {
            xml.rules.open("qti-response-condition").open("qti-response-if").open("qti-match");
            xml.rules.empty("qti-variable", "identifier", QtiItemXml.RESPONSE);
            xml.rules.empty("qti-correct", "identifier", QtiItemXml.RESPONSE).close();
            xml.set("SCORE", "float", String.valueOf(spot.points()));
            xml.rules.close().close();
        } else {
            xml.rules.open("qti-set-outcome-value", "identifier", "SCORE");
            xml.rules.empty(mapped, "identifier", QtiItemXml.RESPONSE).close();
        }
    }

    private static BigDecimal each(QuestionDefinition.HotSpot spot, int right) {
        return BigDecimal.valueOf(spot.points())
                .divide(BigDecimal.valueOf(Math.max(1, right)), 10, RoundingMode.HALF_UP);
    }

    private void picture(QuestionDefinition.HotSpot spot) {
        @Nullable
        Media media = Export.only(spot.picture().addresses())
                .flatMap(xml.export::picture)
                .orElse(null);
        if (media == null) {
            xml.export.changed(xml.item, "picture");
            return;
        }
        xml.keep(media);
        xml.body.empty(
                "img",
                "src",
                QtiItemXml.reference(media),
                "alt",
                Export.only(spot.picture().alts()).orElse(""),
                "width",
                spot.picture().width(),
                "height",
                spot.picture().height());
    }

    private static String shape(Area.Shape shape) {
        return switch (shape) {
            case Area.Circle _ -> "circle";
            case Area.Rectangle _ -> "rect";
            case Area.Polygon _ -> "poly";
        };
    }

    private static String coordinates(Area.Shape shape) {
        return switch (shape) {
            case Area.Circle(int x, int y, int radius) -> x + "," + y + "," + radius;
            case Area.Rectangle(int left, int top, int right, int bottom) ->
                left + "," + top + "," + right + "," + bottom;
            case Area.Polygon(List<Spot> corners) ->
                String.join(
                        ",",
                        corners.stream().map(spot -> spot.x() + "," + spot.y()).toList());
        };
    }
}
