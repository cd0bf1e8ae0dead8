package org.banyan.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.assessment.Area;
import org.banyan.assessment.Picture;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.Media;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.XmlElement;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.Spot;

/** Interactions with a picture: areas to choose among, and places to point at. */
final class QtiSpots {

    private final QtiQuestion question;
    private final XmlElement interaction;
    private final Declaration response;
    private final Probes probes;

    QtiSpots(QtiQuestion question, XmlElement interaction) {
        this.question = question;
        this.interaction = interaction;
        this.response = question.item.declaration(interaction);
        this.probes = new Probes(question.item, question.texts);
    }

    QuestionDefinition hotSpot() {
        Map<String, XmlElement> choices = question.choices(interaction, "hotspotChoice");
        Set<String> right = QtiQuestion.right(response, choices.keySet());
        BigDecimal most = question.requireRight(probes.add(null, QtiQuestion.given(response, List.copyOf(right))));
        List<Area> areas = new ArrayList<>();
        choices.forEach((identifier, choice) -> {
            probes.add(identifier, QtiQuestion.given(response, List.of(identifier)));
            areas.add(area(
                    areas.size(),
                    right.contains(identifier),
                    shape(choice.attribute("shape", ""), choice.attribute("coords", ""), choice.line()),
                    choice.attribute("hotspotLabel", identifier)));
        });
        probes.sortOut(most);
        boolean several = !response.isSingle();
        Marking marking = several ? marking(choices.keySet(), right, most) : Marking.ALL_OR_NOTHING;
        return definition(areas, true, several, marking, most);
    }

    private Marking marking(Set<String> choices, Set<String> right, BigDecimal most) {
        String said = interaction.attribute(QtiQuestion.MARKING, "");
        Marking marking = new SharesOfChoices(question.item, response, choices, right, most).marking(said);
        if (marking == Marking.WEIGHTED) {
            question.texts.changed(interaction.line(), "qti.marking");
            return Marking.RIGHT_MINUS_WRONG;
        }
        return marking;
    }

    QuestionDefinition points() {
        List<Area> areas = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Declaration.Spotted spotted : response.areas()) {
            boolean right = spotted.value().signum() > 0;
            if (right) {
                all.add("#" + areas.size());
            }
            areas.add(area(
                    areas.size(),
                    right,
                    shape(spotted.shape(), spotted.coordinates(), spotted.line()),
                    alternative(picture())));
        }
        if (areas.isEmpty()) {
            throw Faulty.unsupported(interaction.line(), "qti.no-areas");
        }
        boolean several = !response.isSingle();
        BigDecimal most = question.requireRight(probes.add(
                null, QtiQuestion.given(response, several ? all : all.subList(0, Math.min(1, all.size())))));
        probes.add(null, QtiQuestion.given(response, List.of("elsewhere")));
        probes.sortOut(most);
        return definition(areas, false, several, several ? Marking.PARTIAL : Marking.ALL_OR_NOTHING, most);
    }

    private QuestionDefinition definition(
            List<Area> areas, boolean shown, boolean several, Marking marking, BigDecimal most) {
        XmlElement shownPicture = picture();
        Media media = question.pictures
                .find(shownPicture.attribute("data", shownPicture.attribute("src", "")))
                .filter(picture -> picture.width() > 0 && picture.height() > 0)
                .orElseThrow(() -> Faulty.at(shownPicture.line(), "no-picture"));
        question.texts.keep(media);
        String alt = alternative(shownPicture);
        String language = question.texts.language();
        Picture picture =
                new Picture(Map.of(language, media.address()), Map.of(language, alt), media.width(), media.height());
        return new QuestionDefinition.HotSpot(
                QuestionItem.KEY,
                question.points(most),
                question.asked(new QtiBody(question.item.body()).html(), probes.general()),
                picture,
                areas,
                shown,
                several,
                marking,
                probes.aids());
    }

    private XmlElement picture() {
        return interaction
                .child("object")
                .or(() -> interaction.child("img"))
                .or(() -> interaction.child("picture").flatMap(picture -> picture.child("img")))
                .orElseThrow(() -> Faulty.at(interaction.line(), "no-picture"));
    }

    private static String alternative(XmlElement picture) {
        return picture.attribute("alt", picture.wholeText().strip());
    }

    private Area area(int number, boolean right, Area.Shape shape, String label) {
        String words = QuestionTexts.escaped(label.isEmpty() ? String.valueOf(number + 1) : label);
        Map<String, Wording> wordings = new LinkedHashMap<>();
        wordings.put(question.texts.language(), new Wording(words, null));
        return new Area("s" + (number + 1), right, shape, Map.copyOf(wordings));
    }

    private static Area.Shape shape(String shape, String coordinates, int line) {
        int[] numbers = Arrays.stream(coordinates.split("[,\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .mapToInt(part -> number(part, line))
                .toArray();
        if (shape.equals("circle") && numbers.length == 3) {
            return new Area.Circle(numbers[0], numbers[1], numbers[2]);
        }
        if (shape.equals("rect") && numbers.length == 4) {
            return new Area.Rectangle(numbers[0], numbers[1], numbers[2], numbers[3]);
        }
        if (shape.equals("poly") && numbers.length >= 6 && numbers.length % 2 == 0) {
            List<Spot> corners = new ArrayList<>();
            for (int at = 0; at < numbers.length; at += 2) {
                corners.add(new Spot(numbers[at], numbers[at + 1]));
            }
            // The standard lets a polygon end where it begins.
            if (corners.size() > 3 && corners.getFirst().equals(corners.getLast())) {
                corners.removeLast();
            }
            return new Area.Polygon(corners);
        }
        throw Faulty.unsupported(line, "qti.shape", shape);
    }

    private static int number(String written, int line) {
        if (!written.matches("-?[0-9]{1,5}(\\.[0-9]{1,9})?")) {
            throw Faulty.at(line, "no-number", written);
        }
        return (int) Math.round(Double.parseDouble(written));
    }
}
