package org.banyan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void quotesWhatWouldBreakARow() {
        String csv = new Csv("name", "note")
                .row("Ann, of \"Basra\"", "two\nlines")
                .row("نور", null)
                .toString();

        assertThat(csv).isEqualTo("\uFEFFname,note\r\n\"Ann, of \"\"Basra\"\"\",\"two\nlines\"\r\nنور,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void aTextIsNeverTakenForAFormula(String hostile) {
        assertThat(new Csv("cell").row(hostile).toString()).contains("'" + hostile);
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(new Csv("cell").row(-1).toString()).endsWith("\r\n-1\r\n");
    }
}
