package org.banyan.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * {@code service.method(Types) = actors} line by line. What answers everybody says why instead: {@code public}, everybody may know
 * it; {@code filtered}, everybody gets what they may see, be it nothing; {@code services}, other services call it, which have asked
 * for permission; {@code proof}, it is given what only a permitted person was given. {@code -} is a method that is not asked, for the reason that the comment above it gives.
 */
record Table(Map<String, String> rows, Set<String> leftOut) {

    static final String FILE = "permissions.txt";
    static final String SERVICES = "services";
    private static final Set<String> OPEN = Set.of("public", "filtered", "proof", SERVICES);
    private static final String LEFT_OUT = "-";

    static Table read() {
        try {
            Map<String, String> all = new TreeMap<>();
            new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(row -> all.put(row[0], row[1]));
            Set<String> leftOut = all.keySet().stream()
                    .filter(key -> LEFT_OUT.equals(all.get(key)))
                    .collect(Collectors.toSet());
            all.keySet().removeAll(leftOut);
            return new Table(all, leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that answer everybody, with the reason. */
    Map<String, String> openOnes() {
        return rows.entrySet().stream()
                .filter(row -> OPEN.contains(row.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A whole class may be left out by {@code service.*}. */
    boolean isLeftOut(String key) {
        return leftOut.contains(key) || leftOut.contains(key.replaceFirst("\\.\\w+\\(.*", ".*"));
    }

    static String lines(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + " = " + row.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
