package org.banyan.assessment.interchange.moodlexml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.Aids;
import org.banyan.assessment.Gap;
import org.banyan.assessment.QuestionDefinition;
import org.banyan.assessment.QuestionDefinition.Answer;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The gaps of Moodle's embedded answers: <code>{2:MC:=right#feedback~%50%half~wrong}</code> within the text of a question. Behind
 * a backslash a sign stands for itself.
 *
 * @see <a href="https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type">Embedded answers</a>
 */
final class ClozeGaps {

    private static final int MOST_GAPS = 100;
    private static final int MOST_ANSWERS = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final QuestionTexts texts;
    private final int line;
    private final List<Gap> gaps = new ArrayList<>();

    ClozeGaps(QuestionTexts texts, int line) {
        this.texts = texts;
        this.line = line;
    }

    QuestionDefinition cloze(FormattedText asked, FormattedText feedback, Aids aids) {
        String source = asked.text();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            int head = source.charAt(at) == '{' ? endOfHead(source, at) : -1;
            if (head < 0) {
                text.append(source.charAt(at++));
                continue;
            }
            int end = find(source, '}', head, source.length());
            if (end < 0) {
                throw Faulty.at(line, "cloze.no-closing-brace");
            }
            text.append("[[")
                    .append(gap(source.substring(at + 1, head), source.substring(head, end)))
                    .append("]]");
            at = end + 1;
        }
        if (gaps.isEmpty()) {
            throw Faulty.at(line, "cloze.no-gaps");
        }
        Map<String, Wording> wordings =
                texts.wording(new FormattedText(asked.format(), text.toString(), asked.line()), feedback);
        requireEachOnce(wordings.values().iterator().next().html());
        int points = gaps.stream().mapToInt(Gap::weight).sum();
        return new QuestionDefinition.Cloze(QuestionItem.KEY, points, wordings, gaps, aids);
    }

    private void requireEachOnce(String html) {
        requireEachOnce(html, gaps.stream().map(Gap::key).toList(), line);
    }

    /** A gap that stood where no text is shown was lost with that place. */
    static void requireEachOnce(String html, List<String> gaps, int line) {
        for (String gap : gaps) {
            String mark = "[[" + gap + "]]";
            int first = html.indexOf(mark);
            if (first < 0 || html.indexOf(mark, first + 1) >= 0) {
                throw Faulty.at(line, "gap-lost", gap);
            }
        }
    }

    /** Where the answers begin behind <code>{1:TYPE:</code>; -1 where the brace begins no gap. */
    private static int endOfHead(String source, int brace) {
        int at = brace + 1;
        while (at < source.length() && at - brace < 6 && isDigit(source.charAt(at))) {
            at++;
        }
        if (at >= source.length() || source.charAt(at) != ':') {
            return -1;
        }
        int type = ++at;
        while (at < source.length() && at - type < 20 && isLetter(source.charAt(at))) {
            at++;
        }
        return at > type && at < source.length() && source.charAt(at) == ':' ? at + 1 : -1;
    }

    private String gap(String head, String answers) {
        String key = "g" + (gaps.size() + 1);
        if (gaps.size() >= MOST_GAPS) {
            throw Faulty.at(line, "too-many-answers", MOST_GAPS);
        }
        String[] parts = head.split(":", -1);
        int weight = parts[0].isEmpty() ? 1 : Math.clamp(Integer.parseInt(parts[0]), 1, 100);
        List<Embedded> embedded = embedded(answers);
        String type = parts[1].toUpperCase(Locale.ROOT).replace("_", "");
        gaps.add(
                switch (type) {
                    case "SHORTANSWER", "SA", "MW" -> new Gap.Words(key, weight, words(embedded), false);
                    case "SHORTANSWERC", "SAC", "MWC" -> new Gap.Words(key, weight, words(embedded), true);
                    case "NUMERICAL", "NM" -> new Gap.Quantity(key, weight, numbers(embedded), List.of());
                    case "MULTICHOICE", "MC", "MULTICHOICEV", "MCV", "MULTICHOICEH", "MCH" ->
                        new Gap.Choose(key, weight, choices(embedded), false);
                    case "MULTICHOICES", "MCS", "MULTICHOICEVS", "MCVS", "MULTICHOICEHS", "MCHS" ->
                        new Gap.Choose(key, weight, choices(embedded), true);
                    default -> throw Faulty.unsupported(line, "cloze.type", parts[1]);
                });
        return key;
    }

    /** An answer as it stands between the signs. */
    private record Embedded(BigDecimal percent, String text, String feedback) {}

    private List<Embedded> embedded(String source) {
        List<Embedded> answers = new ArrayList<>();
        int start = 0;
        while (start <= source.length()) {
            int next = find(source, '~', start, source.length());
            int end = next < 0 ? source.length() : next;
            String piece = source.substring(start, end);
            if (!piece.isBlank()) {
                answers.add(answer(piece));
            }
            start = end + 1;
        }
        if (answers.size() > MOST_ANSWERS) {
            throw Faulty.at(line, "too-many-answers", MOST_ANSWERS);
        }
        return answers;
    }

    private Embedded answer(String source) {
        String piece = source.stripLeading();
        BigDecimal percent = BigDecimal.ZERO;
        int from = 0;
        if (piece.startsWith("=")) {
            percent = HUNDRED;
            from = 1;
        }
        int close = piece.startsWith("%", from) ? piece.indexOf('%', from + 1) : -1;
        if (close > 0) {
            percent = Numerals.read(piece.substring(from + 1, close))
                    .orElseThrow(() -> Faulty.at(line, "cloze.weight", piece))
                    .max(HUNDRED.negate())
                    .min(HUNDRED);
            from = close + 1;
        }
        int sign = find(piece, '#', from, piece.length());
        int end = sign < 0 ? piece.length() : sign;
        return new Embedded(
                percent,
                unescaped(piece.substring(from, end)).strip(),
                sign < 0 ? "" : unescaped(piece.substring(sign + 1)).strip());
    }

    private List<Answer> choices(List<Embedded> embedded) {
        List<Answer> answers = new ArrayList<>();
        BigDecimal best = embedded.stream()
                .map(Embedded::percent)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        boolean weights = embedded.stream()
                .anyMatch(each -> each.percent().signum() != 0 && each.percent().compareTo(HUNDRED) != 0);
        requireRight(best);
        for (Embedded each : embedded) {
            String words = QuestionTexts.escaped(words(each));
            answers.add(new Answer(
                    "a" + (answers.size() + 1),
                    each.percent().compareTo(best) == 0,
                    Map.of(texts.language(), new Wording(words, feedback(each).get(texts.language()))),
                    weights ? Weights.share(each.percent()) : null));
        }
        return answers;
    }

    private List<Accepted.Words> words(List<Embedded> embedded) {
        requireRight(embedded.stream()
                .map(Embedded::percent)
                .max(BigDecimal::compareTo)
                .orElse(null));
        return embedded.stream()
                .map(each ->
                        new Accepted.Words(Map.of(texts.language(), List.of(words(each))), share(each), feedback(each)))
                .toList();
    }

    private List<Accepted.Quantity> numbers(List<Embedded> embedded) {
        requireRight(embedded.stream()
                .map(Embedded::percent)
                .max(BigDecimal::compareTo)
                .orElse(null));
        return embedded.stream()
                .map(each -> new Accepted.Quantity(span(each.text()), share(each), feedback(each)))
                .toList();
    }

    private Accepted.Span span(String written) {
        if (written.equals("*")) {
            return new Accepted.Between(null, null);
        }
        int colon = written.indexOf(':');
        BigDecimal tolerance = colon < 0 ? BigDecimal.ZERO : number(written.substring(colon + 1));
        return new Accepted.Around(number(colon < 0 ? written : written.substring(0, colon)), tolerance.abs());
    }

    private BigDecimal number(String written) {
        return Numerals.read(written).orElseThrow(() -> Faulty.at(line, "no-number", written));
    }

    private void requireRight(@Nullable BigDecimal best) {
        if (best == null || best.signum() <= 0) {
            throw Faulty.at(line, "no-right-answer");
        }
    }

    /** Answers stand within HTML, so their signs are written as there. */
    private String words(Embedded answer) {
        String words = texts.plain(new FormattedText(TextFormat.HTML, answer.text(), line));
        if (words.isEmpty()) {
            throw Faulty.at(line, "empty-answer");
        }
        return words;
    }

    private Map<String, String> feedback(Embedded answer) {
        return texts.texts(new FormattedText(TextFormat.HTML, answer.feedback(), line));
    }

    private BigDecimal share(Embedded answer) {
        if (answer.percent().signum() < 0) {
            texts.changed(line, "negative-share");
        }
        return Weights.share(answer.percent().max(BigDecimal.ZERO));
    }

    private static int find(String source, char sign, int from, int end) {
        for (int at = from; at < end; at++) {
            if (source.charAt(at) == '\\') {
                at++;
            } else if (source.charAt(at) == sign) {
                return at;
            }
        }
        return -1;
    }

    private static String unescaped(String source) {
        StringBuilder text = new StringBuilder(source.length());
        for (int at = 0; at < source.length(); at++) {
            boolean pair = source.charAt(at) == '\\'
                    && at + 1 < source.length()
                    && "}~#/\"\\".indexOf(source.charAt(at + 1)) >= 0;
            text.append(source.charAt(pair ? ++at : at));
        }
        return text.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }
}
