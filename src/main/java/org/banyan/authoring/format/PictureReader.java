package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Area;
import org.banyan.assessment.Picture;
import org.banyan.assessment.QuestionDefinition.HotSpot;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.scoring.Marking;
import org.banyan.assessment.scoring.Spot;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads a picture in which something is to be found. It is written as a figure of a lesson is, so that its file is found in every
 * language and its alternative text is asked for in the same way.
 */
final class PictureReader {

    private final Translated question;

    PictureReader(Translated question) {
        this.question = question;
    }

    HotSpot hotSpot(String id, int points, Map<String, Wording> wordings) {
        List<Area> areas = new ArrayList<>();
        for (Translated each : question.list("areas")) {
            areas.add(area(each));
            each.close();
        }
        if (areas.stream().noneMatch(Area::correct)) {
            question.original().error("areas", "answer-right-missing");
        }
        return new HotSpot(
                id,
                points,
                wordings,
                picture(),
                List.copyOf(areas),
                question.original().isTrue("shown"),
                question.original().isTrue("several"),
                QuizReader.marking(question, Marking.ALL_OR_NOTHING),
                QuizReader.aids(question));
    }

    private Picture picture() {
        Map<String, String> addresses = new LinkedHashMap<>();
        Map<String, String> alts = new LinkedHashMap<>();
        int width = 0;
        int height = 0;
        for (Map.Entry<String, String> html : question.html("picture").entrySet()) {
            Element image = Jsoup.parseBodyFragment(html.getValue()).selectFirst("img");
            if (image != null) {
                addresses.put(html.getKey(), image.attr("src"));
                alts.put(html.getKey(), image.attr("alt"));
                width = width == 0 ? number(image.attr("width")) : width;
                height = height == 0 ? number(image.attr("height")) : height;
            }
        }
        if (width == 0 || height == 0) {
            question.original().error("picture", "picture-missing");
        }
        return new Picture(addresses, alts, width, height);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static Area area(Translated area) {
        YamlMap original = area.original();
        Map<String, Wording> wordings = new LinkedHashMap<>();
        Map<String, String> feedback = area.html("feedback");
        area.texts("text", Longest.TITLE)
                .forEach((tag, text) -> wordings.put(tag, new Wording(text, feedback.get(tag))));
        return new Area(original.text("id", Names.LONGEST_ID), original.isTrue("correct"), shape(original), wordings);
    }

    private static Area.Shape shape(YamlMap area) {
        List<Integer> circle = numbers(area, "circle");
        List<Integer> rectangle = numbers(area, "rectangle");
        List<Integer> polygon = numbers(area, "polygon");
        boolean one = circle.size() + rectangle.size() + polygon.size()
                == Math.max(circle.size(), Math.max(rectangle.size(), polygon.size()));
        if (one && circle.size() == 3 && circle.get(2) > 0) {
            return new Area.Circle(circle.get(0), circle.get(1), circle.get(2));
        }
        if (one
                && rectangle.size() == 4
                && rectangle.get(0) < rectangle.get(2)
                && rectangle.get(1) < rectangle.get(3)) {
            return new Area.Rectangle(rectangle.get(0), rectangle.get(1), rectangle.get(2), rectangle.get(3));
        }
        if (one && polygon.size() >= 6 && polygon.size() % 2 == 0) {
            List<Spot> corners = new ArrayList<>();
            for (int at = 0; at < polygon.size(); at += 2) {
                corners.add(new Spot(polygon.get(at), polygon.get(at + 1)));
            }
            return new Area.Polygon(List.copyOf(corners));
        }
        area.error("id", "shape");
        return new Area.Circle(0, 0, 1);
    }

    /** Whole numbers, in a list or in one text with commas or spaces between. */
    private static List<Integer> numbers(YamlMap area, String key) {
        List<Integer> numbers = new ArrayList<>();
        for (String text : area.texts(key, Longest.TITLE)) {
            for (String each : text.split("[,\\s]+", -1)) {
                if (!each.matches("[0-9]{1,6}")) {
                    area.error(key, "shape");
                    return List.of();
                }
                numbers.add(Integer.parseInt(each));
            }
        }
        return numbers;
    }
}
