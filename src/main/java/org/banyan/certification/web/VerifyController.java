package org.banyan.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.Certificates;
import org.banyan.certification.VerificationCode;
import org.banyan.identity.Guesses;
import org.banyan.identity.OpenAddresses;
import org.banyan.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Says to anybody what a certificate certifies and whether it stands; never more than the certificate itself says. */
@Controller
class VerifyController implements OpenAddresses {

    private final Certificates certificates;
    private final Guesses guesses;

    VerifyController(Certificates certificates, Guesses guesses) {
        this.certificates = certificates;
        this.guesses = guesses;
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(required = false) String code) {
        if (code == null || code.isBlank()) {
            return new ModelAndView("certification/verify");
        }
        return VerificationCode.read(code)
                .map(read -> new ModelAndView(new RedirectView("/verify/" + read.letters())))
                .orElseGet(() -> notFound(code));
    }

    @GetMapping("/verify/{typed}")
    ModelAndView verify(@PathVariable String typed, Locale language, HttpServletRequest request) {
        String client = request.getRemoteAddr();
        Optional<Duration> pause = guesses.guess(client);
        if (pause.isPresent()) {
            return tooMany(pause.get());
        }
        Optional<CertificateEntry> certificate = VerificationCode.read(typed).flatMap(certificates::verify);
        certificate.ifPresent(_ -> guesses.wasRight(client));
        return certificate.map(found -> found(found, language)).orElseGet(() -> notFound(typed));
    }

    @GetMapping("/certificates/{typed}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String typed) {
        VerificationCode code = VerificationCode.read(typed).orElseThrow(Refusal.NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"certificate-" + code.grouped() + ".pdf\"")
                .body(certificates.pdf(code));
    }

    private static ModelAndView found(CertificateEntry certificate, Locale language) {
        ModelAndView page = new ModelAndView("certification/verified");
        DateTimeFormatter dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .withZone(ZoneOffset.UTC);
        page.addObject("certificate", certificate);
        page.addObject("hours", NumberFormat.getInstance(language).format(certificate.hours()));
        page.addObject(
                "attendedHours",
                certificate.attendedHours().signum() == 0
                        ? ""
                        : NumberFormat.getInstance(language).format(certificate.attendedHours()));
        page.addObject("role", certificate.roleIn(language).orElse(""));
        page.addObject("completedOn", dates.format(certificate.completedAt()));
        page.addObject("issuedOn", dates.format(certificate.issuedAt()));
        page.addObject(
                "revokedOn",
                Optional.ofNullable(certificate.revokedAt()).map(dates::format).orElse(""));
        return page;
    }

    private static ModelAndView tooMany(Duration pause) {
        ModelAndView page = new ModelAndView("certification/verify");
        page.addObject("minutes", Math.max(1, pause.plusSeconds(59).toMinutes()));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    private static ModelAndView notFound(String typed) {
        ModelAndView page = new ModelAndView("certification/verify");
        page.addObject("typed", typed);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    @Override
    public List<String> patterns() {
        return List.of("/verify", "/verify/*", "/certificates/*");
    }
}
