package org.banyan.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.banyan.certification.Badges;
import org.banyan.certification.CertificatePictures;
import org.banyan.certification.Certificates;
import org.banyan.certification.VerificationCode;
import org.banyan.identity.Guesses;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What belongs to a certificate, at addresses that stay: the paper, its picture, the badge, and who issues badges. */
@Controller
class CertificateFiles {

    private static final MediaType CREDENTIAL = MediaType.valueOf("application/vc+ld+json");
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Certificates certificates;
    private final CertificatePictures pictures;
    private final Badges badges;
    private final Guesses guesses;

    CertificateFiles(Certificates certificates, CertificatePictures pictures, Badges badges, Guesses guesses) {
        this.certificates = certificates;
        this.pictures = pictures;
        this.badges = badges;
        this.guesses = guesses;
    }

    @GetMapping("/certificates/{typed}.pdf")
    ResponseEntity<?> pdf(@PathVariable String typed, HttpServletRequest request) {
        return answer(typed, request, MediaType.APPLICATION_PDF, "certificate", "pdf", certificates::pdf);
    }

    @GetMapping("/certificates/{typed}.png")
    ResponseEntity<?> picture(@PathVariable String typed, HttpServletRequest request) {
        return answer(typed, request, MediaType.IMAGE_PNG, "certificate", "png", pictures::png);
    }

    @GetMapping("/badges/{typed}.json")
    ResponseEntity<?> badge(@PathVariable String typed, HttpServletRequest request) {
        return answer(typed, request, CREDENTIAL, "badge", "json", badges::json);
    }

    @GetMapping("/badges/{typed}.png")
    ResponseEntity<?> bakedPng(@PathVariable String typed, HttpServletRequest request) {
        return answer(typed, request, MediaType.IMAGE_PNG, "badge", "png", badges::png);
    }

    @GetMapping("/badges/{typed}.svg")
    ResponseEntity<?> bakedSvg(@PathVariable String typed, HttpServletRequest request) {
        return answer(typed, request, SVG, "badge", "svg", badges::svg);
    }

    @GetMapping("/issuers/{institute}")
    ResponseEntity<String> issuer(@PathVariable UUID institute) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(badges.issuer(new InstituteId(institute)));
    }

    @GetMapping("/issuers/{institute}/status/{number}")
    ResponseEntity<String> status(@PathVariable UUID institute, @PathVariable int number) {
        return ResponseEntity.ok().contentType(CREDENTIAL).body(badges.statusList(new InstituteId(institute), number));
    }

    /** Every address that takes a code counts wrong ones alike. */
    private ResponseEntity<?> answer(
            String typed,
            HttpServletRequest request,
            MediaType type,
            String name,
            String ending,
            Function<VerificationCode, ?> content) {
        String client = request.getRemoteAddr();
        Optional<Duration> pause = guesses.guess(client);
        if (pause.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(pause.get().toSeconds()))
                    .build();
        }
        VerificationCode code = VerificationCode.read(typed)
                .filter(read -> certificates.verify(read).isPresent())
                .orElseThrow(Refusal.NotFound::new);
        guesses.wasRight(client);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + name + "-" + code.grouped() + "." + ending + "\"")
                .body(content.apply(code));
    }
}
