package org.banyan.certification.templates;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.banyan.certification.pdf.CertificatePdf;
import org.banyan.certification.pdf.CertificateSheet;
import org.banyan.certification.pdf.UnprintableTextException;
import org.banyan.identity.Access;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a design as the true page that comes out of it, with made-up facts; nothing is numbered and nothing can be verified. */
@Service
@Transactional(readOnly = true)
public class TemplatePreviews {

    private static final int DPI = 96;
    private static final int DAYS = 46;
    private static final int GENERATION = 2;

    /** Drawing pictures takes memory; those who design wait for each other. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private final CertificatePdf pdf;
    private final PaperSheets sheets;
    private final TemplatePictures pictures;
    private final Institutes institutes;
    private final Access access;
    private final Clock clock;
    private final String url;

    TemplatePreviews(
            CertificatePdf pdf,
            PaperSheets sheets,
            TemplatePictures pictures,
            Institutes institutes,
            Access access,
            Clock clock,
            @Value("${banyan.url}") String url) {
        this.pdf = pdf;
        this.sheets = sheets;
        this.pictures = pictures;
        this.institutes = institutes;
        this.access = access;
        this.clock = clock;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The page, and a picture of it. */
    public static final class Preview {

        private final byte[] pdf;
        private final byte[] png;

        private Preview(byte[] pdf, byte[] png) {
            this.pdf = pdf;
            this.png = png;
        }

        public byte[] pdf() {
            return pdf;
        }

        public byte[] png() {
            return png;
        }
    }

    /**
     * Shows the page of somebody of this name in this language.
     *
     * @throws Refusal.Invalid if the design cannot be saved as it is, naming the field
     */
    public Preview show(
            InstituteId institute, CertificateKind kind, TemplateDesign design, String language, SampleName name) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        TemplateDesign checked = DesignRules.checked(design);
        pictures.requireOwn(institute, checked.pictures());
        requirePrintable(sheet(institute, kind, checked, language, SampleName.LATIN));
        byte[] page = pdf.render(sheet(institute, kind, checked, language, name));
        return new Preview(page, picture(page));
    }

    private static byte[] picture(byte[] page) {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(page)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
            var png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** In every language that it has words in. */
    void requirePrintable(InstituteId institute, CertificateKind kind, TemplateDesign design) {
        design.words()
                .keySet()
                .forEach(language -> requirePrintable(sheet(institute, kind, design, language, SampleName.LATIN)));
    }

    private void requirePrintable(CertificateSheet sheet) {
        try {
            pdf.requirePrintable(sheet);
        } catch (UnprintableTextException e) {
            StringBuilder letters = new StringBuilder();
            e.codePoints()
                    .forEach(codePoint -> letters.appendCodePoint(codePoint).append(' '));
            throw new Refusal.Invalid(
                    "certification.refusal.letters", letters.toString().strip());
        }
        pdf.unreadable(sheet).ifPresent(part -> {
            throw new Refusal.Invalid("certification.refusal.does-not-fit", part, DesignRules.name(sheet.language()));
        });
    }

    private CertificateSheet sheet(
            InstituteId institute, CertificateKind kind, TemplateDesign design, String language, SampleName name) {
        return sheets.of(facts(institute, kind, language, name), design);
    }

    private PaperFacts facts(InstituteId institute, CertificateKind kind, String language, SampleName name) {
        Locale locale = Locale.forLanguageTag(language);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String role = Texts.text(locale, "certification.role." + role(kind));
        return new PaperFacts(
                kind,
                language,
                name.text(),
                Texts.text(locale, "certification.template.sample-course"),
                institutes.get(institute).name(),
                BigDecimal.valueOf(40),
                BigDecimal.valueOf(6),
                role,
                Texts.text(locale, "certification.role-generation", role, GENERATION),
                GENERATION,
                BigDecimal.valueOf(87),
                today.minusDays(DAYS),
                today,
                clock.instant(),
                clock.instant(),
                null,
                today.getYear() + "-000000",
                URI.create(url + "/verify/0000000000000000"),
                "0000-0000-0000-0000");
    }

    private static String role(CertificateKind kind) {
        return switch (kind) {
            case COMPLETION, PARTICIPATION -> "participant";
            case PEER_TUTOR -> "peer-tutor";
            case TRAINER -> "trainer";
        };
    }
}
