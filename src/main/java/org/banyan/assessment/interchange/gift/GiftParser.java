package org.banyan.assessment.interchange.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banyan.assessment.interchange.CategoryPath;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.TextFormat;
import org.banyan.assessment.interchange.gift.GiftItem.GiftBody;
import org.jspecify.annotations.Nullable;

/**
 * Takes a GIFT file apart. Where the rules leave room it reads as Moodle does: a paragraph is a question, a word is missing where
 * text goes on behind the closing brace, and what stands between the braces tells the type.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">GIFT format</a>
 */
final class GiftParser {

    static final String MISSING_WORD = "_____";

    private final String file;
    private final Consumer<ImportProblem> problems;
    private final List<GiftItem> items = new ArrayList<>();
    private List<String> categories = List.of();

    private GiftParser(String file, Consumer<ImportProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static List<GiftItem> parse(String source, String file, Consumer<ImportProblem> problems) {
        GiftParser parser = new GiftParser(file, problems);
        Paragraph.of(source).forEach(parser::read);
        return parser.items;
    }

    private void read(Paragraph paragraph) {
        if (paragraph.isCategory()) {
            categories = CategoryPath.read(Escapes.undo(paragraph.category()));
            return;
        }
        String source = paragraph.text();
        Span name = title(source);
        String title = name == null ? null : Escapes.undo(oneLine(source.substring(name.from(), name.to())));
        try {
            items.add(item(paragraph, title, name == null ? 0 : name.to() + 2));
        } catch (Faulty faulty) {
            String shown = title == null || title.isBlank() ? oneLine(source) : title;
            problems.accept(faulty.problem(file, shown));
        }
    }

    private GiftItem item(Paragraph paragraph, @Nullable String title, int from) {
        String source = paragraph.text();
        int open = Escapes.indexOf(source, '{', from, source.length());
        int close = Escapes.indexOf(source, '}', from, source.length());
        if (open < 0 && close < 0) {
            FormattedText stem = text(paragraph, source.substring(from), from, TextFormat.MOODLE);
            return item(paragraph, title, stem, false, new GiftBody.Description(), null);
        }
        if (open < 0 || (close >= 0 && close < open)) {
            throw Faulty.at(paragraph.lineAt(close), "gift.no-opening-brace");
        }
        if (close < 0) {
            throw Faulty.at(paragraph.lineAt(open), "gift.no-closing-brace");
        }
        String behind = source.substring(close + 1);
        int second = indexOfBrace(source, close + 1);
        if (second >= 0) {
            throw Faulty.at(paragraph.lineAt(second), "gift.second-braces");
        }
        boolean missingWord = !behind.isBlank();
        String asked = source.substring(from, open);
        FormattedText stem =
                text(paragraph, missingWord ? asked + MISSING_WORD + behind : asked, from, TextFormat.MOODLE);
        GiftAnswers answers = new GiftAnswers(paragraph, stem.format(), open + 1, close);
        return item(paragraph, title, stem, missingWord, answers.body(), answers.generalFeedback());
    }

    private GiftItem item(
            Paragraph paragraph,
            @Nullable String title,
            FormattedText stem,
            boolean missingWord,
            GiftBody body,
            @Nullable FormattedText generalFeedback) {
        if (stem.isBlank()) {
            throw Faulty.at(paragraph.line(), "no-text");
        }
        String comments = paragraph.comments();
        return new GiftItem(
                paragraph.line(),
                Comments.id(comments),
                Comments.tags(comments),
                categories,
                title,
                stem,
                missingWord,
                body,
                generalFeedback);
    }

    /** A text, which may begin with its format in square brackets. */
    static FormattedText text(Paragraph paragraph, String source, int index, TextFormat usual) {
        String text = source.strip();
        TextFormat format = usual;
        int end = text.startsWith("[") ? text.indexOf(']') : -1;
        if (end > 0 && end < 12) {
            TextFormat named = TextFormat.named(text.substring(1, end)).orElse(null);
            if (named != null) {
                format = named;
                text = text.substring(end + 1);
            }
        }
        int leading = source.length() - source.stripLeading().length();
        int line = paragraph.lineAt(Math.min(index + leading, paragraph.text().length()));
        String lines = format == TextFormat.MOODLE || format == TextFormat.PLAIN ? oneLine(text) : text;
        return new FormattedText(format, Escapes.undo(lines).strip(), line);
    }

    /** Lines of the file are broken to fit a screen; a line break that counts is written {@code \\n}. */
    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
    }

    private static int indexOfBrace(String source, int from) {
        int open = Escapes.indexOf(source, '{', from, source.length());
        return open >= 0 ? open : Escapes.indexOf(source, '}', from, source.length());
    }

    /** The name between double colons at the beginning. */
    private static @Nullable Span title(String source) {
        int from = source.length() - source.stripLeading().length();
        if (!source.startsWith("::", from)) {
            return null;
        }
        int end = Escapes.indexOf(source, ':', from + 2, source.length());
        while (end >= 0 && !source.startsWith("::", end)) {
            end = Escapes.indexOf(source, ':', end + 1, source.length());
        }
        return end < 0 ? null : new Span(from + 2, end);
    }

    private record Span(int from, int to) {}
}
