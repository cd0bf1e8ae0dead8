package org.banyan.discussion.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {

    @TempDir
    Path folder;

    @Test
    void knowsAFileByItsContentWhateverItIsCalled() throws IOException {
        assertThat(kind(AnyFile.png(4, 4), "photo.exe")).contains(FileKind.PNG);
        assertThat(kind(AnyFile.jpeg(4, 4), "letter.pdf")).contains(FileKind.JPEG);
        assertThat(kind(AnyFile.gif(4, 4), "")).contains(FileKind.GIF);
        assertThat(kind(AnyFile.pdf(), "picture.png")).contains(FileKind.PDF);
        assertThat(kind(AnyFile.docx(), "report.docx")).contains(FileKind.DOCX);
        assertThat(kind(AnyFile.odt(), "report")).contains(FileKind.ODT);
        assertThat(kind(text("Name;Town\nAnn;Basra\n"), "people.csv")).contains(FileKind.CSV);
        assertThat(kind(text("ما رأيكم؟ ঢাকা ភ្នំពេញ"), "notes.html")).contains(FileKind.TEXT);
    }

    @Test
    void refusesPagesProgramsAndArchivesWhateverTheyAreCalled() throws IOException {
        assertThat(kind(text("<html><script>alert(1)</script></html>"), "photo.png"))
                .isEmpty();
        assertThat(kind(text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "photo.jpg"))
                .isEmpty();
        assertThat(kind(text("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"), "a.txt"))
                .isEmpty();
        assertThat(kind(text("#!/bin/sh\nrm -rf /\n"), "notes.txt")).isEmpty();
        assertThat(kind(new byte[] {'M', 'Z', 0, 1, 2, 3}, "photo.jpg")).isEmpty();
        assertThat(kind(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, "table.csv"))
                .isEmpty();
        assertThat(kind(AnyFile.archive("a.exe", "MZ", "b", "c"), "report.docx"))
                .isEmpty();
        assertThat(kind(AnyFile.docx("word/vbaProject.bin"), "report.docx")).isEmpty();
        assertThat(kind(AnyFile.archive("mimetype", "application/epub+zip", "b", "c"), "report.odt"))
                .isEmpty();
        assertThat(kind(text("PK\u0003\u0004 and then nothing"), "report.docx")).isEmpty();
    }

    private Optional<FileKind> kind(byte[] content, String name) throws IOException {
        return FileCheck.kind(Files.write(folder.resolve("file"), content), name);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
