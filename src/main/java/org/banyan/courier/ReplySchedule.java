package org.banyan.courier;

import jakarta.mail.MessagingException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the mailbox for replies every minute, if there is one. However long a mailbox takes, only this waits. */
@Component
class ReplySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReplySchedule.class);

    private final ReplyMailbox.Settings settings;
    private final boolean isThere;
    private final ReplyMailbox mailbox;
    private final TaskExecutor executor;
    private final ReentrantLock reading = new ReentrantLock();

    ReplySchedule(
            IncomingReplies replies,
            ReplyAddresses addresses,
            TaskExecutor applicationTaskExecutor,
            @Value("${banyan.mail.reply.host:}") String host,
            @Value("${banyan.mail.reply.port:993}") int port,
            @Value("${banyan.mail.reply.ssl:true}") boolean ssl,
            @Value("${banyan.mail.reply.user:}") String user,
            @Value("${banyan.mail.reply.password:}") String password,
            @Value("${banyan.mail.reply.folder:INBOX}") String folder) {
        this.settings = new ReplyMailbox.Settings(host, port, ssl, user, password, folder);
        this.isThere = addresses.areUsed() && !host.isBlank();
        this.mailbox = new ReplyMailbox(settings, replies);
        this.executor = applicationTaskExecutor;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT45S")
    void look() {
        if (isThere) {
            executor.execute(this::read);
        }
    }

    private void read() {
        if (!reading.tryLock()) {
            return;
        }
        try {
            mailbox.read();
        } catch (MessagingException e) {
            LOG.warn("The mailbox for replies at {} could not be read: {}", settings, e.getMessage());
        } finally {
            reading.unlock();
        }
    }
}
