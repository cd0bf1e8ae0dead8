package org.banyan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strings that have broken other programs. Tests that need the collections are skipped where they are not on the machine. */
public final class HostileStrings {

    /** A few of our own, which are there on every machine. */
    private static final List<String> OWN = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</span><span class=\"mention\" data-person=\"01890000-0000-7000-8000-000000000001\">@Admin</span>",
            "[@Admin](person:01890000-0000-7000-8000-000000000001)",
            "[click](javascript:alert(1)) ![x](data:text/html,y)",
            "${7*7} #{7*7} {{7*7}} {0} {0, plural, other {#}}",
            "' or 1=1; drop table post; --",
            "a\r\nBcc: everybody@example.org\r\n\r\nbody",
            "\u202Egnp.exe\u202C \u2066x\u2069 \u200E\u200F",
            "../../etc/passwd",
            "C:\\windows\\system32",
            "مرحبا <b>بكم</b> & 'شكرًا'",
            "স্বাগতম \u200D\u200C",
            "សូមស្វាគមន៍",
            "👩🏽‍🏫 🇧🇩",
            "%s %n %x \\u0041 \\x41 &lt;b&gt; &amp;amp;");

    private HostileStrings() {}

    /** Our own and every string of the collections; nothing empty, and without NUL, which no page and no mail can carry. */
    public static List<String> all() {
        Path file = Materials.need("hostile-strings/blns/blns.txt");
        Path pairs = Materials.need("hostile-strings/owasp-htmlsanitizer-pairs.json");
        try {
            Stream<String> lines = Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"));
            Stream<String> inputs = JsonMapper.builder()
                    .build()
                    .readTree(Files.readString(pairs))
                    .valueStream()
                    .map(pair -> pair.path("input"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString);
            return Stream.of(OWN.stream(), lines, inputs)
                    .flatMap(strings -> strings)
                    .map(line -> line.replace("\u0000", ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader sees of a text once runs of spaces are one, and what has no character of its own is gone. */
    public static String seen(String text) {
        return text.replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ").strip();
    }

    /** What a reader sees of a piece of a page. */
    public static String seen(Element element) {
        return seen(element.wholeText());
    }

    /** The text with a backslash before everything that Markdown could take for a sign of its own. */
    public static String literally(String text) {
        return text.replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0");
    }
}
