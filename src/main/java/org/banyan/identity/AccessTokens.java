package org.banyan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: how programs of a person use the HTTP API with that person's rights. */
@Service
@Transactional
public class AccessTokens {

    /** How long a token may last, in days, as offered. */
    public static final List<Integer> LASTING_DAYS = List.of(30, 90, 365);

    private static final String MARK = "banyan_";
    private static final String DEMO_MARK = "demo-";
    private static final int LONGEST_NAME = 100;
    private static final int MOST = 50;
    private static final Duration BETWEEN_NOTES_OF_USE = Duration.ofMinutes(1);

    private final AccessTokenRepository tokens;
    private final AccountRepository accounts;
    private final SignIns signIns;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final Clock clock;
    private final boolean demo;

    AccessTokens(
            AccessTokenRepository tokens,
            AccountRepository accounts,
            SignIns signIns,
            CurrentPerson currentPerson,
            AuditTrail audit,
            Clock clock,
            @Value("${banyan.demo}") boolean demo) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.signIns = signIns;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
        this.demo = demo;
    }

    /** A token as its owner sees it in the list; the word itself is never seen again. */
    public record TokenEntry(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            boolean expired) {}

    /**
     * Makes a token for the person who is signed in.
     *
     * @return its word, which is shown once and kept nowhere
     */
    public String create(String name, int days) {
        SignedIn person = currentPerson.require();
        String title = PersonName.tidy(name);
        if (title.isEmpty() || title.length() > LONGEST_NAME) {
            throw new Refusal.Invalid("identity.refusal.token-name", LONGEST_NAME);
        }
        if (!LASTING_DAYS.contains(days)) {
            throw new Refusal.Invalid("identity.refusal.token-days");
        }
        if (tokens.countByAccountIdAndRevokedAtIsNull(person.account().value()) >= MOST) {
            throw new Refusal.Invalid("identity.refusal.token-count", MOST);
        }
        Instant now = clock.instant();
        String word = MARK + Secret.next().word();
        AccessToken token = tokens.save(
                new AccessToken(person.account(), title, Secret.hash(word), now, now.plus(Duration.ofDays(days))));
        audit.record("identity.token-made", subject(token), Map.of("name", title, "days", days));
        return word;
    }

    /** The tokens of the person who is signed in, the newest first, without those revoked. */
    @Transactional(readOnly = true)
    public List<TokenEntry> mine() {
        Instant now = clock.instant();
        return tokens
                .findByAccountIdAndRevokedAtIsNullOrderByCreatedAtDesc(
                        currentPerson.require().account().value())
                .stream()
                .map(token -> new TokenEntry(
                        token.id(),
                        token.name(),
                        token.createdAt(),
                        token.expiresAt(),
                        token.lastUsedAt(),
                        !token.isInForce(now)))
                .toList();
    }

    /** Revokes a token of the person who is signed in. */
    public void revoke(UUID id) {
        AccessToken token = tokens.findById(id)
                .filter(found -> found.account().equals(currentPerson.require().account()))
                .orElseThrow(Refusal.NotFound::new);
        if (!token.isRevoked()) {
            token.revoke(clock.instant());
            audit.record("identity.token-revoked", subject(token), Map.of("name", token.name()));
        }
    }

    /** Whom a program acts for that shows this word; empty if the word gives no right. */
    Optional<SignedIn> holder(String word) {
        return demo && word.startsWith(DEMO_MARK)
                ? signedIn(accounts.findByEmail(DemoAccounts.address(word.substring(DEMO_MARK.length()))))
                : tokens.findByTokenHash(Secret.hash(word))
                        .filter(token -> token.isInForce(clock.instant()))
                        .flatMap(this::use);
    }

    private Optional<SignedIn> use(AccessToken token) {
        Instant now = clock.instant();
        Instant last = token.lastUsedAt();
        if (last == null || Duration.between(last, now).compareTo(BETWEEN_NOTES_OF_USE) > 0) {
            token.use(now);
        }
        return signedIn(accounts.findById(token.account().value()));
    }

    private Optional<SignedIn> signedIn(Optional<Account> account) {
        return account.filter(Account::isOpen).map(signIns::to);
    }

    private static AuditTrail.Subject subject(AccessToken token) {
        return AuditTrail.Subject.of("access-token", token.id());
    }
}
