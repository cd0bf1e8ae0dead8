package org.banyan.certification.web;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.Certificates;
import org.banyan.certification.VerificationCode;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.Guesses;
import org.banyan.shell.LinkedPages;
import org.springframework.stereotype.Component;

/** Says of linked certificates what their public page says first. Whoever links to codes that do not exist is slowed down as there. */
@Component
class CertificateLinks implements LinkedPages {

    private static final Pattern VERIFY = Pattern.compile("/verify/([0-9A-Za-z]{4}(?:-?[0-9A-Za-z]{4}){3})/?");
    private static final String GUESSED = "linked certificates";

    private final Certificates certificates;
    private final Guesses guesses;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    CertificateLinks(Certificates certificates, Guesses guesses, CurrentPerson currentPerson, Clock clock) {
        this.certificates = certificates;
        this.guesses = guesses;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    @Override
    public boolean has(String path) {
        return code(path).isPresent();
    }

    @Override
    public Map<String, LinkedPage> about(Collection<String> paths, Locale language) {
        Map<String, VerificationCode> codes = new LinkedHashMap<>();
        paths.forEach(path -> code(path).ifPresent(code -> codes.put(path, code)));
        if (codes.isEmpty() || guesses.guessBy(currentPerson.id(), GUESSED).isPresent()) {
            return Map.of();
        }
        Map<VerificationCode, CertificateEntry> found = certificates.verify(codes.values()).stream()
                .collect(Collectors.toMap(CertificateEntry::code, Function.identity()));
        if (found.keySet().containsAll(codes.values())) {
            guesses.wasRightBy(currentPerson.id(), GUESSED);
        }
        Map<String, LinkedPage> pages = new LinkedHashMap<>();
        codes.forEach((path, code) -> {
            CertificateEntry certificate = found.get(code);
            if (certificate != null) {
                pages.put(path, page(certificate, language));
            }
        });
        return pages;
    }

    private LinkedPage page(CertificateEntry certificate, Locale language) {
        return new LinkedPage(
                certificate.kind().title(language),
                certificate.courseTitle(),
                List.of(
                        certificate.holderName(),
                        VerifyPages.verdict(certificate, certificate.state(clock.instant()), language)));
    }

    private static Optional<VerificationCode> code(String path) {
        Matcher verify = VERIFY.matcher(path);
        return verify.matches() ? VerificationCode.read(verify.group(1)) : Optional.empty();
    }
}
