package org.banyan.courier;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends mail as soon as it is written, and looks every half minute for what is due again. */
@Component
class MailSchedule {

    private final Optional<MailDelivery> delivery;
    private final TaskExecutor executor;
    private final ReentrantLock sending = new ReentrantLock();

    MailSchedule(
            MailServer server,
            MailRepository mails,
            MailComposer composer,
            TransactionTemplate transaction,
            TaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.delivery = server.sender().map(sender -> new MailDelivery(mails, composer, sender, transaction, clock));
        this.executor = applicationTaskExecutor;
    }

    @TransactionalEventListener
    void on(MailWritten written) {
        if (delivery.isPresent()) {
            executor.execute(this::send);
        }
    }

    /** One sender per server is enough; whoever comes while it works leaves the mail to it or to the next look. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT15S")
    void send() {
        if (delivery.isPresent() && sending.tryLock()) {
            try {
                delivery.get().sendAll();
            } finally {
                sending.unlock();
            }
        }
    }
}
