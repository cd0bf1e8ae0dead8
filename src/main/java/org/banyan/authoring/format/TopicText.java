package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic in one language as its author edits it: what is in the head of its file, and the Markdown below. A file that is not
 * changed stays as it is to the byte, and so does its head while only the Markdown is changed.
 */
public record TopicText(
        @Nullable String id,
        String title,
        String summary,
        @Nullable Integer minutes,
        boolean unreviewed,
        List<Prompt> prompts,
        String markdown) {

    private static final Pattern HEAD = Pattern.compile("\\A---\n(.*?)(?<=\n)---(?:\n|\\z)", Pattern.DOTALL);
    private static final Pattern FIRST_HEADING =
            Pattern.compile("^# +(.*?)(?: +#+)? *(?:\n\n?|\\z)", Pattern.MULTILINE);

    /**
     * What a discussion starts from.
     *
     * @param postFirst whether learners read the others only after their own post; said by the original alone
     */
    public record Prompt(String id, String text, boolean postFirst) {

        public Prompt(String id, String text) {
            this(id, text, false);
        }
    }

    /** The text of a file. What cannot be read as a head is taken for Markdown. */
    public static TopicText parse(String file) {
        Matcher head = HEAD.matcher(file);
        if (!head.find()) {
            return titled(new TopicText(null, "", "", null, false, List.of(), file));
        }
        Optional<YamlMap> map = YamlMap.parse("", head.group(1), 0, new Problems(false));
        String markdown = file.substring(head.end());
        return titled(map.map(found -> of(found, markdown))
                .orElseGet(() -> new TopicText(null, "", "", null, false, List.of(), markdown)));
    }

    private static TopicText of(YamlMap head, String markdown) {
        List<Prompt> prompts = new ArrayList<>();
        for (YamlMap prompt : head.maps("prompts")) {
            prompts.add(new Prompt(text(prompt, "id"), text(prompt, "text"), prompt.isTrue("postFirst")));
        }
        var minutes = head.wholeNumber("minutes", 1, Integer.MAX_VALUE);
        return new TopicText(
                head.optionalText("id", Names.LONGEST_ID),
                text(head, "title"),
                text(head, "summary"),
                minutes.isPresent() ? minutes.getAsInt() : null,
                head.isTrue("unreviewed"),
                List.copyOf(prompts),
                markdown);
    }

    private static String text(YamlMap map, String key) {
        return Objects.requireNonNullElse(map.optionalText(key, Integer.MAX_VALUE), "");
    }

    /** Where the head has no title, the first heading is it, and goes. */
    private static TopicText titled(TopicText text) {
        Matcher heading = FIRST_HEADING.matcher(text.markdown);
        return text.title.isEmpty() && heading.find()
                ? new TopicText(
                        text.id,
                        heading.group(1),
                        text.summary,
                        text.minutes,
                        text.unreviewed,
                        text.prompts,
                        text.markdown.substring(0, heading.start()) + text.markdown.substring(heading.end()))
                : text;
    }

    public TopicText withPrompts(List<Prompt> others) {
        return new TopicText(id, title, summary, minutes, unreviewed, others, markdown);
    }

    TopicText withUnreviewed(boolean nobodyHasRead) {
        return new TopicText(id, title, summary, minutes, nobodyHasRead, prompts, markdown);
    }

    /** The file that says this, in place of what it said before; empty for a new one. */
    public String write(String before) {
        TopicText old = parse(before);
        if (equals(old)) {
            return before;
        }
        Matcher head = HEAD.matcher(before);
        boolean sameHead = new TopicText(id, title, summary, minutes, unreviewed, prompts, old.markdown).equals(old);
        boolean titleInHead = head.find() && !parse(head.group() + "\n").title().isEmpty();
        return (sameHead && titleInHead ? head.group() : head()) + markdown;
    }

    private String head() {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("id", id);
        head.put("title", title);
        head.put("summary", summary.isBlank() ? null : summary);
        head.put("minutes", minutes);
        head.put("unreviewed", unreviewed ? true : null);
        head.put(
                "prompts",
                prompts.isEmpty()
                        ? null
                        : prompts.stream().map(TopicText::prompt).toList());
        return "---\n" + YamlWriter.write(head) + "---\n";
    }

    private static Map<String, @Nullable Object> prompt(Prompt prompt) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("id", prompt.id());
        map.put("text", prompt.text());
        map.put("postFirst", prompt.postFirst() ? true : null);
        return map;
    }
}
