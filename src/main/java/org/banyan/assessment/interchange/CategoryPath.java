package org.banyan.assessment.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The path of a category as Moodle writes it: parts between single slashes, a slash within a part doubled. Its beginning tells
 * only where in Moodle the category hung ({@code $course$}, {@code top}) and is left away.
 */
public final class CategoryPath {

    private static final int DEEPEST = 20;

    private CategoryPath() {}

    public static List<String> read(String path) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '/' && at + 1 < path.length() && path.charAt(at + 1) == '/') {
                part.append('/');
                at++;
            } else if (c == '/') {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        if (!parts.isEmpty() && isContext(parts.getFirst())) {
            parts.removeFirst();
        }
        if (!parts.isEmpty() && parts.getFirst().equals("top")) {
            parts.removeFirst();
        }
        return List.copyOf(parts.subList(0, Math.min(parts.size(), DEEPEST)));
    }

    public static String write(List<String> parts) {
        return parts.stream()
                // A part that begins with a slash would run into the one before it.
                .map(part -> (part.startsWith("/") ? " " : "") + part.replace("/", "//"))
                .collect(Collectors.joining("/", "$course$/top/", ""));
    }

    private static boolean isContext(String part) {
        return part.length() > 2 && part.startsWith("$") && part.endsWith("$");
    }

    private static void add(List<String> parts, StringBuilder part) {
        String name = part.toString().strip();
        if (!name.isEmpty()) {
            parts.add(name);
        }
        part.setLength(0);
    }
}
