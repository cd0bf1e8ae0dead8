package org.banyan.enrolment.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the rows of an import with the registry once more. */
@Component
class ImportRecheck {

    private final ImportStore store;
    private final ImportCheck check;

    ImportRecheck(ImportStore store, ImportCheck check) {
        this.store = store;
        this.check = check;
    }

    @Transactional
    public void recheck(ImportReport report) {
        List<ReadRow> rows = store.rows(report.id()).stream()
                .map(row -> new ReadRow(row.number(), row.entry(), row.problems()))
                .toList();
        store.replaceRows(report.id(), check.judge(report.institute(), rows));
        store.checked(report.id(), report.ignoredColumns());
    }
}
