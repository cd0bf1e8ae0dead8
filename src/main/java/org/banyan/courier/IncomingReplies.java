package org.banyan.courier;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.banyan.courier.replies.IncomingMail;
import org.banyan.identity.InTheNameOf;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.banyan.identity.Secret;
import org.banyan.shared.Refusal;
import org.banyan.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes answers that come by mail. An answer counts if it comes to an address that was signed for the thing and the person, from the
 * address of that person's account. What programs send is passed over in silence, so that no two of them talk for ever; people whose
 * answer cannot be taken are told why, at the address of their account and nowhere else.
 */
@Component
class IncomingReplies {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int MOST_CANDIDATES = 2000;
    private static final int LONGEST_KEPT = 8000;

    private final JdbcClient sql;
    private final List<MailReplyHandler> handlers;
    private final ReplyAddresses addresses;
    private final MailNames names;
    private final Profiles profiles;
    private final InTheNameOf inTheNameOf;
    private final Courier courier;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncomingReplies(
            JdbcClient sql,
            List<MailReplyHandler> handlers,
            ReplyAddresses addresses,
            MailNames names,
            Profiles profiles,
            InTheNameOf inTheNameOf,
            Courier courier,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.handlers = handlers;
        this.addresses = addresses;
        this.names = names;
        this.profiles = profiles;
        this.inTheNameOf = inTheNameOf;
        this.courier = courier;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a mail. */
    enum Outcome {
        PUBLISHED,
        REFUSED,
        IGNORED,
        DUPLICATE
    }

    /** Deals with a mail; with the same again, not a second time. */
    Outcome take(MimeMessage message) throws MessagingException, IOException {
        return take(IncomingMail.read(message, ReplyLine::isIn));
    }

    /** Tells who sent a mail that it is too large, having read no more than how it begins. */
    Outcome refuse(MimeMessage message) throws MessagingException {
        return take(IncomingMail.tooLarge(message));
    }

    private Outcome take(IncomingMail mail) {
        String name = mail.messageId().orElseGet(() -> mail.from().orElse("") + mail.recipients() + mail.words());
        String digest = Secret.hash(name);
        if (isKnown(digest)) {
            return Outcome.DUPLICATE;
        }
        List<Letter> letters = new ArrayList<>();
        Outcome outcome = mail.automatic() || names.isOurs(name) ? Outcome.IGNORED : answer(mail, name, letters);
        transaction.executeWithoutResult(_ -> {
            int added = sql.sql("insert ignore into incoming_mail (digest, taken_at, outcome) values (?, ?, ?)")
                    .params(digest, NoticeStore.utc(clock.instant()), outcome.name())
                    .update();
            if (added == 1) {
                letters.forEach(courier::send);
            }
        });
        return outcome;
    }

    private boolean isKnown(String digest) {
        return sql.sql("select count(*) from incoming_mail where digest = ?")
                        .param(digest)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Outcome answer(IncomingMail mail, String name, List<Letter> letters) {
        Optional<ReplyAddresses.Token> found = mail.recipients().stream()
                .flatMap(address -> ReplyAddresses.read(address).stream())
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.IGNORED;
        }
        ReplyAddresses.Token token = found.get();
        Optional<PersonId> sender = mail.from().flatMap(profiles::personAt);
        for (MailReplyHandler handler : handlers) {
            if (sender.isPresent() && addresses.isFor(token, handler.source(), sender.get())) {
                return publish(handler, token.item(), sender.get(), mail, name, letters);
            }
            Optional<PersonId> meant = told(token, handler.source());
            if (meant.isPresent()) {
                Locale language = profiles.languageOf(meant.get());
                letters.add(refusal(
                        meant.get(),
                        name,
                        List.of(Texts.text(
                                language,
                                "courier.reply.other-address",
                                mail.from().orElse("?")))));
                return Outcome.REFUSED;
            }
        }
        return Outcome.IGNORED;
    }

    /** Whom the address was made for, among those who were told of the item. */
    private Optional<PersonId> told(ReplyAddresses.Token token, String source) {
        return sql
                .sql("select person_id from notice where item_id = ? and source = ? limit " + MOST_CANDIDATES)
                .params(token.item(), source)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .filter(person -> addresses.isFor(token, source, person))
                .findFirst();
    }

    private Outcome publish(
            MailReplyHandler handler,
            UUID item,
            PersonId person,
            IncomingMail mail,
            String name,
            List<Letter> letters) {
        Locale language = profiles.languageOf(person);
        if (mail.tooLarge() || (mail.words().isBlank() && mail.files().isEmpty())) {
            String reason = mail.tooLarge() ? "courier.reply.too-large" : "courier.reply.empty";
            letters.add(refusal(person, name, List.of(because(language, Texts.text(language, reason)))));
            return Outcome.REFUSED;
        }
        List<MailFile> files = mail.files().stream()
                .map(file -> new MailFile(file.name(), file.content()))
                .toList();
        List<String> paragraphs = new ArrayList<>();
        UUID key = UUID.nameUUIDFromBytes(("mail:" + name).getBytes(StandardCharsets.UTF_8));
        try {
            Optional<List<Refusal>> done =
                    inTheNameOf.does(person, () -> handler.reply(item, mail.words(), key, files));
            if (done.isEmpty()) {
                return Outcome.IGNORED;
            }
            done.get().forEach(refusal -> paragraphs.add(refusal.in(language)));
        } catch (Refusal refusal) {
            String kept = mail.words().length() > LONGEST_KEPT ? mail.words().substring(0, LONGEST_KEPT) : mail.words();
            letters.add(refusal(
                    person,
                    name,
                    List.of(
                            because(language, refusal.in(language)),
                            Texts.text(language, "courier.reply.kept"),
                            kept)));
            return Outcome.REFUSED;
        }
        if (!paragraphs.isEmpty()) {
            paragraphs.addFirst(Texts.text(language, "courier.reply.files"));
            letters.add(Letter.to(person, language, Texts.text(language, "courier.reply.files-subject"), paragraphs)
                    .answering(name));
        }
        return Outcome.PUBLISHED;
    }

    private static String because(Locale language, String reason) {
        return Texts.text(language, "courier.reply.refused", reason);
    }

    private Letter refusal(PersonId person, String name, List<String> paragraphs) {
        Locale language = profiles.languageOf(person);
        return Letter.to(person, language, Texts.text(language, "courier.reply.refused-subject"), paragraphs)
                .answering(name);
    }

    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT40M")
    void forgetOld() {
        sql.sql("delete from incoming_mail where taken_at < ?")
                .param(NoticeStore.utc(clock.instant().minus(KEPT)))
                .update();
    }
}
