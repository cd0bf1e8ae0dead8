package org.banyan.courier;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A sender first takes a mail for itself, by moving its next attempt to a time when it will long be handed
 * over, then hands it over outside any transaction, then notes the outcome. So no two senders have the same mail, and the mail
 * server, however slow, holds no lock. If the process ends between handing over and noting it, the mail is sent a second time
 * with the same Message-ID; never is one lost.
 */
class MailDelivery {

    /** Longer than all time-outs towards the mail server together. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(10);

    private static final int AT_A_TIME = 20;
    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final MailRepository mails;
    private final MailComposer composer;
    private final JavaMailSender sender;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailDelivery(
            MailRepository mails,
            MailComposer composer,
            JavaMailSender sender,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.composer = composer;
        this.sender = sender;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends everything that is due; answers how many mails were tried. */
    int sendAll() {
        int tried = 0;
        while (true) {
            List<UUID> due = mails.due(clock.instant(), Limit.of(AT_A_TIME));
            if (due.isEmpty()) {
                return tried;
            }
            for (UUID id : due) {
                if (take(id)) {
                    send(mails.findById(id).orElseThrow());
                    tried++;
                }
            }
        }
    }

    private boolean take(UUID id) {
        Instant now = clock.instant();
        Integer taken = transaction.execute(_ -> mails.take(id, now, now.plus(TAKEN_FOR)));
        return taken != null && taken == 1;
    }

    private void send(Mail mail) {
        try {
            Optional<MimeMessage> words = composer.write(mail, sender.createMimeMessage());
            if (words.isEmpty()) {
                note(mail, Mail::drop);
                return;
            }
            sender.send(words.get());
            note(mail, sent -> sent.markSent(clock.instant()));
        } catch (MailException | MessagingException e) {
            String reason = String.valueOf(rootOf(e).getMessage());
            if (isPermanent(e)) {
                note(mail, refused -> refused.fail(reason));
                LOG.warn("A mail cannot be delivered and is given up: {}", reason);
            } else {
                note(mail, waiting -> waiting.postpone(reason, clock.instant()));
                LOG.info("A mail could not be sent now (attempt {}): {}", mail.attempts() + 1, reason);
            }
        }
    }

    private void note(Mail mail, Consumer<Mail> outcome) {
        transaction.executeWithoutResult(
                _ -> outcome.accept(mails.findById(mail.id().value()).orElseThrow()));
    }

    /** The server said that it will never take mail for this address, or it is no address at all. */
    private static boolean isPermanent(Throwable problem) {
        if (problem instanceof MailSendException several) {
            return Arrays.stream(several.getMessageExceptions()).anyMatch(MailDelivery::isPermanent);
        }
        return switch (problem) {
            case SendFailedException refused ->
                refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            case AddressException _ -> true;
            default -> false;
        };
    }

    private static Throwable rootOf(Throwable problem) {
        if (problem instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return rootOf(several.getMessageExceptions()[0]);
        }
        Throwable cause = problem.getCause();
        return cause == null ? problem : rootOf(cause);
    }
}
