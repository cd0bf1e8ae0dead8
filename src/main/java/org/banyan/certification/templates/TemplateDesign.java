package org.banyan.certification.templates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.certification.pdf.Look.Border;
import org.banyan.certification.pdf.Look.Paper;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * All that an institute decides of a page. Colours, border and paper come from lists or are numbers, pictures are named by their
 * digest, texts are plain: there is no place in it for markup or for an address.
 *
 * @param ground colour as {@code #rrggbb}, like the other three
 * @param words by tag of the language; in a language without words the page says the usual ones
 */
public record TemplateDesign(
        Paper paper,
        Border border,
        String ground,
        String heading,
        String accent,
        String text,
        @Nullable PictureId logo,
        @Nullable PictureId seal,
        List<Signatory> signatories,
        Map<String, Words> words) {

    public TemplateDesign {
        signatories = List.copyOf(signatories);
        words = Map.copyOf(words);
    }

    /**
     * Who signs.
     *
     * @param functions by tag of the language; where there is none, that of any other language stands
     */
    public record Signatory(String name, @Nullable PictureId handwriting, Map<String, String> functions) {

        public Signatory {
            functions = Map.copyOf(functions);
        }

        String function(String language) {
            String own = functions.getOrDefault(language, "");
            return own.isBlank()
                    ? functions.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(Map.Entry::getValue)
                            .filter(function -> !function.isBlank())
                            .findFirst()
                            .orElse("")
                    : own;
        }
    }

    /**
     * The words of one language, with fields.
     *
     * @param certifies between title and name
     * @param completed between name and course
     * @param details up to four lines below the course
     */
    public record Words(String title, String certifies, String completed, List<String> details) {

        public Words {
            details = List.copyOf(details);
        }
    }

    /** What a new template begins with: the colours of the program, and the usual words in all its languages. */
    public static TemplateDesign usual(CertificateKind kind, Paper paper) {
        Map<String, Words> words = new LinkedHashMap<>();
        Languages.OF_INTERFACE.forEach(language -> words.put(language.toLanguageTag(), usualWords(kind, language)));
        return new TemplateDesign(
                paper, Border.HAIRLINES, "#ffffff", "#1f5c4a", "#a3471f", "#22302b", null, null, List.of(), words);
    }

    /** The same look with the usual words of another kind, in the same languages. */
    TemplateDesign of(CertificateKind kind) {
        Map<String, Words> usual = new LinkedHashMap<>();
        words.keySet().forEach(language -> usual.put(language, usualWords(kind, Locale.forLanguageTag(language))));
        return new TemplateDesign(paper, border, ground, heading, accent, text, logo, seal, signatories, usual);
    }

    static Words usualWords(CertificateKind kind, Locale language) {
        boolean trains = kind == CertificateKind.TRAINER;
        Stream<String> details = Stream.of(
                Texts.text(
                        language,
                        kind == CertificateKind.PARTICIPATION
                                ? "certification.paper.hours-there"
                                : "certification.paper.hours",
                        Field.HOURS.written()),
                Field.DATES.written(),
                kind == CertificateKind.COMPLETION
                        ? Texts.text(language, "certification.paper.score", Field.SCORE.written())
                        : Texts.text(language, "certification.paper.role", Field.ROLE.written()));
        return new Words(
                trains ? Texts.text(language, "certification.paper.title.trainer") : kind.title(language),
                Texts.text(language, "certification.paper.certifies"),
                trains ? Texts.text(language, "certification.paper.completed.trainer") : kind.completed(language),
                details.toList());
    }

    Set<PictureId> pictures() {
        return Stream.concat(Stream.of(logo, seal), signatories.stream().map(Signatory::handwriting))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }
}
