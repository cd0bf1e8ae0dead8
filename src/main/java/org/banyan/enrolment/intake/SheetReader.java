package org.banyan.enrolment.intake;

import java.util.List;
import org.banyan.shared.Refusal;

/** Reads a file by what is in it, not by what it is called. */
final class SheetReader {

    private SheetReader() {}

    /**
     * The rows of the file.
     *
     * @throws Refusal.Invalid if it is none that can be read, or too large
     */
    static Sheet read(byte[] content) {
        if (content.length > PeopleImports.LARGEST_FILE) {
            throw new Refusal.Invalid("enrolment.import.refusal.large", PeopleImports.LARGEST_FILE >> 20);
        }
        List<Sheet.Line> lines = begins(content, 'P', 'K', 3, 4) ? XlsxSheet.lines(content) : csv(content);
        List<Sheet.Line> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) {
            throw new Refusal.Invalid("enrolment.import.refusal.empty");
        }
        return new Sheet(filled);
    }

    private static List<Sheet.Line> csv(byte[] content) {
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal.Invalid("enrolment.import.refusal.old-excel");
        }
        return CsvSheet.lines(content);
    }

    private static boolean begins(byte[] content, int... marks) {
        for (int index = 0; index < marks.length; index++) {
            if (content.length <= index || (content[index] & 0xFF) != marks[index]) {
                return false;
            }
        }
        return true;
    }
}
