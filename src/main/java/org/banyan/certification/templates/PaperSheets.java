package org.banyan.certification.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.certification.pdf.CertificateSheet;
import org.banyan.certification.templates.TemplateDesign.Words;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words a certificate in its language: as the institute's template says it, or as the program does. */
@Component
public class PaperSheets {

    private static final int MOST_DETAILS = 4;

    private final TemplateLooks looks;

    PaperSheets(TemplateLooks looks) {
        this.looks = looks;
    }

    /**
     * The sheet of a certificate.
     *
     * @param design null for the page that comes with the program
     */
    public CertificateSheet of(PaperFacts facts, @Nullable TemplateDesign design) {
        if (design == null) {
            return sheet(
                    facts,
                    facts.kind().title(facts.locale()),
                    word(facts, "certifies"),
                    facts.kind().completed(facts.locale()),
                    facts.details());
        }
        Words words = design.words().getOrDefault(facts.language(), usual(facts));
        Map<Field, String> fields = facts.fields();
        return sheet(
                        facts,
                        filled(words.title(), fields)
                                .orElseGet(() -> facts.kind().title(facts.locale())),
                        filled(words.certifies(), fields).orElseGet(() -> word(facts, "certifies")),
                        filled(words.completed(), fields)
                                .orElseGet(() -> facts.kind().completed(facts.locale())),
                        details(facts, words, fields))
                .looking(looks.of(design, facts.language(), facts.instituteName()));
    }

    /** That a certificate expires is said whether or not the template thinks of it. */
    private static List<String> details(PaperFacts facts, Words words, Map<Field, String> fields) {
        Stream<String> said =
                words.details().stream().map(line -> filled(line, fields)).flatMap(Optional::stream);
        return Stream.concat(Optional.ofNullable(facts.expiresAt()).map(facts::validity).stream(), said)
                .limit(MOST_DETAILS)
                .toList();
    }

    private static Words usual(PaperFacts facts) {
        return TemplateDesign.usualWords(facts.kind(), facts.locale());
    }

    private static Optional<String> filled(String pattern, Map<Field, String> fields) {
        return new FieldText(pattern).filled(fields).filter(text -> !text.isBlank());
    }

    private static CertificateSheet sheet(
            PaperFacts facts, String title, String certifies, String completed, List<String> details) {
        return new CertificateSheet(
                facts.language(),
                new CertificateSheet.Wording(
                        title,
                        certifies,
                        completed,
                        word(facts, "issued-on"),
                        word(facts, "number"),
                        word(facts, "verify-at"),
                        word(facts, "code")),
                facts.holderName(),
                facts.courseTitle(),
                details,
                facts.instituteName(),
                PaperFacts.date(facts.issuedAt(), facts.locale()),
                facts.issuedAt(),
                facts.number(),
                facts.address(),
                facts.address(),
                facts.code(),
                null);
    }

    private static String word(PaperFacts facts, String key) {
        Locale language = facts.locale();
        return Texts.text(language, "certification.paper." + key);
    }
}
