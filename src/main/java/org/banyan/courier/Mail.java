package org.banyan.courier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.PersonId;
import org.banyan.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way. It waits until it is sent, is tried again when the mail server does not take it, and fails when the
 * server says it never will or after the last attempt. Where there is no mail server it is kept instead, to be read on the
 * screen; a server that comes later does not send it, because it would be stale.
 */
@Entity
@Table(name = "mail")
class Mail {

    private static final String BETWEEN_PARAGRAPHS = "\n\n";
    /** Tells one thing. */
    static final String ONE = "ONE";
    /** Tells what is new in a channel. */
    static final String DIGEST = "DIGEST";

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_NAME = 400;
    private static final int LONGEST_ERROR = 500;
    /** Pauses before the second attempt and so on; then it is given up. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));

    @Id
    private UUID id;

    private String recipient;
    private @Nullable UUID personId;
    private String language;
    private String subject;
    private @Nullable String paragraphs;
    private @Nullable String linkLabel;
    private @Nullable String linkAddress;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;
    private Instant createdAt;
    private @Nullable Instant nextAttemptAt;
    private @Nullable Instant sentAt;
    private @Nullable String lastError;
    private @Nullable String news;
    private @Nullable UUID channelId;
    private @Nullable String answers;

    protected Mail() {}

    private Mail(Letter letter, String recipient, @Nullable String linkAddress, Instant now) {
        this.id = MailId.next().value();
        this.recipient = recipient;
        this.personId = letter.to() instanceof Letter.ToPerson to ? to.person().value() : null;
        this.language = letter.language().toLanguageTag();
        this.subject = shortened(oneLine(letter.subject()), LONGEST_SUBJECT);
        this.paragraphs = String.join(
                BETWEEN_PARAGRAPHS,
                letter.paragraphs().stream().map(Mail::withoutEmptyLines).toList());
        Letter.CallToAction action = letter.callToAction();
        this.linkLabel = action == null ? null : shortened(oneLine(action.label()), LONGEST_SUBJECT);
        this.linkAddress = linkAddress;
        this.createdAt = now;
        this.status = MailStatus.WAITING;
        this.answers = name(letter.answers());
    }

    /** A mail whose words are made when it is handed over. */
    static Mail withNews(PersonId person, String recipient, Locale language, String news, UUID channel, Instant now) {
        String subject = Texts.text(language, "courier.news.subject");
        Mail mail = new Mail(Letter.to(person, language, subject, List.of(subject)), recipient, null, now);
        mail.paragraphs = null;
        mail.news = news;
        mail.channelId = channel;
        mail.nextAttemptAt = now;
        return mail;
    }

    /** There is no server to hand it to, so it has the words of now. */
    void keep(String subject, List<String> paragraphs, Letter.CallToAction action) {
        this.subject = shortened(oneLine(subject), LONGEST_SUBJECT);
        this.paragraphs = String.join(
                BETWEEN_PARAGRAPHS,
                paragraphs.stream().map(Mail::withoutEmptyLines).toList());
        this.linkLabel = shortened(oneLine(action.label()), LONGEST_SUBJECT);
        this.linkAddress = action.path();
        this.status = MailStatus.KEPT;
        this.nextAttemptAt = null;
    }

    /** There is nothing left to tell. */
    void drop() {
        status = MailStatus.DROPPED;
        nextAttemptAt = null;
    }

    /** The channel it has news of; none if it is a letter with words of its own. */
    Optional<UUID> channel() {
        return Optional.ofNullable(channelId);
    }

    boolean isDigest() {
        return DIGEST.equals(news);
    }

    /** The name of the mail that this one answers. */
    Optional<String> answers() {
        return Optional.ofNullable(answers);
    }

    static Mail toSend(Letter letter, String recipient, @Nullable String linkAddress, Instant now) {
        Mail mail = new Mail(letter, recipient, linkAddress, now);
        mail.nextAttemptAt = now;
        return mail;
    }

    static Mail toKeep(Letter letter, String recipient, @Nullable String linkAddress, Instant now) {
        Mail mail = new Mail(letter, recipient, linkAddress, now);
        mail.status = MailStatus.KEPT;
        return mail;
    }

    void markSent(Instant now) {
        attempts++;
        status = MailStatus.SENT;
        sentAt = now;
        nextAttemptAt = null;
        lastError = null;
        paragraphs = null;
        linkLabel = null;
        linkAddress = null;
    }

    /** The server did not take it this time. */
    void postpone(String error, Instant now) {
        attempts++;
        lastError = shortened(error, LONGEST_ERROR);
        if (attempts > PAUSES.size()) {
            status = MailStatus.FAILED;
            nextAttemptAt = null;
        } else {
            nextAttemptAt = now.plus(PAUSES.get(attempts - 1));
        }
    }

    /** The server will never take it. */
    void fail(String error) {
        attempts++;
        lastError = shortened(error, LONGEST_ERROR);
        status = MailStatus.FAILED;
        nextAttemptAt = null;
    }

    /** Somebody wants it tried once more. */
    void tryAgain(Instant now) {
        if (status != MailStatus.FAILED && status != MailStatus.KEPT) {
            throw new IllegalStateException("Is " + status);
        }
        status = MailStatus.WAITING;
        attempts = 0;
        nextAttemptAt = now;
    }

    MailId id() {
        return new MailId(id);
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    String recipient() {
        return recipient;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    String subject() {
        return subject;
    }

    /** The words; none once the mail is sent. */
    List<String> paragraphs() {
        return paragraphs == null ? List.of() : List.of(paragraphs.split(BETWEEN_PARAGRAPHS));
    }

    Optional<Letter.CallToAction> callToAction() {
        return linkLabel == null || linkAddress == null
                ? Optional.empty()
                : Optional.of(new Letter.CallToAction(linkLabel, linkAddress));
    }

    MailStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String lastError() {
        return lastError;
    }

    /** A name that another program gave may be anything; what is none is left out. */
    private static @Nullable String name(@Nullable String messageId) {
        return messageId != null && messageId.length() <= LONGEST_NAME && messageId.matches("<[\\x21-\\x7e&&[^<>]]+>")
                ? messageId
                : null;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Z}]+", " ").strip();
    }

    private static String withoutEmptyLines(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replaceAll("\\n\\s*\\n", "\n")
                .strip();
    }

    private static String shortened(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, length - 1) - 1)) + "…";
    }
}
