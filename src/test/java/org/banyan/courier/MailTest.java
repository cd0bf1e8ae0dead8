package org.banyan.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.banyan.identity.EmailAddress;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isTriedAgainLaterAndLater() {
        Mail mail = mail("Hello");

        mail.postpone("Connection refused", NOON);
        assertThat(mail.nextAttemptAt()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        mail.postpone("Connection refused", NOON);
        assertThat(mail.nextAttemptAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void isGivenUpAfterTheLastPause() {
        Mail mail = mail("Hello");

        Mail.PAUSES.forEach(_ -> mail.postpone("Connection refused", NOON));
        assertThat(mail.status()).isEqualTo(MailStatus.WAITING);
        mail.postpone("Connection refused", NOON);

        assertThat(mail.status()).isEqualTo(MailStatus.FAILED);
        assertThat(mail.nextAttemptAt()).isNull();
    }

    @Test
    void keepsNoWordsOnceSent() {
        Mail mail = mail("Hello");

        mail.markSent(NOON);

        assertThat(mail.paragraphs()).isEmpty();
        assertThat(mail.callToAction()).isEmpty();
        assertThatThrownBy(() -> mail.tryAgain(NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void subjectIsOneLineOfBoundedLength() {
        assertThat(mail("Hello\r\nBcc: all@example.org").subject()).isEqualTo("Hello Bcc: all@example.org");
        assertThat(mail("🌳".repeat(400)).subject()).endsWith("🌳…").hasSizeLessThanOrEqualTo(300);
    }

    private static Mail mail(String subject) {
        Letter letter = Letter.to(new EmailAddress("ann@example.org"), Locale.ENGLISH, subject, List.of("One", "Two"))
                .asking("Look", "/");
        return Mail.toSend(letter, "ann@example.org", "http://localhost/", NOON);
    }
}
