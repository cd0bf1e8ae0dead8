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

/** Strings that have broken other programs. */
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

    /**
     * Our own, and every string of the collections where they are on the machine; nothing empty, and without NUL, which no page
     * and no mail can carry.
     */
    public static List<String> all() {
        return Stream.of(OWN, lines(), inputs())
                .flatMap(List::stream)
                .map(line -> line.replace("\u0000", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> lines() {
        return Materials.find("hostile-strings/blns/blns.txt")
                .map(HostileStrings::read)
                .map(text -> text.lines().filter(line -> !line.startsWith("#")).toList())
                .orElse(List.of());
    }

    private static List<String> inputs() {
        return Materials.find("hostile-strings/owasp-htmlsanitizer-pairs.json")
                .map(HostileStrings::read)
                .map(json -> JsonMapper.builder()
                        .build()
                        .readTree(json)
                        .valueStream()
                        .map(pair -> pair.path("input"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .toList())
                .orElse(List.of());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
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
