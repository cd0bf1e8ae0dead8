package org.banyan.courier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.identity.Access;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was mailed and what became of it, for administrators. The words of a mail are there until it is sent. */
@Service
@Transactional
public class Outbox {

    private final MailRepository mails;
    private final MailServer server;
    private final Access access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            MailRepository mails,
            MailServer server,
            Access access,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mails = mails;
        this.server = server;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A mail in the list. */
    public record Line(
            UUID id,
            String recipient,
            String subject,
            String language,
            MailStatus status,
            Instant createdAt,
            @Nullable String lastError) {}

    /** A mail that is opened. */
    public record OpenedMail(
            Line line,
            List<String> paragraphs,
            Letter.@Nullable CallToAction callToAction,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            boolean canTryAgain) {}

    /** Whether there is a mail server at all. */
    public boolean hasServer() {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        return server.isThere();
    }

    /** Mails whose recipient or subject contains these letters, the newest first. */
    @Transactional(readOnly = true)
    public List<Line> lines(String search, int page, int size) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        return mails.lines(pattern(search), PageRequest.of(page, size));
    }

    @Transactional(readOnly = true)
    public int count(String search) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        return mails.count(pattern(search));
    }

    /** Opens a mail. Reading other people's mail is written down. */
    public OpenedMail open(UUID id) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        Mail mail = mails.findById(id).orElseThrow(Refusal.NotFound::new);
        audit.record("courier.mail-read", AuditTrail.Subject.of("mail", id), Map.of("recipient", mail.recipient()));
        Line line = new Line(
                id,
                mail.recipient(),
                mail.subject(),
                mail.language().toLanguageTag(),
                mail.status(),
                mail.createdAt(),
                mail.lastError());
        return new OpenedMail(
                line,
                mail.paragraphs(),
                mail.callToAction().orElse(null),
                mail.attempts(),
                mail.nextAttemptAt(),
                mail.sentAt(),
                server.isThere() && isLeft(mail));
    }

    /** Has a mail tried again that failed, or was kept while there was no server. */
    public void tryAgain(UUID id) {
        access.require(Role.ADMINISTRATOR, Scope.platform());
        Mail mail = mails.findById(id).orElseThrow(Refusal.NotFound::new);
        if (!server.isThere() || !isLeft(mail)) {
            throw new Refusal.Conflict("courier.refusal.not-left");
        }
        mail.tryAgain(clock.instant());
        audit.record("courier.mail-tried-again", AuditTrail.Subject.of("mail", id), Map.of());
        events.publishEvent(new MailWritten(mail.id()));
    }

    private static boolean isLeft(Mail mail) {
        return mail.status() == MailStatus.FAILED || mail.status() == MailStatus.KEPT;
    }

    private static @Nullable String pattern(String search) {
        return search.isBlank() ? null : "%" + search.strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
