package org.banyan.certification;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.banyan.certification.WaitingCertificates.Approved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues what was approved, one after another; goes on where it stopped after a restart, and beside other servers. After each it
 * rests as long as it worked: nobody waits for the last certificate of a thousand, and meanwhile many read.
 */
@Component
class ApprovedIssuing {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovedIssuing.class);

    private static final long LONGEST_REST = TimeUnit.MILLISECONDS.toNanos(500);

    private final WaitingCertificates waiting;
    private final Issuing issuing;
    private final TransactionTemplate transaction;
    private final ReentrantLock atWork = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();

    ApprovedIssuing(WaitingCertificates waiting, Issuing issuing, PlatformTransactionManager transactions) {
        this.waiting = waiting;
        this.issuing = issuing;
        this.transaction = new TransactionTemplate(transactions);
        // Only the row in hand is held, not the places beside it where others are being approved
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Async
    @TransactionalEventListener
    void on(CertificateApprovals.CertificatesApproved approved) {
        work();
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT20S")
    void work() {
        // Who asks while another is about to end is not heard by it, so that one looks again after it has ended
        asked.set(true);
        while (asked.get() && atWork.tryLock()) {
            try {
                asked.set(false);
                issueAll();
            } finally {
                atWork.unlock();
            }
        }
    }

    private void issueAll() {
        try {
            long began = System.nanoTime();
            while (issueNext()) {
                TimeUnit.NANOSECONDS.sleep(Math.min(LONGEST_REST, System.nanoTime() - began));
                began = System.nanoTime();
            }
        } catch (InterruptedException stopped) {
            // What is left is taken up after the next start
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether there was one. */
    boolean issueNext() {
        Approved[] held = new Approved[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                Optional<Approved> next = waiting.next();
                next.ifPresent(approved -> {
                    held[0] = approved;
                    issue(approved);
                    waiting.done(approved.id());
                });
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            if (held[0] == null) {
                throw e;
            }
            LOG.warn("A certificate that was approved could not be issued: {}", held[0].id(), e);
            transaction.executeWithoutResult(_ -> waiting.failed(held[0].id()));
            return true;
        }
    }

    private void issue(Approved approved) {
        if (approved.course() != null) {
            issuing.issueApproved(approved.course(), approved.kind());
        }
        if (approved.training() != null) {
            issuing.issueApproved(approved.training());
        }
    }
}
