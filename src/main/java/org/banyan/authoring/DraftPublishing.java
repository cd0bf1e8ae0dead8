package org.banyan.authoring;

import java.util.List;
import org.banyan.authoring.format.CourseFiles;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.PackageReader;
import org.banyan.authoring.format.ParsedPackage;
import org.banyan.authoring.format.Problem;
import org.banyan.authoring.format.Problems;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into the next version of its course, by the same reading and the same publishing as an import. */
@Service
@Transactional
public class DraftPublishing {

    private final CourseDraftStore store;
    private final DraftGate gate;
    private final DraftReviews reviews;
    private final CourseContents contents;
    private final DraftPools pools;
    private final PackagePublisher publisher;
    private final CurrentPerson currentPerson;

    DraftPublishing(
            CourseDraftStore store,
            DraftGate gate,
            DraftReviews reviews,
            CourseContents contents,
            DraftPools pools,
            PackagePublisher publisher,
            CurrentPerson currentPerson) {
        this.store = store;
        this.gate = gate;
        this.reviews = reviews;
        this.contents = contents;
        this.pools = pools;
        this.publisher = publisher;
        this.currentPerson = currentPerson;
    }

    /** Says what is wrong and what publishing would do; for those who may read the draft. Paths are those of the draft. */
    @Transactional(readOnly = true)
    public ImportReport check(DraftId draft) {
        DraftRow row = gate.readable(draft);
        Problems problems = new Problems(false);
        ParsedPackage content = PackageReader.read(files(row, problems), problems);
        ImportReport report = publisher.report(row.institute(), content, problems.list());
        return new ImportReport(
                report.courses(),
                report.problems().stream().map(problem -> within(row, problem)).toList(),
                false);
    }

    /** What has become of the pools of its quizzes since the course was published last, for those who may read the draft. */
    @Transactional(readOnly = true)
    public List<PoolChange> pools(DraftId draft) {
        DraftRow row = gate.readable(draft);
        return pools.pin(row, contents.files(row)).changes();
    }

    /**
     * Publishes the draft as the next version, which ends it.
     *
     * @param warningsAccepted whether the person has seen the warnings and publishes nevertheless
     * @param overNewer whether it may replace a version that was published after the draft was opened
     * @throws Refusal.NotPermitted for those who may not write the course, and while an approval is missing
     * @throws Refusal.Conflict if there is a newer version, which was not expected
     * @throws Refusal.Invalid if there are problems, or nothing has changed
     */
    public ImportReport publish(DraftId draft, boolean warningsAccepted, boolean overNewer) {
        DraftRow row = gate.writable(draft);
        if (!reviews.state(row).isPublishable()) {
            throw new Refusal.NotPermitted("authoring.refusal.approval-missing");
        }
        if (!overNewer && store.newestNumber(row.courseId()) > store.number(row.basedOn())) {
            throw new Refusal.Conflict("authoring.refusal.overtaken");
        }
        Problems problems = new Problems(false);
        PackageFiles files = files(row, problems);
        ParsedPackage content = PackageReader.read(files, problems);
        ImportReport report = publisher.report(row.institute(), content, problems.list());
        if (!report.isPublishable(warningsAccepted)) {
            throw new Refusal.Invalid(
                    "authoring.refusal.problems", report.problems().size());
        }
        if (!report.hasNews()) {
            throw new Refusal.Invalid("authoring.refusal.unchanged");
        }
        ImportReport published =
                publisher.publish(row.institute(), currentPerson.id(), files, content, report, _ -> {});
        store.delete(draft);
        return published;
    }

    private PackageFiles files(DraftRow row, Problems problems) {
        return CourseFiles.packaged(
                row.curriculum(), pools.pin(row, contents.files(row)).files(), problems);
    }

    private static Problem within(DraftRow row, Problem problem) {
        String folder = row.curriculum() + "/";
        return problem.file().startsWith(folder)
                ? new Problem(
                        problem.severity(),
                        problem.file().substring(folder.length()),
                        problem.line(),
                        problem.key(),
                        problem.arguments())
                : problem;
    }
}
