package org.banyan.courier;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banyan.identity.Profiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes letters. A letter is written down in the transaction of the feature that sends it, so it is sent if and only if
 * what it tells has happened, and survives a restart.
 */
@Service
@Transactional
public class Courier {

    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager entities;
    private final MailRepository mails;
    private final Profiles profiles;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String url;

    Courier(
            EntityManager entities,
            MailRepository mails,
            Profiles profiles,
            MailServer server,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${banyan.url}") String url) {
        this.entities = entities;
        this.mails = mails;
        this.profiles = profiles;
        this.server = server;
        this.events = events;
        this.clock = clock;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Takes the letter; it is sent soon. A person without an open account gets none. */
    public Optional<MailId> send(Letter letter) {
        return recipient(letter.to()).map(recipient -> {
            Instant now = clock.instant();
            String address = address(letter.callToAction());
            Mail mail = server.isThere()
                    ? Mail.toSend(letter, recipient, address, now)
                    : Mail.toKeep(letter, recipient, address, now);
            entities.persist(mail);
            events.publishEvent(new MailWritten(mail.id()));
            return mail.id();
        });
    }

    private Optional<String> recipient(Letter.Recipient to) {
        return switch (to) {
            case Letter.ToPerson(var person) -> profiles.addressOf(person).map(address -> address.value());
            case Letter.ToAddress(var address) -> Optional.of(address.value());
        };
    }

    private @Nullable String address(Letter.@Nullable CallToAction action) {
        if (action == null) {
            return null;
        }
        return action.path().startsWith("/") ? url + action.path() : action.path();
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT30M")
    void forgetOld() {
        mails.deleteOlderThan(clock.instant().minus(KEPT));
    }
}
