package org.banyan.enrolment.intake;

import java.util.List;

/** What is in a file, cell by cell, as text; without empty rows. */
record Sheet(List<Line> lines) {

    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 100;
    static final int LONGEST_CELL = 2_000;

    /** A row under the number that a spreadsheet program shows beside it. */
    record Line(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
