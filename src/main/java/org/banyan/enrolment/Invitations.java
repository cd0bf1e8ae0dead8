package org.banyan.enrolment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.InstituteId;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.identity.Secret;
import org.banyan.identity.SignUps;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations into a cohort by mail. Whoever has the link comes in: signed in, or by opening the account that the link proves
 * the address of. An invitation lasts for a time, works once and can be revoked.
 */
@Service
@Transactional
public class Invitations {

    /** How many may be invited at once. */
    public static final int MOST = 500;

    public static final Duration LASTS = Duration.ofDays(30);
    private static final String PATH = "/invitations/";
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;<>]+");

    private final InvitationStore store;
    private final CohortRepository cohorts;
    private final Enrolments enrolments;
    private final CohortAccess access;
    private final AdmissionLetters letters;
    private final SignUps signUps;
    private final People people;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            CohortRepository cohorts,
            Enrolments enrolments,
            CohortAccess access,
            AdmissionLetters letters,
            SignUps signUps,
            People people,
            CurrentPerson currentPerson,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.access = access;
        this.letters = letters;
        this.signUps = signUps;
        this.people = people;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Mails an invitation to each address; an earlier one to the same address into this cohort ends.
     *
     * @param typed addresses as somebody pasted them, with names or without, whatever stands between them
     * @param language of the mail, unless the cohort has one
     * @return how many were written
     * @throws Refusal.Invalid that names the first that is no address
     */
    public int invite(CohortId id, String typed, Locale language) {
        Cohort cohort = cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new);
        access.requireRunning(cohort);
        Set<EmailAddress> addresses = addresses(typed);
        Instant now = clock.instant();
        String inviter = people.name(currentPerson.id());
        for (EmailAddress address : addresses) {
            store.revokeEarlier(id, address, now);
            Secret secret = Secret.next();
            store.insert(id, address, secret.hash(), currentPerson.id(), now, now.plus(LASTS));
            letters.invite(cohort, address, language, inviter, PATH + secret.word());
        }
        audit.record(
                "enrolment.invited", AuditTrail.Subject.of("cohort", id.value()), Map.of("people", addresses.size()));
        return addresses.size();
    }

    /** The addresses among the words; whatever has no at sign is taken for a name. */
    static Set<EmailAddress> addresses(String typed) {
        List<String> words = new ArrayList<>(
                BETWEEN.splitAsStream(typed).filter(word -> word.contains("@")).toList());
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        for (String word : words) {
            try {
                addresses.add(EmailAddress.of(word));
            } catch (Refusal.Invalid noAddress) {
                throw new Refusal.Invalid("enrolment.refusal.no-address", word);
            }
        }
        if (addresses.isEmpty() || addresses.size() > MOST) {
            throw new Refusal.Invalid("enrolment.refusal.addresses", MOST);
        }
        return addresses;
    }

    /** Invitations of the cohort, the newest first, for those who run it. */
    @Transactional(readOnly = true)
    public List<InvitationEntry> of(CohortId id, int offset, int limit) {
        access.requireRunning(cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new));
        return store.of(id, clock.instant(), offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(CohortId id) {
        access.requireRunning(cohorts.findById(id.value()).orElseThrow(Refusal.NotFound::new));
        return store.count(id);
    }

    /** Makes the link useless. */
    public void revoke(UUID id) {
        CohortId cohort = store.cohortOf(id).orElseThrow(Refusal.NotFound::new);
        access.requireRunning(cohorts.findById(cohort.value()).orElseThrow());
        store.revoke(id, clock.instant());
        audit.record("enrolment.invitation-revoked", AuditTrail.Subject.of("cohort", cohort.value()), Map.of());
    }

    /** What a link is about. */
    public record Invited(CohortId cohort, InstituteId institute, EmailAddress email) {}

    /** For whoever has the link; empty if it does not work any more. */
    @Transactional(readOnly = true)
    public Optional<Invited> find(String secret) {
        return store.find(Secret.hash(secret), clock.instant());
    }

    /** Enrols the person who is signed in. */
    public CohortId accept(String secret) {
        return accept(secret, currentPerson.id());
    }

    /**
     * Opens an account with the address of the invitation, and enrols its owner.
     *
     * @throws Refusal.Conflict if the address has an account: its owner signs in instead
     */
    public Invited acceptWithNewAccount(String secret, String name, String password, Locale language) {
        Invited invited = find(secret).orElseThrow(() -> new Refusal.NotFound("enrolment.refusal.invitation"));
        PersonId person = signUps.openInvited(
                invited.institute(),
                invited.email(),
                name,
                password,
                Languages.ofInterface(language.toLanguageTag()).orElse(Locale.ENGLISH));
        accept(secret, person);
        return invited;
    }

    private CohortId accept(String secret, PersonId person) {
        Invited invited = store.take(Secret.hash(secret), person, clock.instant())
                .orElseThrow(() -> new Refusal.NotFound("enrolment.refusal.invitation"));
        enrolments.enrolInvited(invited.cohort(), person);
        return invited.cohort();
    }
}
