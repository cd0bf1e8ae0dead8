package org.banyan.assessment.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.banyan.assessment.AttemptResult.MarkedQuestion;
import org.banyan.assessment.AttemptSheet.OpenQuestion;
import org.banyan.assessment.AttemptSheet.Option;
import org.banyan.assessment.Phrase;
import org.banyan.assessment.scoring.Response;
import org.banyan.assessment.scoring.Spot;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** What was answered to a question, of whatever kind, to be read on one line after the other. */
final class AnswerWords {

    private AnswerWords() {}

    static void write(Element into, MarkedQuestion marked, Locale reader) {
        Response response = marked.question().response();
        if (response == null || response.isEmpty()) {
            into.text(Texts.text(reader, "assessment.no-answer"));
            return;
        }
        lines(marked.question(), response, reader)
                .forEach(line -> into.appendElement("div")
                        .attr("lang", line.language())
                        .attr("dir", "auto")
                        .html(line.html()));
    }

    private static List<Phrase> lines(OpenQuestion question, Response response, Locale reader) {
        return switch (response) {
            case Response.Written(String written) -> List.of(plain(written));
            case Response.Chosen chosen ->
                chosen.chosen().stream()
                        .map(key -> option(question, key, reader))
                        .toList();
            case Response.Ordered(List<String> order) ->
                order.stream().map(key -> option(question, key, reader)).toList();
            case Response.Paired paired ->
                paired.pairs().entrySet().stream()
                        .map(pair -> both(
                                named(question.parts().prompts(), pair.getKey()),
                                option(question, pair.getValue(), reader)))
                        .toList();
            case Response.Filled filled ->
                filled.filled().entrySet().stream()
                        .map(gap -> gap(question, gap.getKey(), gap.getValue()))
                        .toList();
            case Response.Spots(List<Spot> spots) ->
                spots.stream().map(spot -> plain(spot.x() + ", " + spot.y())).toList();
        };
    }

    private static Phrase option(OpenQuestion question, String key, Locale reader) {
        if (key.equals("true") || key.equals("false")) {
            return plain(Texts.text(reader, "assessment." + key));
        }
        return named(question.options(), key);
    }

    /** The words of a gap, or of what was chosen for it. */
    private static Phrase gap(OpenQuestion question, String key, String filled) {
        return question.parts().gaps().stream()
                .filter(gap -> gap.key().equals(key))
                .flatMap(gap -> Stream.concat(gap.options().stream(), question.options().stream()))
                .filter(option -> option.key().equals(filled))
                .findFirst()
                .map(Option::text)
                .orElseGet(() -> plain(filled));
    }

    private static Phrase named(List<Option> options, String key) {
        return options.stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(Option::text)
                .orElseGet(() -> plain(key));
    }

    private static Phrase both(Phrase prompt, Phrase match) {
        return new Phrase(prompt.html() + " → " + match.html(), prompt.language(), prompt.direction());
    }

    /** Somebody's own words, which are no markup. */
    private static Phrase plain(String words) {
        String escaped = Objects.requireNonNull(new Element("p").text(words)).html();
        return new Phrase(escaped, "und", Languages.direction("und"));
    }
}
