package org.banyan.enrolment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.banyan.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Name,District", "Name;District", "Name\tDistrict", "\uFEFFName;District"})
    void takesEverySeparatorWithAndWithoutByteOrderMark(String headings) {
        assertThat(lines(headings).getFirst().cells()).containsExactly("Name", "District");
    }

    @Test
    void readsQuotedCellsWithSeparatorsQuotesAndLineBreaksAndNumbersRowsAsASpreadsheetDoes() {
        List<Sheet.Line> lines =
                lines("Name,Organisation\r\n\"Khatun, Rahima\",\"The \"\"Union\"\"\nof Dhaka\"\r\n\r\nنور,");

        assertThat(lines.get(1).cells()).containsExactly("Khatun, Rahima", "The \"Union\"\nof Dhaka");
        assertThat(lines.get(2).cells()).containsExactly("نور", "");
        assertThat(lines).extracting(Sheet.Line::number).containsExactly(1, 2, 5);
    }

    @Test
    void readsWhatSpreadsheetProgramsCallUnicodeText() {
        byte[] content = ("\uFEFFName\tDistrict\nসুমন\tঢাকা").getBytes(StandardCharsets.UTF_16LE);

        assertThat(SheetReader.read(content).lines().get(1).cells()).containsExactly("সুমন", "ঢাকা");
    }

    @Test
    void refusesWhatIsNoText() {
        refuses("enrolment.import.refusal.not-text", "Name\nJosé".getBytes(StandardCharsets.ISO_8859_1));
        refuses("enrolment.import.refusal.not-text", "Name\nنور".getBytes(Charset.forName("windows-1256")));
        refuses("enrolment.import.refusal.not-text", new byte[] {'a', 0, 'b'});
        refuses("enrolment.import.refusal.empty", "  \n \n".getBytes(StandardCharsets.UTF_8));
        refuses("enrolment.import.refusal.quote", "Name\n\"Ann".getBytes(StandardCharsets.UTF_8));
        refuses("enrolment.import.refusal.old-excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refuses("enrolment.import.refusal.not-xlsx", new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        refuses("enrolment.import.refusal.large", new byte[PeopleImports.LARGEST_FILE + 1]);
        refuses(
                "enrolment.import.refusal.rows",
                ("Name\n" + "x\n".repeat(Sheet.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsNumbersAndDatesOfAWorkbookAsTheyAreMeant() throws IOException {
        byte[] content = workbook(row -> {
            row.createCell(0).setCellValue("سارة");
            row.createCell(1).setCellValue(9647701234567d);
            row.createCell(2).setCellValue(1987);
            row.createCell(3).setCellValue(LocalDate.of(2026, 5, 31));
            CellStyle dated = row.getSheet().getWorkbook().createCellStyle();
            dated.setDataFormat((short) 14);
            row.getCell(3).setCellStyle(dated);
        });

        assertThat(SheetReader.read(content).lines().getFirst().cells())
                .containsExactly("سارة", "9647701234567", "1987", "2026-05-31");
    }

    @Test
    void doesNotWorkOutFormulas() throws IOException {
        byte[] content = workbook(row -> {
            row.createCell(0).setCellValue("Ann");
            row.createCell(1).setCellFormula("1+1");
        });

        assertThat(SheetReader.read(content).lines().getFirst().cells()).containsExactly("Ann", "0");
    }

    private static byte[] workbook(java.util.function.Consumer<Row> fill) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill.accept(workbook.createSheet().createRow(0));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void refuses(String key, byte[] content) {
        assertThatThrownBy(() -> SheetReader.read(content))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static List<Sheet.Line> lines(String text) {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8)).lines();
    }
}
