package org.banyan.authoring;

import java.util.List;
import java.util.function.Consumer;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.PackageReader;
import org.banyan.authoring.format.ParsedPackage;
import org.banyan.authoring.format.Problems;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Institutes;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.identity.SignedIn;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Brings course packages in. A check says what would happen and what is wrong; publishing does it, all or nothing. Content that
 * has not changed makes no new version, so importing twice is the same as importing once.
 */
@Service
public class CourseImport {

    /** How large a packed package may be, in bytes. */
    public static final long LARGEST_PACKAGE = 100L * 1024 * 1024;

    private final PackagePublisher publisher;
    private final Institutes institutes;
    private final Access access;
    private final CurrentPerson currentPerson;

    CourseImport(PackagePublisher publisher, Institutes institutes, Access access, CurrentPerson currentPerson) {
        this.publisher = publisher;
        this.institutes = institutes;
        this.access = access;
        this.currentPerson = currentPerson;
    }

    /** The institutes that the person asking may bring content into. */
    public List<InstituteEntry> institutes() {
        return institutes.all().stream()
                .filter(institute -> mayImport(institute.id()))
                .toList();
    }

    /**
     * Says what publishing the package would do. Nothing is written.
     *
     * @throws Refusal.NotPermitted for those who are neither author nor staff of the institute
     */
    public ImportReport check(InstituteId institute, PackageSource source) {
        require(institute);
        Problems problems = new Problems(false);
        ParsedPackage content = PackageReader.read(source.read(problems), problems);
        return publisher.report(institute, content, problems.list());
    }

    /**
     * Publishes the package if nothing stands in the way; the report says whether it was done.
     *
     * @param warningsAccepted whether the person has seen the warnings and wants the package nevertheless
     * @param progress hears the title of each course before it is published
     * @throws Refusal.NotPermitted for those who are neither author nor staff of the institute
     * @throws Refusal.Conflict if somebody else publishes the same course, or it belongs to another institute
     */
    public ImportReport publish(
            InstituteId institute, PackageSource source, boolean warningsAccepted, Consumer<String> progress) {
        require(institute);
        return publish(institute, source, new Problems(false), warningsAccepted, progress);
    }

    /** Our own content, in which every problem is an error. The installation itself does it; nobody needs to be signed in. */
    ImportReport publishOwn(InstituteId institute, PackageSource source) {
        return publish(institute, source, new Problems(true), false, _ -> {});
    }

    private ImportReport publish(
            InstituteId institute,
            PackageSource source,
            Problems problems,
            boolean warningsAccepted,
            Consumer<String> progress) {
        PackageFiles files = source.read(problems);
        ParsedPackage content = PackageReader.read(files, problems);
        ImportReport report = publisher.report(institute, content, problems.list());
        return report.isPublishable(warningsAccepted)
                ? publisher.publish(institute, publishedBy(), files, content, report, progress)
                : report;
    }

    private @Nullable PersonId publishedBy() {
        return currentPerson.find().map(SignedIn::person).orElse(null);
    }

    private void require(InstituteId institute) {
        if (!mayImport(institute)) {
            throw new Refusal.NotPermitted();
        }
    }

    private boolean mayImport(InstituteId institute) {
        Scope scope = Scope.of(institute);
        return access.has(Role.AUTHOR, scope) || access.has(Role.INSTITUTE_STAFF, scope);
    }
}
