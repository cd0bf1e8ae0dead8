package org.banyan.certification;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.banyan.identity.Access;
import org.banyan.identity.InstituteId;
import org.banyan.identity.People;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues certificates in the place of others: with a name put right, or for a further time. Either points to the other. */
@Service
@Transactional
public class Corrections {

    private static final int LONGEST_NAME = 200;

    private final CertificateRepository certificates;
    private final CertificateRules rules;
    private final CertificateRegister register;
    private final People people;
    private final Access access;
    private final Clock clock;

    Corrections(
            CertificateRepository certificates,
            CertificateRules rules,
            CertificateRegister register,
            People people,
            Access access,
            Clock clock) {
        this.certificates = certificates;
        this.rules = rules;
        this.register = register;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** The name that the person has for certificates today; for a form to start from. */
    @Transactional(readOnly = true)
    public String nameToday(InstituteId institute, String number) {
        return people.certificateName(find(institute, number).person());
    }

    /**
     * Puts the name right. What was certified stays: course, hours, role, dates of completion and of expiry.
     *
     * @throws Refusal.Invalid if there is no other name, if it cannot be printed, or if the certificate does not stand
     */
    public CertificateEntry correctName(InstituteId institute, String number, String name) {
        Certificate wrong = find(institute, number);
        String right = name.strip();
        if (right.isEmpty()
                || right.length() > LONGEST_NAME
                || right.equals(wrong.entry().holderName())) {
            throw new Refusal.Invalid("certification.refusal.same-name");
        }
        return replace(wrong, right, wrong.expiresAt(), "certification.reason.name-corrected");
    }

    /** Issues it anew, for as long as certificates of its course are valid today. */
    public CertificateEntry renew(InstituteId institute, String number) {
        Certificate old = find(institute, number);
        if (old.expiresAt() == null) {
            throw new Refusal.Invalid("certification.refusal.does-not-expire");
        }
        Instant until = rules.expiry(institute, old.course(), clock.instant());
        return replace(old, old.entry().holderName(), until, "certification.reason.renewed");
    }

    private CertificateEntry replace(Certificate old, String name, @Nullable Instant until, String reason) {
        String words = Texts.text(Locale.forLanguageTag(old.entry().language()), reason);
        return register.replace(old, name, until, words).entry();
    }

    private Certificate find(InstituteId institute, String number) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
        return certificates
                .findByInstituteIdAndNumber(institute.value(), number)
                .orElseThrow(Refusal.NotFound::new);
    }
}
