package org.banyan.authoring;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.banyan.authoring.CourseDraftStore.PublishedCourse;
import org.banyan.authoring.format.CoursePlace;
import org.banyan.authoring.format.CourseTree;
import org.banyan.authoring.format.NewIds;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.Problems;
import org.banyan.authoring.format.TextFields;
import org.banyan.curriculum.CourseId;
import org.banyan.curriculum.CourseVersionId;
import org.banyan.identity.AuditTrail;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of courses: the next version of a course while its authors write it. There is one at a time for each course, which
 * they share; it ends by being published or discarded.
 *
 * @see "Decision 0230: a draft is the files of a package"
 */
@Service
@Transactional
public class CourseDrafts {

    private final CourseDraftStore store;
    private final DraftGate gate;
    private final CourseSources sources;
    private final CurrentPerson currentPerson;
    private final AuditTrail auditTrail;
    private final Clock clock;

    CourseDrafts(
            CourseDraftStore store,
            DraftGate gate,
            CourseSources sources,
            CurrentPerson currentPerson,
            AuditTrail auditTrail,
            Clock clock) {
        this.store = store;
        this.gate = gate;
        this.sources = sources;
        this.currentPerson = currentPerson;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** The open drafts of an institute that the person asking may read, those changed last first. */
    @Transactional(readOnly = true)
    public List<DraftCard> of(InstituteId institute) {
        boolean all = gate.mayRead(Scope.of(institute));
        return store.ofInstitute(institute).stream()
                .filter(row -> all || gate.mayRead(row.scopes()))
                .map(DraftCard::of)
                .toList();
    }

    /**
     * The draft of a published course; opened from its newest version if there is none.
     *
     * @throws Refusal.NotPermitted for those who may not write the course
     * @throws Refusal.Conflict if the version was published before sources were kept; importing its package again mends that
     */
    public DraftId edit(CourseId course) {
        PublishedCourse published = store.published(course).orElseThrow(Refusal.NotFound::new);
        gate.requireWriter(
                Scope.of(new InstituteId(published.instituteId())), Scope.of(Scope.Kind.COURSE, course.value()));
        return store.ofCourse(published.course()).map(DraftRow::draft).orElseGet(() -> open(course, published));
    }

    private DraftId open(CourseId course, PublishedCourse published) {
        SortedMap<String, byte[]> files = sources.of(new CourseVersionId(published.version()));
        String folder = files.keySet().stream()
                .filter(path -> path.endsWith("/course.yaml"))
                .map(path -> path.substring(0, path.indexOf('/')))
                .findFirst()
                .orElseThrow(() -> new Refusal.Conflict("authoring.refusal.no-source"));
        Instant now = clock.instant();
        DraftRow row = new DraftRow(
                DraftId.next().value(),
                published.instituteId(),
                published.curriculum(),
                published.course(),
                course.value(),
                published.version(),
                folder,
                published.language(),
                title(files, folder),
                0,
                now,
                now,
                currentPerson.id().value());
        store.insert(row);
        store.fill(row.draft(), files, true);
        told("authoring.draft-opened", row);
        return row.draft();
    }

    /**
     * Begins a course from scratch, with one module and one topic.
     *
     * @throws Refusal.NotPermitted for those who are neither author nor staff of the institute
     */
    public DraftId begin(BeginCourse begin) {
        gate.requireWriter(Scope.of(begin.institute()));
        boolean known = !begin.curriculum().isEmpty();
        SortedMap<String, byte[]> curriculum =
                known ? sources.ofCurriculum(begin.institute(), begin.curriculum()) : new TreeMap<>();
        if (known && curriculum.isEmpty()) {
            throw new Refusal.NotFound();
        }
        String slug = NewIds.of(DraftStructure.checked(begin.title()), "course", store.coursesEver());
        NewCourse files = NewCourse.of(begin, slug, curriculum, store.curricula(begin.institute()));
        Instant now = clock.instant();
        DraftRow row = new DraftRow(
                DraftId.next().value(),
                begin.institute().value(),
                files.curriculum(),
                slug,
                null,
                null,
                slug,
                files.language(),
                begin.title().strip(),
                0,
                now,
                now,
                currentPerson.id().value());
        store.insert(row);
        store.fill(row.draft(), files.files(), false);
        told("authoring.draft-opened", row);
        return row.draft();
    }

    private static String title(Map<String, byte[]> files, String folder) {
        return TextFields.text(
                new String(Objects.requireNonNull(files.get(folder + "/course.yaml")), StandardCharsets.UTF_8),
                "title");
    }

    @Transactional(readOnly = true)
    public DraftPage page(DraftId draft) {
        DraftRow row = gate.readable(draft);
        Map<String, DraftFile> texts = store.texts(draft);
        Set<String> changed = new TreeSet<>();
        texts.values().stream()
                .filter(file -> !file.digest().equals(file.baseDigest()))
                .forEach(file -> changed.add(file.path()));
        return new DraftPage(
                DraftCard.of(row),
                tree(row.place(), texts),
                gate.mayWrite(row.scopes()),
                row.edits(),
                changed,
                store.number(row.basedOn()),
                store.newestNumber(row.courseId()));
    }

    static CourseTree tree(CoursePlace place, Map<String, DraftFile> texts) {
        Map<String, Supplier<byte[]>> files = new TreeMap<>();
        texts.forEach((path, file) -> files.put(path, file::content));
        return CourseTree.read(PackageFiles.kept(files, new Problems(false)), place);
    }

    /** Throws the draft away with all that was written in it; what is published stays. */
    public void discard(DraftId draft) {
        DraftRow row = gate.writable(draft);
        store.delete(draft);
        told("authoring.draft-discarded", row);
    }

    private void told(String action, DraftRow row) {
        auditTrail.record(action, AuditTrail.Subject.of("draft", row.id()), Map.of("slug", row.course()));
    }
}
