package org.banyan.courier;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one mail per transaction. The row is locked while the mail is handed over and other senders pass over
 * it, so each mail has one sender at a time. If the process ends between handing over and commit the mail is sent a second
 * time with the same Message-ID; never is one lost.
 */
class MailDelivery {

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
        while (Boolean.TRUE.equals(transaction.execute(_ -> sendNext()))) {
            tried++;
        }
        return tried;
    }

    private boolean sendNext() {
        return mails.due(clock.instant(), Limit.of(1)).stream()
                .peek(this::send)
                .findFirst()
                .isPresent();
    }

    private void send(Mail mail) {
        try {
            sender.send(composer.compose(mail, sender.createMimeMessage()));
            mail.markSent(clock.instant());
        } catch (MailException | MessagingException e) {
            String reason = String.valueOf(rootOf(e).getMessage());
            if (isPermanent(e)) {
                mail.fail(reason);
                LOG.warn("A mail cannot be delivered and is given up: {}", reason);
            } else {
                mail.postpone(reason, clock.instant());
                LOG.info("A mail could not be sent now (attempt {}): {}", mail.attempts(), reason);
            }
        }
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
