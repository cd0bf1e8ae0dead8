package org.banyan.discussion;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.banyan.discussion.files.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes files that were taken out of posts, and those that were sent and never posted once a day has gone by without a draft. */
@Component
class AttachmentSweep {

    private static final Duration KEPT = Duration.ofDays(1);
    /** Longer than the store calls content young. */
    private static final Duration REMOVED = Duration.ofHours(2);

    private static final int AT_A_TIME = 200;
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentSweep.class);

    private final AttachmentStore attachments;
    private final FileStore files;
    private final Clock clock;

    AttachmentSweep(AttachmentStore attachments, FileStore files, Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.clock = clock;
    }

    /** Answers how many files went. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    int sweep() {
        Instant now = clock.instant();
        List<AttachmentStore.Stored> left = attachments.left(now.minus(REMOVED), now.minus(KEPT), AT_A_TIME);
        left.forEach(file -> {
            attachments.forget(file.shown().id());
            Stream.of(file.digest(), file.smallDigest())
                    .filter(Objects::nonNull)
                    .forEach(this::drop);
        });
        return left.size();
    }

    private void drop(String digest) {
        try {
            if (!attachments.isUsed(digest)) {
                files.drop(digest);
            }
        } catch (IOException e) {
            LOG.warn("A file that nobody needs could not be deleted", e);
        }
    }
}
