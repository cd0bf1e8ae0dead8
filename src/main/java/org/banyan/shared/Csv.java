package org.banyan.shared;

import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values as RFC 4180 has them, beginning with a byte order mark so that spreadsheet programs read
 * every script. A text that a spreadsheet would take for a formula gets an apostrophe in front, because what people write
 * is hostile ("CSV injection").
 */
public final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public Csv(String... columns) {
        row((Object[]) columns);
    }

    public Csv row(@Nullable Object... cells) {
        for (int index = 0; index < cells.length; index++) {
            text.append(index == 0 ? "" : ",").append(cell(cells[index]));
        }
        text.append("\r\n");
        return this;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String cell = value.toString();
        if (value instanceof String && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) {
            cell = "'" + cell;
        }
        boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
