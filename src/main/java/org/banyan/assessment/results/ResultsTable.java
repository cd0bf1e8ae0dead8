package org.banyan.assessment.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banyan.shared.Csv;
import org.jspecify.annotations.Nullable;

/**
 * Figures as rows for programs: a CSV file, or a sheet of a workbook.
 *
 * @param name of file and sheet; letters only
 * @param rows texts, whole numbers and {@link Double}s; nothing where there is nothing to say
 */
record ResultsTable(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    static ResultsTable begin(String name, String... columns) {
        return new ResultsTable(name, List.of(columns), new ArrayList<>());
    }

    void row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    String csv() {
        Csv csv = new Csv(columns.toArray(String[]::new));
        rows.forEach(row -> csv.row(row.toArray()));
        return csv.toString();
    }
}
