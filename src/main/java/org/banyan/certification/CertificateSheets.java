package org.banyan.certification;

import java.util.List;
import java.util.Locale;
import org.banyan.certification.pdf.CertificateSheet;
import org.banyan.certification.templates.PaperFacts;
import org.banyan.certification.templates.PaperSheets;
import org.banyan.certification.templates.TemplateChoice;
import org.banyan.certification.templates.TemplateVersionId;
import org.springframework.stereotype.Component;

/** Words a certificate in its language, as it was certified and by the template of that day. */
@Component
class CertificateSheets {

    private final CertificateAddresses addresses;
    private final PaperSheets sheets;
    private final TemplateChoice templates;

    CertificateSheets(CertificateAddresses addresses, PaperSheets sheets, TemplateChoice templates) {
        this.addresses = addresses;
        this.sheets = sheets;
        this.templates = templates;
    }

    CertificateSheet of(CertificateEntry certificate) {
        TemplateVersionId template = certificate.template();
        return sheets.of(facts(certificate), template == null ? null : templates.design(template));
    }

    List<String> details(CertificateEntry certificate) {
        return facts(certificate).details();
    }

    private PaperFacts facts(CertificateEntry certificate) {
        Locale language = Locale.forLanguageTag(certificate.language());
        return new PaperFacts(
                certificate.kind(),
                certificate.language(),
                certificate.holderName(),
                certificate.courseTitle(),
                certificate.instituteName(),
                certificate.hours(),
                certificate.attendedHours(),
                certificate.plainRoleIn(language).orElse(null),
                certificate.roleIn(language).orElse(null),
                certificate.generation(),
                certificate.score(),
                certificate.fromDay(),
                certificate.untilDay(),
                certificate.completedAt(),
                certificate.issuedAt(),
                certificate.expiresAt(),
                certificate.number(),
                addresses.verification(certificate.code()),
                certificate.code().grouped());
    }
}
