package org.banyan.enrolment.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banyan.shared.Refusal;

/**
 * Reads values separated by comma, semicolon or tab (whichever the first line has most of), quoted as RFC 4180 has it, in UTF-8
 * with or without byte order mark, or in UTF-16 with one.
 */
final class CsvSheet {

    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int lineOfRow = 1;

    private CsvSheet(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<Sheet.Line> lines(byte[] content) {
        CsvSheet sheet = new CsvSheet(decoded(content));
        sheet.read();
        return sheet.lines;
    }

    private static String decoded(byte[] content) {
        Charset charset = mark(content, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : mark(content, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            String words = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (words.indexOf('\0') >= 0) {
                throw new Refusal.Invalid("enrolment.import.refusal.not-text");
            }
            return words;
        } catch (CharacterCodingException e) {
            throw new Refusal.Invalid("enrolment.import.refusal.not-text");
        }
    }

    private static boolean mark(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private void read() {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (quoted) {
                index = inQuotes(c, index);
            } else if (c == QUOTE && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n' || c == '\r') {
                index = c == '\r' && next(index) == '\n' ? index + 1 : index;
                line++;
                endRow();
            } else {
                add(c);
            }
        }
        if (quoted) {
            throw new Refusal.Invalid("enrolment.import.refusal.quote", lineOfRow);
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endRow();
        }
    }

    private int inQuotes(char c, int index) {
        if (c != QUOTE) {
            line += c == '\n' ? 1 : 0;
            add(c);
            return index;
        }
        if (next(index) == QUOTE) {
            add(QUOTE);
            return index + 1;
        }
        quoted = false;
        return index;
    }

    private char next(int index) {
        return index + 1 < text.length() ? text.charAt(index + 1) : '\0';
    }

    private void add(char c) {
        if (cell.length() < Sheet.LONGEST_CELL) {
            cell.append(c);
        }
    }

    private void endCell() {
        if (cells.size() < Sheet.MOST_COLUMNS) {
            cells.add(cell.toString().strip());
        }
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        lines.add(new Sheet.Line(lineOfRow, List.copyOf(cells)));
        if (lines.size() > Sheet.MOST_ROWS + 1) {
            throw new Refusal.Invalid("enrolment.import.refusal.rows", Sheet.MOST_ROWS);
        }
        cells = new ArrayList<>();
        lineOfRow = line;
    }
}
