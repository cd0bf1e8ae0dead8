package org.banyan.assessment.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Tables as an XLSX workbook, a sheet for each. What people wrote is kept as text, so that no spreadsheet works it out as a
 * formula; numbers are numbers. Rows that are written are let go, so that a workbook needs little memory.
 */
final class ResultsWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_CELL = 32_767;

    private ResultsWorkbook() {}

    static byte[] of(List<ResultsTable> tables) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle heading = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            tables.forEach(table -> sheet(workbook.createSheet(table.name()), table, heading));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Sheet sheet, ResultsTable table, CellStyle heading) {
        Row head = sheet.createRow(0);
        for (int column = 0; column < table.columns().size(); column++) {
            head.createCell(column).setCellValue(table.columns().get(column));
            head.getCell(column).setCellStyle(heading);
        }
        sheet.createFreezePane(0, 1);
        for (List<@Nullable Object> cells : table.rows()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int column = 0; column < cells.size(); column++) {
                cell(row, column, cells.get(column));
            }
        }
    }

    private static void cell(Row row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // An empty cell is none.
            }
            case Number number -> row.createCell(column).setCellValue(number.doubleValue());
            default -> {
                String text = value.toString();
                row.createCell(column)
                        .setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
    }
}
