package org.banyan.courier;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.identity.EmailAddress;
import org.banyan.identity.PersonId;
import org.banyan.identity.Profiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns notices that are due into mails in the queue: each direct one into a mail of its own, what is only followed into one digest of
 * its channel. Notices and mail are joined in one transaction, so a crash neither loses a mail nor makes a second one.
 */
@Component
class NewsMails {

    private static final int AT_A_TIME = 200;
    private static final Logger LOG = LoggerFactory.getLogger(NewsMails.class);

    private final JdbcClient sql;
    private final EntityManager entities;
    private final Profiles profiles;
    private final MailServer server;
    private final MailHours hours;
    private final NewsWriter writer;
    private final NewsComposer composer;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewsMails(
            JdbcClient sql,
            EntityManager entities,
            Profiles profiles,
            MailServer server,
            MailHours hours,
            NewsWriter writer,
            NewsComposer composer,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.entities = entities;
        this.profiles = profiles;
        this.server = server;
        this.hours = hours;
        this.writer = writer;
        this.composer = composer;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Due(PersonId person, UUID channel) {}

    private record Told(UUID item, Why why) {}

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT25S")
    void writeAll() {
        Instant now = clock.instant();
        List<Due> due;
        boolean failed = false;
        do {
            due = sql.sql("select distinct person_id, channel_id from notice where mail_due_at <= ? limit " + AT_A_TIME)
                    .param(NoticeStore.utc(now))
                    .query((row, _) ->
                            new Due(new PersonId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)))
                    .list();
            for (Due one : due) {
                try {
                    transaction.executeWithoutResult(_ -> write(one, now));
                } catch (RuntimeException e) {
                    LOG.warn("The news for one person could not be written; they are tried again", e);
                    failed = true;
                }
            }
        } while (due.size() == AT_A_TIME && !failed);
    }

    private void write(Due due, Instant now) {
        List<Told> told = sql.sql("select item_id, why from notice where person_id = ? and channel_id = ?"
                        + " and mail_due_at <= ? order by number for update skip locked")
                .params(due.person().value(), due.channel(), NoticeStore.utc(now))
                .query((row, _) -> new Told(row.getObject(1, UUID.class), Why.valueOf(row.getString(2))))
                .list();
        Optional<String> address = profiles.addressOf(due.person()).map(EmailAddress::value);
        MailHour hour = hours.of(List.of(due.person()), due.channel()).get(due.person());
        if (address.isEmpty() || hour == null) {
            told.forEach(one -> handOver(due, one, null));
            return;
        }
        List<Told> digest = told.stream().filter(one -> !isSingle(one, hour)).toList();
        told.stream()
                .filter(one -> isSingle(one, hour))
                .forEach(one -> mail(due, address.get(), Mail.ONE, List.of(one), now));
        if (!digest.isEmpty()) {
            mail(due, address.get(), Mail.DIGEST, digest, now);
        }
    }

    private static boolean isSingle(Told told, MailHour hour) {
        return hour.isAtOnce(told.why());
    }

    private void mail(Due due, String address, String kind, List<Told> told, Instant now) {
        Mail mail = Mail.withNews(due.person(), address, profiles.languageOf(due.person()), kind, due.channel(), now);
        UUID id = mail.id().value();
        told.forEach(one -> handOver(due, one, id));
        if (server.isThere()) {
            entities.persist(mail);
            events.publishEvent(new MailWritten(mail.id()));
        } else {
            writer.write(id, due.person(), due.channel(), mail.isDigest()).ifPresent(words -> {
                mail.keep(words.subject(), List.of(composer.text(words)), composer.action(words));
                entities.persist(mail);
            });
        }
    }

    private void handOver(Due due, Told told, @org.jspecify.annotations.Nullable UUID mail) {
        sql.sql("update notice set mail_due_at = null, mail_id = :mail where person_id = :person and item_id = :item")
                .param("mail", mail)
                .param("person", due.person().value())
                .param("item", told.item())
                .update();
    }
}
