package org.banyan.authoring.format;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Checks one figure that comes by itself, by the same rules as those of a package, and says how a text shows it. */
public final class FigureCheck {

    /** In bytes. */
    public static final int LARGEST = Figures.LARGEST;

    private static final Map<String, String> ENDINGS = Map.of(
            "image/svg+xml", ".svg",
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "image/gif", ".gif",
            "image/webp", ".webp");

    private FigureCheck() {}

    /** The figure; empty, and among the problems why, where it cannot be shown. */
    public static Optional<Figure> check(String path, byte[] content, Problems problems) {
        Map<String, Supplier<byte[]>> alone = new TreeMap<>(Map.of(path, () -> content));
        return new Figures(PackageFiles.kept(alone, problems), "", problems).check(path);
    }

    /** The ending that tells what it is, whatever its file was called. */
    public static String ending(Figure figure) {
        return Objects.requireNonNull(ENDINGS.get(figure.mediaType()));
    }

    /** The Markdown that shows the figure in the text. */
    public static String markdown(String figure, String text, String alternative, String caption) {
        String title = caption.isEmpty() ? "" : " \"" + quoted(caption, "\"") + "\"";
        return "![" + quoted(alternative, "[]*_`<") + "](" + relative(Paths.folder(text), figure) + title + ")";
    }

    /** The way from a folder to a file. */
    static String relative(String folder, String file) {
        String[] from = folder.isEmpty() ? new String[0] : folder.split("/", -1);
        String[] to = file.split("/", -1);
        int same = 0;
        while (same < from.length && same < to.length - 1 && from[same].equals(to[same])) {
            same++;
        }
        return "../".repeat(from.length - same) + String.join("/", Arrays.copyOfRange(to, same, to.length));
    }

    private static String quoted(String text, String marks) {
        StringBuilder quoted = new StringBuilder();
        text.replaceAll("\\s+", " ")
                .chars()
                .forEach(letter -> quoted.append(letter == '\\' || marks.indexOf(letter) >= 0 ? "\\" : "")
                        .append((char) letter));
        return quoted.toString();
    }
}
