package org.banyan.curriculum;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verb that turns content into a published course version, which never changes again. Only authoring calls it, after it
 * has asked for permission and checked the content.
 */
@Service
@Transactional
public class CoursePublishing {

    private final VersionWriter writer;
    private final VersionReader reader;
    private final ApplicationEventPublisher events;
    private final EntityManager entities;
    private final Clock clock;

    CoursePublishing(
            VersionWriter writer,
            VersionReader reader,
            ApplicationEventPublisher events,
            EntityManager entities,
            Clock clock) {
        this.writer = writer;
        this.reader = reader;
        this.events = events;
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest version of the course with this slug. */
    @Transactional(readOnly = true)
    public Optional<NewestVersion> newest(String slug) {
        return reader.newest(slug);
    }

    /** The courses of an institute with their versions, by curriculum and title. */
    @Transactional(readOnly = true)
    public List<CourseHistory> history(InstituteId institute, Locale language) {
        return reader.history(institute, language);
    }

    /** Brings the titles of a curriculum up to date, whether or not a course of it has changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(InstituteId institute, CourseToPublish.CurriculumEntry curriculum) {
        entities.flush();
        writer.curriculum(institute, curriculum, clock.instant());
    }

    /**
     * Publishes the next version of the course, the first one if there is none yet. Part of a transaction that also hands
     * over what other modules keep for the version.
     *
     * @throws Refusal.Conflict if somebody else publishes the course at the same time, or it belongs to another institute
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PublishedVersion publish(CourseToPublish course) {
        // Rows are written past the entities, which may still hold back what they refer to, such as a new institute.
        entities.flush();
        try {
            CourseId id = writer.lockOrCreate(course, clock.instant());
            CourseVersionId version = CourseVersionId.next();
            int number = writer.nextNumber(id);
            Map<String, TopicId> topics = writer.write(course, id, version, number, clock.instant());
            events.publishEvent(new CoursePublished(id, version, course.institute(), course.slug()));
            return new PublishedVersion(id, version, number, topics);
        } catch (DuplicateKeyException _) {
            throw new Refusal.Conflict("curriculum.refusal.published-meanwhile", course.slug());
        }
    }
}
