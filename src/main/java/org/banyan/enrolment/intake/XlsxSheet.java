package org.banyan.enrolment.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of a workbook. Numbers come as they are stored, dates as year-month-day; of a formula the result that
 * the spreadsheet program has stored, because formulas are not worked out here.
 */
final class XlsxSheet {

    private static final long LARGEST_UNPACKED = 60L << 20;

    private XlsxSheet() {}

    static List<Sheet.Line> lines(byte[] content) {
        ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED);
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return lines(workbook);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal.Invalid("enrolment.import.refusal.not-xlsx");
        }
    }

    private static List<Sheet.Line> lines(Workbook workbook) {
        List<Sheet.Line> lines = new ArrayList<>();
        for (Row row : workbook.getSheetAt(workbook.getFirstVisibleTab())) {
            Sheet.Line line = line(row);
            if (!line.isBlank()) {
                lines.add(line);
            }
            if (lines.size() > Sheet.MOST_ROWS + 1) {
                throw new Refusal.Invalid("enrolment.import.refusal.rows", Sheet.MOST_ROWS);
            }
        }
        return lines;
    }

    private static Sheet.Line line(Row row) {
        List<String> cells = new ArrayList<>();
        int last = Math.min(row.getLastCellNum(), Sheet.MOST_COLUMNS);
        for (int column = 0; column < last; column++) {
            cells.add(text(row.getCell(column)));
        }
        return new Sheet.Line(row.getRowNum() + 1, List.copyOf(cells));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR, BLANK, FORMULA, _NONE -> "";
        };
        return text.length() > Sheet.LONGEST_CELL ? text.substring(0, Sheet.LONGEST_CELL) : text.strip();
    }

    private static String number(Cell cell) {
        LocalDateTime date = DateUtil.isCellDateFormatted(cell) ? cell.getLocalDateTimeCellValue() : null;
        return date != null
                ? date.toLocalDate().toString()
                : new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
