package org.banyan.certification.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.certification.pdf.Colour;
import org.banyan.certification.pdf.Look;
import org.banyan.certification.templates.TemplateDesign.Signatory;
import org.banyan.certification.templates.TemplateDesign.Words;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;

/** What a design may be; a refusal names the field at fault. */
final class DesignRules {

    static final int LONGEST_TEXT = 240;
    static final int LONGEST_NAME = 100;
    static final int MOST_DETAILS = 4;
    private static final int MOST_LANGUAGES = 20;

    /** What WCAG asks of text of ordinary size. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final Colour QR_INK = new Colour(0x22302B);

    private DesignRules() {}

    /** The design with its texts stripped. */
    static TemplateDesign checked(TemplateDesign design) {
        colours(design);
        if (design.signatories().size() > Look.MOST_SIGNATURES) {
            throw new Refusal.Invalid("certification.refusal.signatures", Look.MOST_SIGNATURES);
        }
        if (design.words().size() > MOST_LANGUAGES) {
            throw new Refusal.Invalid("certification.refusal.languages", MOST_LANGUAGES);
        }
        Map<String, Words> words = new TreeMap<>();
        design.words().forEach((language, said) -> words.put(tag(language), words(language, said)));
        return new TemplateDesign(
                design.paper(),
                design.border(),
                design.ground(),
                design.heading(),
                design.accent(),
                design.text(),
                design.logo(),
                design.seal(),
                design.signatories().stream().map(DesignRules::signatory).toList(),
                words);
    }

    private static void colours(TemplateDesign design) {
        Colour ground = colour("ground", design.ground());
        Map<String, String> inks =
                new TreeMap<>(Map.of("heading", design.heading(), "accent", design.accent(), "text", design.text()));
        inks.forEach((name, written) -> {
            if (colour(name, written).contrastWith(ground) < LEAST_CONTRAST) {
                throw new Refusal.Invalid("certification.refusal.contrast." + name);
            }
        });
        if (QR_INK.contrastWith(ground) < LEAST_CONTRAST) {
            throw new Refusal.Invalid("certification.refusal.contrast.qr");
        }
    }

    private static Colour colour(String name, String written) {
        return Colour.read(written).orElseThrow(() -> new Refusal.Invalid("certification.refusal.colour." + name));
    }

    private static Words words(String language, Words words) {
        if (words.details().size() > MOST_DETAILS) {
            throw new Refusal.Invalid("certification.refusal.details", MOST_DETAILS);
        }
        List<String> details = words.details().stream()
                .map(line -> text("details", language, line))
                .filter(line -> !line.isEmpty())
                .toList();
        String title = text("title", language, words.title());
        if (title.isEmpty()) {
            throw new Refusal.Invalid("certification.refusal.no-title", name(language));
        }
        return new Words(
                title,
                text("certifies", language, words.certifies()),
                text("completed", language, words.completed()),
                details);
    }

    private static String text(String part, String language, String text) {
        String said = plain(part, language, text, LONGEST_TEXT);
        new FieldText(said).unknown().ifPresent(unknown -> {
            throw new Refusal.Invalid("certification.refusal.unknown-field", unknown, name(language));
        });
        return said;
    }

    private static Signatory signatory(Signatory signatory) {
        String name = plain("signature", "", signatory.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw new Refusal.Invalid("certification.refusal.no-signatory");
        }
        Map<String, String> functions = new TreeMap<>();
        signatory.functions().forEach((language, function) -> {
            String said = plain("signature", language, function, LONGEST_NAME);
            if (!said.isEmpty()) {
                functions.put(tag(language), said);
            }
        });
        return new Signatory(name, signatory.handwriting(), functions);
    }

    private static String plain(String part, String language, String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new Refusal.Invalid("certification.refusal.text-too-long", part, name(language), longest);
        }
        return stripped;
    }

    /** As a refusal names the language. */
    static String name(String language) {
        return language.isEmpty() ? "" : Languages.nameInItself(Locale.forLanguageTag(language));
    }

    private static String tag(String language) {
        if (!Languages.isTag(language)) {
            throw new Refusal.Invalid("certification.refusal.language", language);
        }
        return language;
    }
}
