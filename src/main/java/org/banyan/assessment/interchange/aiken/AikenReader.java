package org.banyan.assessment.interchange.aiken;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.assessment.Aids;
import org.banyan.assessment.interchange.ChoiceMaker;
import org.banyan.assessment.interchange.Faulty;
import org.banyan.assessment.interchange.FormattedText;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.QuestionItem;
import org.banyan.assessment.interchange.QuestionTexts;
import org.banyan.assessment.interchange.SourceText;
import org.banyan.assessment.interchange.TextFormat;

/**
 * Makes questions of an Aiken file: a line with the question, lines {@code A. …} or {@code A) …} with the answers, and
 * {@code ANSWER: A}.
 *
 * @see <a href="https://docs.moodle.org/en/Aiken_format">Aiken format</a>
 */
public final class AikenReader {

    static final Pattern ANSWER = Pattern.compile("([A-Z])[.)](?:\\s+(.*)|$)");
    static final Pattern RIGHT = Pattern.compile("ANSWER:\\s*+([A-Z])\\s*+");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String file;
    private final String language;
    private final List<QuestionItem> questions = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final StringBuilder asked = new StringBuilder();
    private final List<Choice> choices = new ArrayList<>();
    private int begins;

    private record Choice(char letter, String text, int line) {}

    private AikenReader(String file, String language) {
        this.file = file;
        this.language = language;
    }

    /** Whether a text looks like Aiken and not like GIFT. */
    public static boolean looksLike(String source) {
        return source.lines().anyMatch(line -> RIGHT.matcher(line.strip()).matches())
                && source.lines().anyMatch(line -> ANSWER.matcher(line.strip()).matches());
    }

    public static ImportedBank read(byte[] bytes, String file, String language) {
        AikenReader reader = new AikenReader(file, language);
        int number = 0;
        for (String line : SourceText.decode(bytes).split("\n", -1)) {
            reader.read(line.strip(), ++number);
        }
        reader.endWithoutAnswer();
        return new ImportedBank(reader.questions, Map.of(), reader.problems);
    }

    private void read(String line, int number) {
        Matcher right = RIGHT.matcher(line);
        Matcher answer = ANSWER.matcher(line);
        if (line.isEmpty()) {
            return;
        }
        if (right.matches() && !asked.isEmpty()) {
            take(right.group(1).charAt(0), number);
        } else if (answer.matches() && !asked.isEmpty()) {
            choices.add(new Choice(
                    answer.group(1).charAt(0),
                    Optional.ofNullable(answer.group(2)).orElse(""),
                    number));
        } else if (choices.isEmpty()) {
            begins = asked.isEmpty() ? number : begins;
            asked.append(asked.isEmpty() ? "" : "\n").append(line);
        } else {
            endWithoutAnswer();
            begins = number;
            asked.append(line);
        }
    }

    private void take(char letter, int line) {
        String name = asked.toString();
        try {
            QuestionTexts texts = new QuestionTexts(file, name, begins, language, problems::add, _ -> Optional.empty());
            if (choices.size() < 2) {
                throw Faulty.at(begins, "too-few-answers");
            }
            List<ChoiceMaker.Weighed> weighed = new ArrayList<>();
            for (int at = 0; at < choices.size(); at++) {
                Choice choice = choices.get(at);
                if (choice.letter() != 'A' + at) {
                    throw Faulty.at(choice.line(), "aiken.letter", String.valueOf((char) ('A' + at)));
                }
                if (choice.text().isBlank()) {
                    throw Faulty.at(choice.line(), "empty-answer");
                }
                weighed.add(new ChoiceMaker.Weighed(
                        choice.letter() == letter ? HUNDRED : BigDecimal.ZERO,
                        texts.wording(plain(choice.text(), choice.line()), null)));
            }
            if (letter - 'A' >= choices.size()) {
                throw Faulty.at(line, "aiken.answer", String.valueOf(letter));
            }
            questions.add(new QuestionItem(
                    null,
                    name,
                    List.of(),
                    List.of(),
                    file,
                    begins,
                    TextFormat.PLAIN,
                    ChoiceMaker.choice(
                            1, texts.wording(plain(name, begins), null), false, weighed, true, Aids.NONE, begins)));
        } catch (Faulty faulty) {
            problems.add(faulty.problem(file, name));
        }
        asked.setLength(0);
        choices.clear();
    }

    private void endWithoutAnswer() {
        if (!asked.isEmpty()) {
            problems.add(Faulty.at(begins, "aiken.no-answer").problem(file, asked.toString()));
        }
        asked.setLength(0);
        choices.clear();
    }

    private static FormattedText plain(String text, int line) {
        return new FormattedText(TextFormat.PLAIN, text, line);
    }
}
