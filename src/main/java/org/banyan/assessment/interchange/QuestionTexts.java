package org.banyan.assessment.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.assessment.interchange.ImportProblem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one question while it is read: made into safe HTML in the language of the file. What is lost on the way is one
 * problem for the question, not one for every place.
 */
public final class QuestionTexts {

    private final String file;
    private final String item;
    private final int line;
    private final String language;
    private final Consumer<ImportProblem> problems;
    private final QuestionHtml html;
    private final TreeSet<String> cut = new TreeSet<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private final Map<String, Media> media = new LinkedHashMap<>();

    public QuestionTexts(
            String file,
            String item,
            int line,
            String language,
            Consumer<ImportProblem> problems,
            Function<String, Optional<Media>> pictures) {
        this.file = file;
        this.item = item;
        this.line = line;
        this.language = language;
        this.problems = problems;
        this.html = new QuestionHtml(pictures, this::keep, cut::add, missing::add);
    }

    public String language() {
        return language;
    }

    public String html(FormattedText text) {
        return html.of(text);
    }

    /** By language; empty where there is no text. */
    public Map<String, String> texts(@Nullable FormattedText text) {
        String said = text == null ? "" : html.of(text);
        return said.isEmpty() ? Map.of() : Map.of(language, said);
    }

    public Map<String, Wording> wording(FormattedText text, @Nullable FormattedText feedback) {
        return Map.of(language, new Wording(html.of(text), texts(feedback).get(language)));
    }

    /** Words that are compared or chosen from a list, which have no marks. */
    public String plain(FormattedText text) {
        return switch (text.format()) {
            case PLAIN -> text.text().strip();
            case HTML, MARKDOWN, MOODLE -> QuestionHtml.words(html.of(text));
        };
    }

    /** Plain words where HTML is wanted. */
    public static String escaped(String plain) {
        return QuestionHtml.escape(plain);
    }

    /** The words of HTML. */
    public static String words(String html) {
        return QuestionHtml.words(html);
    }

    /** Notes that a picture belongs to the question. */
    public void keep(Media picture) {
        media.put(picture.digest(), picture);
    }

    /** The question is taken, but not as its file has it. */
    public void changed(int where, String key, Object... arguments) {
        problems.accept(new ImportProblem(Severity.CHANGED, file, where, item, key, List.of(arguments)));
    }

    /**
     * Says what was lost, when all texts have been read.
     *
     * @return the pictures of the question
     */
    public Map<String, Media> finish() {
        if (!cut.isEmpty()) {
            changed(line, "html-cut", String.join(", ", cut));
        }
        if (!missing.isEmpty()) {
            changed(line, "picture-missing", QuestionItem.shortened(String.join(", ", missing), 300));
        }
        return media;
    }
}
