package org.banyan.assessment.interchange.moodlexml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.assessment.Aids;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.XmlElement;
import org.banyan.assessment.scoring.Marking;

/**
 * Texts with numbered places, {@code [[1]]}, into which the word of that number belongs: dragged, or chosen from those of its
 * group. A word may belong into several places, so places get keys of their own.
 */
final class GapWords {

    private static final int MOST = 100;

    private final XmlElement question;
    private final QuestionTexts texts;
    /** Number of the right word by key of the gap, in the order of the text. */
    private final Map<String, Integer> gaps = new LinkedHashMap<>();

    GapWords(XmlElement question, QuestionTexts texts) {
        this.question = question;
        this.texts = texts;
    }

    QuestionDefinition dropWords(FormattedText asked, FormattedText feedback, int points, Aids aids) {
        List<XmlElement> boxes = question.children("dragbox");
        Map<String, Wording> wordings = wordings(asked, feedback, boxes.size());
        List<QuestionDefinition.Word> words = new ArrayList<>();
        for (XmlElement box : boxes) {
            words.add(new QuestionDefinition.Word(
                    "w" + (words.size() + 1),
                    Map.of(texts.language(), words(box)),
                    group(box),
                    box.child("infinite").isPresent()));
        }
        List<QuestionDefinition.Place> places = gaps.entrySet().stream()
                .map(gap -> new QuestionDefinition.Place(gap.getKey(), "w" + gap.getValue()))
                .toList();
        return new QuestionDefinition.DropWords(
                QuestionItem.KEY, points, wordings, words, places, Marking.PARTIAL, isShuffled(), aids);
    }

    QuestionDefinition cloze(FormattedText asked, FormattedText feedback, Aids aids) {
        List<XmlElement> options = question.children("selectoption");
        Map<String, Wording> wordings = wordings(asked, feedback, options.size());
        List<Gap> choices = new ArrayList<>();
        for (Map.Entry<String, Integer> gap : gaps.entrySet()) {
            XmlElement right = options.get(gap.getValue() - 1);
            List<Answer> answers = new ArrayList<>();
            for (XmlElement option : options) {
                if (group(option) == group(right)) {
                    String words = QuestionTexts.escaped(words(option));
                    answers.add(new Answer(
                            "a" + (answers.size() + 1),
                            option == right,
                            Map.of(texts.language(), new Wording(words, null))));
                }
            }
            choices.add(new Gap.Choose(gap.getKey(), 1, answers, isShuffled()));
        }
        return new QuestionDefinition.Cloze(QuestionItem.KEY, choices.size(), wordings, choices, aids);
    }

    private Map<String, Wording> wordings(FormattedText asked, FormattedText feedback, int words) {
        String text = named(asked.text(), words);
        if (gaps.isEmpty()) {
            throw Faulty.at(question.line(), "cloze.no-gaps");
        }
        Map<String, Wording> wordings = texts.wording(new FormattedText(asked.format(), text, asked.line()), feedback);
        ClozeGaps.requireEachOnce(
                wordings.values().iterator().next().html(), List.copyOf(gaps.keySet()), question.line());
        return wordings;
    }

    /** The text with keys in place of the numbers. */
    private String named(String source, int words) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (int at = source.indexOf("[["); at >= 0; at = source.indexOf("[[", at + 2)) {
            int end = at + 2;
            while (end < source.length() && end - at < 6 && Character.isDigit(source.charAt(end))) {
                end++;
            }
            if (end > at + 2 && source.startsWith("]]", end)) {
                int number = Integer.parseInt(source.substring(at + 2, end));
                if (number < 1 || number > words || gaps.size() >= MOST) {
                    throw Faulty.at(question.line(), "gap-without-word", number);
                }
                String key = "g" + (gaps.size() + 1);
                gaps.put(key, number);
                text.append(source, done, at).append("[[").append(key).append("]]");
                done = end + 2;
            }
        }
        return text.append(source, done, source.length()).toString();
    }

    private String words(XmlElement box) {
        String words = QuestionTexts.words(box.textOf("text").orElse(""));
        if (words.isEmpty()) {
            throw Faulty.at(box.line(), "empty-answer");
        }
        return words;
    }

    private static int group(XmlElement box) {
        return box.textOf("group")
                .filter(group -> group.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private boolean isShuffled() {
        return question.textOf("shuffleanswers")
                .filter(said -> said.equals("1") || said.equals("true"))
                .isPresent();
    }
}
