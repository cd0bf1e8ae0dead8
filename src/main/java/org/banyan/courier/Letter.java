package org.banyan.courier;

import java.util.List;
import java.util.Locale;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a feature wants to tell somebody by mail: plain words in the reader's language, and at most one thing to do.
 * {@code Profiles.languageOf} tells the language of a person.
 *
 * @param answers the Message-ID of the mail that it answers, if it does
 */
public record Letter(
        Recipient to,
        Locale language,
        String subject,
        List<String> paragraphs,
        @Nullable CallToAction callToAction,
        @Nullable String answers) {

    public Letter {
        if (subject.isBlank() || paragraphs.isEmpty()) {
            throw new IllegalArgumentException("A letter has a subject and words");
        }
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whom a letter goes to: somebody of the registry, or a bare address that belongs to nobody yet. */
    public sealed interface Recipient {}

    public record ToPerson(PersonId person) implements Recipient {}

    public record ToAddress(EmailAddress address) implements Recipient {}

    /**
     * The one thing to do.
     *
     * @param path on this server, beginning with a slash, or a whole address
     */
    public record CallToAction(String label, String path) {}

    public static Letter to(PersonId person, Locale language, String subject, List<String> paragraphs) {
        return new Letter(new ToPerson(person), language, subject, paragraphs, null, null);
    }

    public static Letter to(EmailAddress address, Locale language, String subject, List<String> paragraphs) {
        return new Letter(new ToAddress(address), language, subject, paragraphs, null, null);
    }

    /** The same letter with something to do. */
    public Letter asking(String label, String path) {
        return new Letter(to, language, subject, paragraphs, new CallToAction(label, path), answers);
    }

    /** The same letter as an answer to the mail with this Message-ID. */
    public Letter answering(String messageId) {
        return new Letter(to, language, subject, paragraphs, callToAction, messageId);
    }
}
