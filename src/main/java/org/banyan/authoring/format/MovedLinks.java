package org.banyan.authoring.format;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps links and figures in texts leading where they led, when files have moved. */
public final class MovedLinks {

    private static final Pattern TARGET =
            Pattern.compile("(\\]\\(\\s*<?|^ {0,3}\\[[^\\]\\n]+\\]:\\s*<?)([^\\s()<>\"]+)", Pattern.MULTILINE);

    private final Map<String, String> moved;
    private final Set<String> paths;
    private final Map<String, String> topics;

    /**
     * Ready to rewrite texts.
     *
     * @param moved new paths by the old ones
     * @param paths all files, by their old paths
     * @param topics ids of topics by the old paths of their files
     */
    public MovedLinks(Map<String, String> moved, Set<String> paths, Map<String, String> topics) {
        this.moved = moved;
        this.paths = paths;
        this.topics = topics;
    }

    /** The text of the file that stood at this path; the same if nothing in it has to change. */
    public String in(String path, String text) {
        String now = Objects.requireNonNullElse(moved.get(path), path);
        return TARGET.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + target(link.group(2), path, now)));
    }

    private String target(String written, String path, String now) {
        if (written.startsWith("/") || written.matches("(?i)[a-z][a-z0-9+.-]*:.*|#.*")) {
            return written;
        }
        String led = Paths.resolve(
                Paths.folder(path), written.replaceAll("[?#].*", "").replace("%20", " "), "");
        String leads = Objects.requireNonNullElse(moved.get(led), led);
        if (!paths.contains(led) || (leads.equals(led) && now.equals(path))) {
            return written;
        }
        String topic = topics.get(led);
        return topic != null
                ? "topic:" + topic
                : FigureCheck.relative(Paths.folder(now), leads).replace(" ", "%20");
    }
}
