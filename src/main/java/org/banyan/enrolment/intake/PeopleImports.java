package org.banyan.enrolment.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Access;
import org.banyan.identity.CurrentPerson;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.PersonName;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/**
 * Imports of people, from the file to the record of what was done. A file is first only checked; staff look at the rows and
 * decide the doubtful ones; then all of it is written or nothing, and it can be undone. Reading and writing go on in the
 * background: whoever leaves the page finds the import again in the list.
 *
 * <p>Everything here is for staff of the institute.
 */
@Service
public class PeopleImports {

    /** In bytes. */
    public static final int LARGEST_FILE = 5 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PeopleImports.class);
    private static final int LONGEST_FILE_NAME = 200;

    private final ImportStore store;
    private final ImportCheck check;
    private final ImportApplication application;
    private final ImportUndo undo;
    private final ImportRecheck recheck;
    private final Cohorts cohorts;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final TaskExecutor executor;
    private final Clock clock;
    private final Map<ImportId, Integer> written = new ConcurrentHashMap<>();

    PeopleImports(
            ImportStore store,
            ImportCheck check,
            ImportApplication application,
            ImportUndo undo,
            ImportRecheck recheck,
            Cohorts cohorts,
            Access access,
            CurrentPerson currentPerson,
            TaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.application = application;
        this.undo = undo;
        this.recheck = recheck;
        this.cohorts = cohorts;
        this.access = access;
        this.currentPerson = currentPerson;
        this.executor = applicationTaskExecutor;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void wakeUp() {
        store.wakeUp();
    }

    /** Begins to check a file, and goes on in the background. */
    public ImportId start(StartImport start, byte[] content) {
        ImportId id = begin(start);
        executor.execute(new DelegatingSecurityContextRunnable(() -> check(id, start, content)));
        return id;
    }

    /** Checks a file and answers when that is done. */
    public ImportReport check(StartImport start, byte[] content) {
        ImportId id = begin(start);
        check(id, start, content);
        return report(id);
    }

    private ImportId begin(StartImport start) {
        requireStaff(start.institute());
        CohortId cohort = start.cohort();
        if (cohort != null && !cohorts.get(cohort).institute().equals(start.institute())) {
            throw new Refusal.NotFound();
        }
        String name = PersonName.tidy(start.fileName());
        ImportId id = ImportId.next();
        store.insert(
                id,
                new StartImport(
                        start.institute(),
                        cohort,
                        name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME)),
                        start.addValues()),
                currentPerson.id(),
                clock.instant());
        return id;
    }

    private void check(ImportId id, StartImport start, byte[] content) {
        try {
            ImportCheck.Checked checked = check.check(start, content);
            store.replaceRows(id, checked.rows());
            store.checked(id, checked.ignoredColumns());
        } catch (Refusal refusal) {
            store.problem(id, ImportStatus.FAILED, CellProblem.of("", refusal));
        } catch (RuntimeException e) {
            LOG.error("Checking an import failed", e);
            store.problem(id, ImportStatus.FAILED, new CellProblem(null, "enrolment.import.refusal.failed", List.of()));
        }
    }

    /** Compares the rows again with the registry as it is now; decisions are asked for again. */
    public void checkAgain(ImportId id) {
        ImportReport report = report(id);
        requireChecked(report);
        recheck.recheck(report);
    }

    /** How far an import has come that is being written: rows written. */
    public int progress(ImportId id) {
        return written.getOrDefault(id, 0);
    }

    public ImportReport report(ImportId id) {
        ImportReport report = store.report(id).orElseThrow(Refusal.NotFound::new);
        requireStaff(report.institute());
        return report;
    }

    /** Imports of the institute, the newest first. */
    public List<ImportReport> of(InstituteId institute) {
        requireStaff(institute);
        return store.of(institute);
    }

    public List<ImportRow> rows(ImportId id, RowState state, int offset, int limit) {
        report(id);
        return store.rows(id, state, offset, limit).stream()
                .map(ImportedRow::shown)
                .toList();
    }

    /** All rows that undoing left as they were. */
    public List<ImportRow> kept(ImportId id) {
        report(id);
        return store.rows(id).stream()
                .filter(row -> row.undoProblem() != null)
                .map(ImportedRow::shown)
                .toList();
    }

    /**
     * Decides a doubtful row.
     *
     * @param candidate of the row's candidates the one it is, or none for somebody new
     */
    public void decide(ImportId id, int row, @Nullable Candidate candidate) {
        requireChecked(report(id));
        ImportedRow doubtful = store.row(id, row)
                .filter(found -> found.state() == RowState.DOUBTFUL)
                .orElseThrow(Refusal.NotFound::new);
        if (candidate != null && !doubtful.candidates().contains(candidate)) {
            throw new Refusal.NotFound();
        }
        PersonId person = candidate == null ? null : candidate.person();
        store.decide(id, row, candidate == null ? Decision.NEW : Decision.SAME, person);
    }

    /** Decides all rows that are undecided: each is its first candidate, or each is somebody new. */
    public void decideAll(ImportId id, Decision decision) {
        ImportReport report = report(id);
        requireChecked(report);
        store.rows(id).stream()
                .filter(row -> row.state() == RowState.DOUBTFUL && row.decision() == null)
                .forEach(row -> store.decide(
                        id,
                        row.number(),
                        decision,
                        decision == Decision.NEW
                                ? null
                                : row.candidates().getFirst().person()));
    }

    /** Begins to write, and goes on in the background; {@link #report} and {@link #progress} tell how far it is. */
    public void apply(ImportId id) {
        ImportReport report = beginToApply(id);
        executor.execute(new DelegatingSecurityContextRunnable(() -> {
            try {
                write(report);
            } catch (Refusal refusal) {
                LOG.debug("An import was refused", refusal);
            }
        }));
    }

    /**
     * Writes, and answers when that is done.
     *
     * @throws Refusal if it could not be written; then nothing was
     */
    public ImportReport applyNow(ImportId id) {
        write(beginToApply(id));
        return report(id);
    }

    private ImportReport beginToApply(ImportId id) {
        ImportReport report = report(id);
        requireChecked(report);
        if (report.of(RowState.ERROR) > 0) {
            throw new Refusal.Invalid("enrolment.import.refusal.errors", report.of(RowState.ERROR));
        }
        if (report.undecided() > 0) {
            throw new Refusal.Invalid("enrolment.import.refusal.undecided", report.undecided());
        }
        if (!store.step(id, ImportStatus.CHECKED, ImportStatus.APPLYING)) {
            throw new Refusal.Conflict("enrolment.import.refusal.not-checked");
        }
        return report;
    }

    private void write(ImportReport report) {
        try {
            application.apply(report, done -> written.put(report.id(), done));
        } catch (Refusal refusal) {
            store.problem(report.id(), ImportStatus.CHECKED, CellProblem.of("", refusal));
            throw refusal;
        } catch (RuntimeException e) {
            LOG.error("Writing an import failed", e);
            store.problem(
                    report.id(),
                    ImportStatus.CHECKED,
                    new CellProblem(null, "enrolment.import.refusal.failed", List.of()));
        } finally {
            written.remove(report.id());
        }
    }

    /** Takes back what was written, as far as nobody has built on it; the report says what stayed. */
    public ImportReport undo(ImportId id) {
        ImportReport report = report(id);
        if (report.status() != ImportStatus.APPLIED) {
            throw new Refusal.Conflict("enrolment.import.refusal.not-applied");
        }
        undo.undo(report);
        return report(id);
    }

    private static void requireChecked(ImportReport report) {
        if (report.status() != ImportStatus.CHECKED) {
            throw new Refusal.Conflict("enrolment.import.refusal.not-checked");
        }
    }

    private void requireStaff(InstituteId institute) {
        access.require(Role.INSTITUTE_STAFF, Scope.of(institute));
    }
}
