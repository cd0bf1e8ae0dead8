package org.banyan.discussion;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.anchoring.LessonWords;
import org.banyan.discussion.anchoring.Passage;
import org.banyan.discussion.anchoring.Reanchoring;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.CohortMoved;
import org.banyan.enrolment.Cohorts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the anchors of a cohort with the words when the cohort moves to a newer version of its course. It goes in batches, each
 * a transaction of its own, and takes only what was not looked for yet; so it may be told twice, or break off and begin again.
 */
@Component
class AnchorMoves {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorMoves.class);

    private static final int BATCH = 50;

    private final AnchorRepository anchors;
    private final LessonTexts lessons;
    private final Cohorts cohorts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AnchorMoves(
            AnchorRepository anchors,
            LessonTexts lessons,
            Cohorts cohorts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.anchors = anchors;
        this.lessons = lessons;
        this.cohorts = cohorts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ApplicationModuleListener
    void on(CohortMoved moved) {
        moveAll(moved.cohort());
    }

    /** Moves what is left to move, to the version that the cohort runs now. */
    void moveAll(CohortId cohort) {
        CourseVersionId version = cohorts.get(cohort).version();
        int moved = 0;
        int lastTime;
        do {
            lastTime = Optional.ofNullable(transaction.execute(_ -> moveSome(cohort, version)))
                    .orElse(0);
            moved += lastTime;
        } while (lastTime == BATCH);
        LOG.info("Looked for {} anchors of cohort {} in its new version", moved, cohort);
    }

    private int moveSome(CohortId cohort, CourseVersionId version) {
        List<Anchor> some = anchors.notTried(cohort.value(), version.value(), Limit.of(BATCH));
        Map<Text, Optional<LessonWords>> texts = new HashMap<>();
        some.forEach(anchor -> move(anchor, version, texts));
        return some.size();
    }

    private record Text(CourseVersionId version, TopicId topic, String language) {}

    /** The transcript of a chat hour is the same in every version. */
    private void move(Anchor anchor, CourseVersionId to, Map<Text, Optional<LessonWords>> texts) {
        if (ChatTexts.isTranscript(anchor.language())) {
            anchor.move(anchor.passage(), to, clock.instant());
            anchors.saveAndFlush(anchor);
            return;
        }
        Optional<Passage> place = text(anchor, anchor.courseVersion(), texts)
                .flatMap(before ->
                        text(anchor, to, texts).flatMap(now -> Reanchoring.place(anchor.passage(), before, now)));
        place.ifPresentOrElse(passage -> anchor.move(passage, to, clock.instant()), () -> anchor.lose(to));
        anchors.saveAndFlush(anchor);
    }

    private Optional<LessonWords> text(Anchor anchor, CourseVersionId version, Map<Text, Optional<LessonWords>> texts) {
        return texts.computeIfAbsent(
                new Text(version, anchor.topic(), anchor.language()),
                text -> lessons.words(text.version(), text.topic(), text.language()));
    }
}
