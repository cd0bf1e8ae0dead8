package org.banyan.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.certification.Badges;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.Certificates;
import org.banyan.certification.PaperCheck;
import org.banyan.certification.VerificationCode;
import org.banyan.identity.Guesses;
import org.banyan.identity.OpenAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Says to anybody what a certificate certifies and whether it stands; never more than the certificate itself says. */
@Controller
class VerifyController implements OpenAddresses {

    private final Certificates certificates;
    private final PaperCheck papers;
    private final Badges badges;
    private final Guesses guesses;
    private final Clock clock;

    VerifyController(Certificates certificates, PaperCheck papers, Badges badges, Guesses guesses, Clock clock) {
        this.certificates = certificates;
        this.papers = papers;
        this.badges = badges;
        this.guesses = guesses;
        this.clock = clock;
    }

    @GetMapping("/verify")
    ModelAndView ask(@RequestParam(required = false) String code) {
        if (code == null || code.isBlank()) {
            return new ModelAndView("certification/verify");
        }
        return VerificationCode.read(code)
                .map(read -> new ModelAndView(new RedirectView("/verify/" + read.letters())))
                .orElseGet(() -> VerifyPages.notFound(code));
    }

    @GetMapping("/verify/{typed}")
    ModelAndView verify(@PathVariable String typed, Locale language, HttpServletRequest request) {
        String client = request.getRemoteAddr();
        Optional<Duration> pause = guesses.guess(client);
        if (pause.isPresent()) {
            return VerifyPages.tooMany(pause.get());
        }
        Optional<CertificateEntry> certificate = VerificationCode.read(typed).flatMap(certificates::verify);
        certificate.ifPresent(_ -> guesses.wasRight(client));
        return certificate
                .map(found -> VerifyPages.found(found, clock.instant(), language, null))
                .orElseGet(() -> VerifyPages.notFound(typed));
    }

    /** A file that somebody was sent: a certificate, or a badge. */
    @PostMapping("/verify/file")
    ModelAndView file(@RequestParam MultipartFile file, Locale language, HttpServletRequest request)
            throws IOException {
        boolean isPdf = file.getSize() >= 4 && head(file).startsWith("%PDF");
        byte[] content = file.getSize() > PaperCheck.LARGEST ? new byte[0] : file.getBytes();
        return check(
                request,
                () -> isPdf || content.length == 0
                        ? VerifyPages.paper(papers.check(content), clock.instant(), language)
                        : VerifyPages.badge(badges.examine(content), clock.instant(), language));
    }

    @PostMapping("/verify/badge")
    ModelAndView badge(@RequestParam String badge, Locale language, HttpServletRequest request) {
        return check(
                request,
                () -> VerifyPages.badge(
                        badges.examine(badge.getBytes(StandardCharsets.UTF_8)), clock.instant(), language));
    }

    /** Files cost more to look at than codes, and could be used to guess. */
    private ModelAndView check(HttpServletRequest request, java.util.function.Supplier<ModelAndView> work) {
        String client = request.getRemoteAddr();
        return guesses.guess(client).map(VerifyPages::tooMany).orElseGet(() -> {
            ModelAndView page = work.get();
            if ("certification/verified".equals(page.getViewName())) {
                guesses.wasRight(client);
            }
            return page;
        });
    }

    private static String head(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
        }
    }

    @Override
    public List<String> patterns() {
        return List.of(
                "/verify", "/verify/*", "/certificates/*.pdf", "/certificates/*.png", "/badges/*", "/issuers/**");
    }
}
