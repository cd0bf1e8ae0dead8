package org.banyan.assessment.interchange.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.banyan.assessment.Accepted;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.Numerals;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.gift.GiftItem.Answer;
import org.banyan.assessment.interchange.gift.GiftItem.GiftBody;
import org.banyan.assessment.interchange.gift.GiftItem.NumberAnswer;
import org.banyan.assessment.interchange.gift.GiftItem.Pair;
import org.jspecify.annotations.Nullable;

/** What stands between the braces of a question, of which the first signs tell the type. */
final class GiftAnswers {

    private static final int MOST_ANSWERS = 200;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");

    private final Paragraph paragraph;
    private final String source;
    private final TextFormat usual;
    private final int from;
    private final int to;
    private final int end;

    /**
     * What stands in a paragraph between two places.
     *
     * @param to where the closing brace stands
     */
    GiftAnswers(Paragraph paragraph, TextFormat usual, int from, int to) {
        this.paragraph = paragraph;
        this.source = paragraph.text();
        this.usual = usual;
        this.end = to;
        this.from = from;
        this.to = beforeGeneralFeedback();
    }

    @Nullable
    FormattedText generalFeedback() {
        if (to == end) {
            return null;
        }
        FormattedText feedback = text(to + 4, end);
        return feedback.isBlank() ? null : feedback;
    }

    GiftBody body() {
        String inside = source.substring(from, to).strip();
        if (inside.isEmpty()) {
            return new GiftBody.Essay();
        }
        if (inside.charAt(0) == '#') {
            return new GiftBody.Numerical(numbers(source.indexOf('#', from) + 1));
        }
        boolean hasRight = Escapes.indexOf(source, '=', from, to) >= 0;
        if (Escapes.indexOf(source, '~', from, to) >= 0) {
            return new GiftBody.MultipleChoice(atLeastTwo(answers()));
        }
        if (hasRight && inside.contains("->")) {
            return new GiftBody.Matching(atLeastTwo(pairs()));
        }
        GiftBody statement = hasRight ? null : trueOrFalse();
        return statement == null ? new GiftBody.ShortAnswer(answers()) : statement;
    }

    private @Nullable GiftBody trueOrFalse() {
        int first = endOf('#', from, to);
        String word = source.substring(from, first).strip().toUpperCase(Locale.ROOT);
        if (!TRUE.contains(word) && !FALSE.contains(word)) {
            return null;
        }
        int second = first == to ? to : endOf('#', first + 1, to);
        return new GiftBody.TrueFalse(
                TRUE.contains(word), feedback(first, second), second == to ? null : feedback(second, to));
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (Piece piece : pieces(from)) {
            boolean marked = piece.sign() != 0;
            if (!marked && !answers.isEmpty()) {
                throw new IllegalStateException("Only the first piece has no sign");
            }
            if (!marked && Escapes.indexOf(source, '~', from, to) >= 0) {
                throw Faulty.at(line(piece), "gift.text-before-answers");
            }
            Weighed weighed = weighed(piece);
            int text = endOf('#', weighed.from(), piece.to());
            FormattedText said = text(weighed.from(), text);
            if (said.isBlank()) {
                throw Faulty.at(line(piece), "empty-answer");
            }
            answers.add(new Answer(piece.sign() != '~', weighed.percent(), said, feedback(text, piece.to())));
        }
        return answers;
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Piece piece : pieces(from)) {
            int arrow = source.indexOf("->", piece.from());
            if (piece.sign() == 0 || arrow < 0 || arrow >= piece.to()) {
                throw Faulty.at(line(piece), "gift.no-arrow");
            }
            String answer = text(arrow + 2, piece.to()).text();
            if (answer.isEmpty()) {
                throw Faulty.at(line(piece), "empty-answer");
            }
            pairs.add(new Pair(text(piece.from(), arrow), answer));
        }
        return pairs;
    }

    private List<NumberAnswer> numbers(int first) {
        List<NumberAnswer> numbers = new ArrayList<>();
        for (Piece piece : pieces(first)) {
            Weighed weighed = weighed(piece);
            int text = endOf('#', weighed.from(), piece.to());
            String written = source.substring(weighed.from(), text).strip();
            FormattedText feedback = feedback(text, piece.to());
            BigDecimal usualWorth = piece.sign() == '~' ? BigDecimal.ZERO : ALL;
            BigDecimal percent = weighed.percent() == null ? usualWorth : weighed.percent();
            numbers.add(
                    written.equals("*") || (piece.sign() == '~' && written.isEmpty())
                            ? new NumberAnswer(new Accepted.Between(null, null), percent, feedback, line(piece))
                            : number(written, percent, feedback, line(piece)));
        }
        if (numbers.isEmpty()) {
            throw Faulty.at(paragraph.lineAt(from), "no-right-answer");
        }
        return numbers;
    }

    private static NumberAnswer number(String written, BigDecimal percent, @Nullable FormattedText feedback, int line) {
        int range = written.indexOf("..");
        int colon = written.indexOf(':');
        if (range > 0) {
            BigDecimal low = numeral(written.substring(0, range), line);
            BigDecimal high = numeral(written.substring(range + 2), line);
            if (low.compareTo(high) > 0) {
                throw Faulty.at(line, "range-backwards", written);
            }
            return new NumberAnswer(new Accepted.Between(low, high), percent, feedback, line);
        }
        BigDecimal tolerance = colon < 0 ? BigDecimal.ZERO : numeral(written.substring(colon + 1), line);
        BigDecimal value = numeral(colon < 0 ? written : written.substring(0, colon), line);
        return new NumberAnswer(new Accepted.Around(value, tolerance.abs()), percent, feedback, line);
    }

    private static BigDecimal numeral(String written, int line) {
        return Numerals.read(written).orElseThrow(() -> Faulty.at(line, "no-number", written.strip()));
    }

    /**
     * A piece of the answers that begins with a sign.
     *
     * @param sign 0 for what stands before the first
     */
    private record Piece(char sign, int from, int to) {}

    private record Weighed(@Nullable BigDecimal percent, int from) {}

    private List<Piece> pieces(int first) {
        List<Piece> pieces = new ArrayList<>();
        char sign = 0;
        int start = first;
        for (int at = first; at <= to; at++) {
            boolean ends = at == to || source.charAt(at) == '=' || source.charAt(at) == '~';
            if (ends && (sign != 0 || !source.substring(start, at).isBlank())) {
                pieces.add(new Piece(sign, start, at));
            }
            if (ends && at < to) {
                sign = source.charAt(at);
                start = at + 1;
            } else if (at < to && Escapes.isPair(source, at)) {
                at++;
            }
        }
        if (pieces.size() > MOST_ANSWERS) {
            throw Faulty.at(paragraph.lineAt(from), "too-many-answers", MOST_ANSWERS);
        }
        return pieces;
    }

    /** The weight between percent signs that an answer may begin with. */
    private Weighed weighed(Piece piece) {
        int start = piece.from();
        while (start < piece.to() && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        int close = start < piece.to() && source.charAt(start) == '%' ? source.indexOf('%', start + 1) : -1;
        if (close < 0 || close >= piece.to() || close - start > 20) {
            return new Weighed(null, piece.from());
        }
        return Numerals.read(source.substring(start + 1, close))
                .map(percent -> {
                    if (percent.abs().compareTo(ALL) > 0) {
                        throw Faulty.at(line(piece), "weight-out-of-range", Numerals.write(percent));
                    }
                    return new Weighed(percent, close + 1);
                })
                .orElseGet(() -> new Weighed(null, piece.from()));
    }

    private int beforeGeneralFeedback() {
        int at = Escapes.indexOf(source, '#', from, end);
        while (at >= 0 && !source.startsWith("####", at)) {
            at = Escapes.indexOf(source, '#', at + 1, end);
        }
        return at < 0 ? end : at;
    }

    private int endOf(char sign, int start, int last) {
        int at = Escapes.indexOf(source, sign, start, last);
        return at < 0 ? last : at;
    }

    /** The text behind the {@code #}; none if nothing is there. */
    private @Nullable FormattedText feedback(int sign, int last) {
        if (sign >= last) {
            return null;
        }
        FormattedText feedback = text(sign + 1, last);
        return feedback.isBlank() ? null : feedback;
    }

    private FormattedText text(int start, int last) {
        return GiftParser.text(paragraph, source.substring(start, last), start, usual);
    }

    private int line(Piece piece) {
        return paragraph.lineAt(piece.from());
    }

    private <T> List<T> atLeastTwo(List<T> answers) {
        if (answers.size() < 2) {
            throw Faulty.at(paragraph.lineAt(from), "too-few-answers");
        }
        return answers;
    }
}
