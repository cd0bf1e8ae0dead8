package org.banyan.assessment.interchange.moodlexml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Aids;
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

/**
 * A picture onto which markers are dragged. Where all markers say the same, that is pointing at places, which we know; different
 * markers for different places are not known here.
 */
final class MarkedPicture {

    private final XmlElement question;
    private final QuestionTexts texts;

    MarkedPicture(XmlElement question, QuestionTexts texts) {
        this.question = question;
        this.texts = texts;
    }

    QuestionDefinition hotSpot(int points, Map<String, Wording> wordings, Aids aids) {
        List<XmlElement> markers = question.children("drag");
        List<XmlElement> places = question.children("drop");
        if (markers.size() != 1) {
            throw Faulty.unsupported(question.line(), "several-markers", markers.size());
        }
        Media picture = question.child("file")
                .flatMap(MoodleFiles::picture)
                .filter(each -> each.width() > 0 && each.height() > 0)
                .orElseThrow(() -> Faulty.at(question.line(), "no-picture"));
        texts.keep(picture);
        String marker =
                markers.getFirst().textOf("text").map(QuestionTexts::words).orElse("");
        List<Area> areas = new ArrayList<>();
        for (XmlElement place : places) {
            areas.add(new Area(
                    "s" + (areas.size() + 1),
                    true,
                    shape(place),
                    Map.of(texts.language(), new Wording(QuestionTexts.escaped(marker), null))));
        }
        if (areas.isEmpty()) {
            throw Faulty.at(question.line(), "no-right-answer");
        }
        return new QuestionDefinition.HotSpot(
                QuestionItem.KEY,
                points,
                wordings,
                new Picture(
                        Map.of(texts.language(), picture.address()),
                        Map.of(texts.language(), marker),
                        picture.width(),
                        picture.height()),
                areas,
                false,
                areas.size() > 1,
                Marking.PARTIAL,
                aids);
    }

    private static Area.Shape shape(XmlElement place) {
        String[] parts = place.textOf("coords").orElse("").split("[;,]", -1);
        int[] numbers =
                Arrays.stream(parts).mapToInt(part -> number(part, place)).toArray();
        String shape = place.textOf("shape").orElse("");
        if (shape.equals("circle") && numbers.length == 3) {
            return new Area.Circle(numbers[0], numbers[1], numbers[2]);
        }
        if (shape.equals("rectangle") && numbers.length == 4) {
            return new Area.Rectangle(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
        }
        if (shape.equals("polygon") && numbers.length >= 6 && numbers.length % 2 == 0) {
            List<Spot> corners = new ArrayList<>();
            for (int at = 0; at < numbers.length; at += 2) {
                corners.add(new Spot(numbers[at], numbers[at + 1]));
            }
            return new Area.Polygon(corners);
        }
        throw Faulty.at(place.line(), "shape");
    }

    private static int number(String written, XmlElement place) {
        if (!written.strip().matches("-?[0-9]{1,5}")) {
            throw Faulty.at(place.line(), "shape");
        }
        return Integer.parseInt(written.strip());
    }
}
