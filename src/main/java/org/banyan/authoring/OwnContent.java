package org.banyan.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.banyan.identity.Institutes;
import org.banyan.shared.DemoPart;
import org.banyan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes the courses that come with the installation, for the first institute: in demo mode as a part of the demo data, which
 * other parts build on, otherwise beside the first requests. Content that has been published before is left alone.
 */
@Component
@Order(20)
class OwnContent implements DemoPart {

    private static final Logger LOG = LoggerFactory.getLogger(OwnContent.class);

    private final CourseImport courseImport;
    private final Institutes institutes;
    private final String folder;
    private final boolean demo;

    OwnContent(
            CourseImport courseImport,
            Institutes institutes,
            @Value("${banyan.content:}") String folder,
            @Value("${banyan.demo}") boolean demo) {
        this.courseImport = courseImport;
        this.institutes = institutes;
        this.folder = folder;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publishWithoutDemoData() {
        if (!demo && !folder.isBlank()) {
            Thread.ofVirtual().name("own-content").start(this::load);
        }
    }

    /** A fault in the content must not keep the installation from starting; it is told in the log, by file and line. */
    @Override
    public void load() {
        if (folder.isBlank()) {
            return;
        }
        Path content = Path.of(folder);
        if (!Files.isDirectory(content)) {
            LOG.warn("There is no folder {} to take courses from (banyan.content)", content);
            return;
        }
        try {
            ImportReport report = courseImport.publishOwn(institutes.first().id(), new PackageSource.Folder(content));
            report.problems().forEach(problem -> LOG.error("{}: {}", problem.place(), problem.in(Locale.ENGLISH)));
            report.courses()
                    .forEach(course ->
                            LOG.info("Course {}: {}, version {}", course.slug(), course.change(), course.version()));
        } catch (Refusal refusal) {
            LOG.error("The courses in {} were not published: {}", content, refusal.in(Locale.ENGLISH));
        }
    }
}
