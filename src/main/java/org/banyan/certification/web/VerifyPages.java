package org.banyan.certification.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.banyan.certification.Badges;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.PaperCheck;
import org.banyan.certification.badge.Verdict;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Words what checking found, in the reader's language. */
final class VerifyPages {

    private VerifyPages() {}

    static ModelAndView found(CertificateEntry certificate, Instant now, Locale language, @Nullable String fileIs) {
        ModelAndView page = new ModelAndView("certification/verified");
        CertificateEntry.State state = certificate.state(now);
        page.addObject("certificate", certificate);
        page.addObject("fileIs", fileIs);
        page.addObject("state", state);
        page.addObject("verdict", verdict(certificate, state, language));
        boolean countsNoHours = certificate.kind() != CertificateKind.COMPLETION
                && certificate.hours().signum() == 0;
        page.addObject("kind", certificate.kind().title(language));
        page.addObject(
                "dayLabel",
                Texts.text(
                        language,
                        certificate.kind() == CertificateKind.PARTICIPATION
                                ? "certification.took-part-until"
                                : "certification.completed-on"));
        page.addObject(
                "hours", countsNoHours ? "" : NumberFormat.getInstance(language).format(certificate.hours()));
        page.addObject(
                "attendedHours",
                certificate.attendedHours().signum() == 0
                        ? ""
                        : NumberFormat.getInstance(language).format(certificate.attendedHours()));
        page.addObject("role", certificate.roleIn(language).orElse(""));
        page.addObject("completedOn", date(certificate.completedAt(), language));
        page.addObject("issuedOn", date(certificate.issuedAt(), language));
        page.addObject("expiresOn", date(certificate.expiresAt(), language));
        return page;
    }

    static String verdict(CertificateEntry certificate, CertificateEntry.State state, Locale language) {
        return switch (state) {
            case VALID -> Texts.text(language, "certification.stands");
            case EXPIRED -> Texts.text(language, "certification.expired", date(certificate.expiresAt(), language));
            case REPLACED -> Texts.text(language, "certification.replaced", date(certificate.revokedAt(), language));
            case REVOKED -> Texts.text(language, "certification.revoked", date(certificate.revokedAt(), language));
        };
    }

    static ModelAndView paper(PaperCheck.Answer answer, Instant now, Locale language) {
        String found = answer.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String words = Texts.text(language, "certification.check.paper." + found);
        CertificateEntry certificate = answer.certificate();
        boolean isGood = answer.finding() == PaperCheck.Finding.ISSUED || answer.finding() == PaperCheck.Finding.SIGNED;
        if (certificate != null && isGood) {
            return found(certificate, now, language, words);
        }
        ModelAndView page = new ModelAndView("certification/checked");
        page.addObject("verdict", words);
        page.addObject("tone", "bad");
        page.addObject("code", certificate == null ? null : certificate.code().letters());
        return page;
    }

    static ModelAndView badge(Badges.Examined examined, Instant now, Locale language) {
        Verdict verdict = examined.verdict();
        String kind = verdict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String words = Texts.text(language, "certification.check.badge." + kind);
        CertificateEntry certificate = examined.certificate();
        if (certificate != null) {
            return found(certificate, now, language, words);
        }
        ModelAndView page = new ModelAndView("certification/checked");
        page.addObject("verdict", words);
        page.addObject("tone", verdict.kind().isAccepted() ? "good" : "bad");
        page.addObject("detail", verdict.detail().isEmpty() ? null : verdict.detail());
        Verdict.Shown shown = verdict.shown();
        if (shown != null) {
            page.addObject("shown", shown);
            page.addObject("from", date(shown.from(), language));
            page.addObject("until", date(shown.until(), language));
        }
        page.addObject(
                "hint",
                verdict.kind() == Verdict.Kind.UNALTERED
                        ? Texts.text(
                                language,
                                verdict.hasStatus()
                                        ? "certification.check.badge.ask-status"
                                        : "certification.check.badge.ask-issuer")
                        : null);
        return page;
    }

    static ModelAndView tooMany(Duration pause) {
        ModelAndView page = new ModelAndView("certification/verify");
        page.addObject("minutes", Math.max(1, pause.plusSeconds(59).toMinutes()));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    static ModelAndView notFound(String typed) {
        ModelAndView page = new ModelAndView("certification/verify");
        page.addObject("typed", typed);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private static String date(@Nullable Instant moment, Locale language) {
        return Optional.ofNullable(moment)
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)::format)
                .orElse("");
    }
}
