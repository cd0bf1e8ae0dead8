package org.banyan.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.banyan.authoring.format.CourseContent;
import org.banyan.authoring.format.CourseFiles;
import org.banyan.authoring.format.CoursePlace;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.Problems;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Component;

/** Brings the files of a draft or of a published version together, to be read as a course. */
@Component
class CourseContents {

    private final CourseDraftStore store;
    private final CourseSources sources;

    CourseContents(CourseDraftStore store, CourseSources sources) {
        this.store = store;
        this.sources = sources;
    }

    /** The files of a draft. What the curriculum says of itself may have changed elsewhere meanwhile; that stands. */
    Map<String, Supplier<byte[]>> files(DraftRow row) {
        Map<String, Supplier<byte[]>> files = new TreeMap<>(store.readable(row.draft()));
        Map<String, byte[]> now = sources.ofCurriculum(row.institute(), row.curriculum());
        store.unchanged(row.draft()).stream()
                .filter(CourseFiles::isOfCurriculum)
                .filter(path -> !now.isEmpty())
                .forEach(files::remove);
        now.forEach((path, content) -> files.putIfAbsent(path, () -> content));
        return files;
    }

    CourseContent of(DraftRow row) {
        return new CourseContent(
                row.place(), PackageFiles.kept(files(row), new Problems(false)), store.digests(row.draft()));
    }

    /**
     * A version, with the curriculum as it is now.
     *
     * @throws Refusal.Conflict if it was published before sources were kept
     */
    CourseContent of(PublishedVersionRow course) {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>(sources.texts(course.id()));
        String folder = files.keySet().stream()
                .filter(path -> path.endsWith("/course.yaml"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict("authoring.refusal.no-source"));
        sources.ofCurriculum(course.institute(), course.curriculum())
                .forEach((path, content) -> files.put(path, () -> content));
        return new CourseContent(
                new CoursePlace(folder, course.language()),
                PackageFiles.kept(files, new Problems(false)),
                sources.digests(course.id()));
    }
}
