package org.banyan.authoring.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths within a package, with {@code /} between their parts and none at either end. */
final class Paths {

    private Paths() {}

    /** The folder a file stands in; empty for the top. */
    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    static boolean isWithin(String path, String folder) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    /** Where a relative path leads from a folder; a name that no file has if it leads out of the top folder. */
    static String resolve(String folder, String relative, String top) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : Paths.join(folder, relative).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return "?";
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        String path = String.join("/", parts);
        return isWithin(path, top) ? path : "?";
    }
}
