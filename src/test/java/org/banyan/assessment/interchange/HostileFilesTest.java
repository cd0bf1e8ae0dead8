package org.banyan.assessment.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files that mean harm, and files that are only broken. */
class HostileFilesTest {

    @Test
    void xmlMayNotHaveADocumentType() {
        String lol = """
                <?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                <quiz><question type="description"><name><text>&c;</text></name></question></quiz>""";
        String outside = """
                <?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <quiz><question type="description"><name><text>&x;</text></name></question></quiz>""";
        String fetched = "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:9/x.dtd\"><quiz/>";

        assertThat(refused(lol, "a.xml")).isEqualTo("xml.doctype");
        assertThat(refused(outside, "a.xml")).isEqualTo("xml.doctype");
        assertThat(refused(fetched, "a.xml")).isEqualTo("xml.doctype");
        assertThat(refused("<quiz>&unknown;</quiz>", "a.xml")).startsWith("xml.");
    }

    @Test
    void xmlMayNotBeDeeperThanPeopleWrite() {
        assertThat(refused("<quiz>" + "<a>".repeat(100_000), "a.xml")).isEqualTo("xml.too-much");
    }

    @Test
    void archivesAreMeasuredWhileTheyAreUnpacked() {
        assertThat(refused(zip("imsmanifest.xml", new byte[80 * 1024 * 1024]), "a.zip"))
                .isEqualTo("zip.too-large");
        assertThat(refused(zip("../../etc/passwd", new byte[3]), "a.zip")).isEqualTo("zip.path-outside");
        assertThat(refused(zip("/etc/passwd", new byte[3]), "a.zip")).isEqualTo("zip.path-outside");
        assertThat(refused(zip("a\\..\\b", new byte[3]), "a.zip")).isEqualTo("zip.path-outside");
        assertThat(refused(zip("other.txt", new byte[3]), "a.zip")).isEqualTo("qti.no-manifest");
        assertThat(refused("PK\u0003\u0004 and nothing else", "a.zip")).isEqualTo("qti.no-manifest");
    }

    @Test
    void whatRunsInABrowserIsCutOut() {
        String html = "<p onclick=\"x()\">a</p><script>alert(1)</script><a href=\"javascript:x()\">b</a>"
                + "<img src=\"javascript:x()\"><img src=x onerror=alert(1)><svg onload=alert(1)><style>p{}</style>"
                + "<iframe src=\"//example.org\"></iframe><form action=x><input></form><p style=\"x:expression(1)\">c</p>";
        String xml =
                "<quiz><question type=\"description\"><name><text>n</text></name><questiontext format=\"html\"><text>"
                        + XmlText.escape(html) + "</text></questiontext></question></quiz>";

        ImportedBank bank = QuestionFiles.read(xml.getBytes(StandardCharsets.UTF_8), "a.xml", "en");

        String shown =
                bank.questions().getFirst().definition().wordings().get("en").html();
        assertThat(shown.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("script", "onclick", "onerror", "onload", "style", "iframe", "form", "svg");
        assertThat(bank.problems()).extracting(ImportProblem::key).contains("html-cut", "picture-missing");
    }

    @Test
    void anSvgThatCouldRunIsNoPicture() {
        assertThat(svg("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><path d='M0 0'/></svg>"))
                .isTrue();
        assertThat(svg("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"))
                .isFalse();
        assertThat(svg("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"))
                .isFalse();
        assertThat(svg("<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:x()'/></svg>"))
                .isFalse();
        assertThat(svg("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>"))
                .isFalse();
    }

    @Test
    void longFilesTakeTimeInProportion() {
        String[] shapes = {
            "::a::b {" + "=x ~y #z ".repeat(200_000) + "}",
            "{".repeat(2_000_000),
            "\\".repeat(2_000_001),
            "=" + " ".repeat(2_000_000) + "\n".repeat(1_000_000),
            "[".repeat(1_000_000) + "{=a}",
            "// [id:" + "[tag:".repeat(400_000) + "\nq{T}",
            "q {#" + "1".repeat(1_000_000) + "}",
            "q {=" + "%".repeat(1_000_000) + "}",
            "[markdown]" + "*a ".repeat(100_000) + "{T}",
            "[markdown]" + "> ".repeat(100_000) + "{T}",
            "[html]" + "<b>".repeat(100_000) + "{T}",
            "$CATEGORY: " + "a/".repeat(500_000)
        };
        for (String shape : shapes) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(20),
                    () -> QuestionFiles.read(shape.getBytes(StandardCharsets.UTF_8), "a.gift", "en"),
                    shape.substring(0, 12));
        }
    }

    private static boolean svg(String text) {
        return Media.picture("a.svg", text.getBytes(StandardCharsets.UTF_8)).isPresent();
    }

    private static String refused(String text, String name) {
        return refused(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static String refused(byte[] bytes, String name) {
        ImportedBank bank = QuestionFiles.read(bytes, name, "en");
        assertThat(bank.questions()).isEmpty();
        return bank.problems().getFirst().key();
    }

    private static byte[] zip(String path, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
