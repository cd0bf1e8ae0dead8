package org.banyan.assessment;

import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the attempts whose time is over, also of learners who never look again. Each is ended by itself, so that one that
 * cannot be does not keep the others waiting; several servers may sweep at once.
 */
@Component
class AttemptSweep {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptSweep.class);
    private static final Limit AT_ONCE = Limit.of(1000);

    private final AttemptRepository attempts;
    private final AttemptEnding ending;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttemptSweep(
            AttemptRepository attempts, AttemptEnding ending, PlatformTransactionManager transactions, Clock clock) {
        this.attempts = attempts;
        this.ending = ending;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT20S")
    void sweep() {
        attempts.runningBeyond(clock.instant().minus(Attempt.GRACE), AT_ONCE).forEach(this::end);
    }

    private void end(UUID id) {
        try {
            transaction.executeWithoutResult(_ -> attempts.hold(id)
                    .filter(attempt -> attempt.isOverdue(clock.instant()))
                    .ifPresent(ending::end));
        } catch (RuntimeException e) {
            LOG.error("The attempt {} could not be ended", id, e);
        }
    }
}
