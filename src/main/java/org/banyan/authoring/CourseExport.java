package org.banyan.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyan.authoring.CourseDraftStore.PublishedCourse;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the newest version of a course away as a package, file for file as it was written. The same version gives the same bytes,
 * here and in every other installation that has imported it.
 */
@Service
@Transactional(readOnly = true)
public class CourseExport {

    /** The time that every file in a package has: the earliest that a zip can say. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final CourseDraftStore store;
    private final CourseSources sources;
    private final DraftGate gate;

    CourseExport(CourseDraftStore store, CourseSources sources, DraftGate gate) {
        this.store = store;
        this.sources = sources;
        this.gate = gate;
    }

    /** A package with the name its file should have. */
    @SuppressWarnings("ArrayRecordComponent")
    public record ExportedPackage(String fileName, byte[] zip) {}

    /**
     * The package of a course.
     *
     * @throws Refusal.NotPermitted for those who neither write nor review the course
     * @throws Refusal.Conflict if it was published before sources were kept
     */
    public ExportedPackage export(CourseId course) {
        PublishedCourse published = store.published(course).orElseThrow(Refusal.NotFound::new);
        if (!gate.mayRead(
                Scope.of(new InstituteId(published.instituteId())), Scope.of(Scope.Kind.COURSE, course.value()))) {
            throw new Refusal.NotPermitted();
        }
        CourseVersionId version = new CourseVersionId(published.version());
        if (!sources.has(version)) {
            throw new Refusal.Conflict("authoring.refusal.no-source");
        }
        return new ExportedPackage(
                published.course() + "-" + published.number() + ".zip",
                zip(published.curriculum(), sources.of(version)));
    }

    private static byte[] zip(String curriculum, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(curriculum + "/" + file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
