package org.banyan.authoring.format;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.authoring.format.ParsedPackage.ParsedText;
import org.banyan.shared.Markdown;
import org.banyan.shared.MarkdownLesson;
import org.jspecify.annotations.Nullable;

/** A topic in one language: its file taken apart into head and Markdown. Rendering waits until all topics are known. */
final class TopicFile {

    private static final int LONGEST = 200_000;
    private static final int MOST_BLOCKS = 1_000;

    private final String file;
    private final String language;
    private final Problems problems;
    private final MarkdownLesson lesson;
    private final int lineOffset;
    private final @Nullable String id;
    private final String title;
    private final @Nullable String summary;
    private final @Nullable Integer minutes;
    private final boolean unreviewed;
    private final Map<String, String> prompts = new LinkedHashMap<>();
    private final Set<String> postFirst = new HashSet<>();
    private final Map<String, Integer> promptLines = new LinkedHashMap<>();

    private TopicFile(
            String file, String language, @Nullable YamlMap head, String markdown, int offset, Problems problems) {
        this.file = file;
        this.language = language;
        this.problems = problems;
        this.lineOffset = offset;
        this.lesson = Markdown.lesson(markdown);
        String headTitle = null;
        if (head != null) {
            this.id = id(head, problems);
            headTitle = head.optionalText("title", Longest.TITLE);
            this.summary = head.optionalText("summary", Longest.SUMMARY);
            var number = head.wholeNumber("minutes", 1, 6_000);
            this.minutes = number.isPresent() ? number.getAsInt() : null;
            this.unreviewed = head.isTrue("unreviewed");
            head.maps("prompts").forEach(this::prompt);
            head.close();
        } else {
            this.id = null;
            this.summary = null;
            this.minutes = null;
            this.unreviewed = false;
        }
        this.title = headTitle != null ? headTitle : titleOfText();
    }

    /** The file; empty where it cannot be read at all. */
    static Optional<TopicFile> read(PackageFiles files, String file, String language, Problems problems) {
        Optional<String> read = files.text(file);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        String text = read.get();
        if (text.length() > LONGEST) {
            problems.error(file, 0, "text-too-long", LONGEST);
            return Optional.empty();
        }
        if (!text.startsWith("---\n")) {
            return Optional.of(new TopicFile(file, language, null, text, 0, problems));
        }
        int end = text.indexOf("\n---", 3);
        if (end < 0 || (text.length() > end + 4 && text.charAt(end + 4) != '\n')) {
            problems.error(file, 1, "head-unclosed");
            return Optional.empty();
        }
        String yaml = text.substring(4, Math.max(4, end + 1));
        String markdown = text.length() > end + 5 ? text.substring(end + 5) : "";
        int headLines = (int) text.substring(0, end + 1)
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
        return YamlMap.parse(file, yaml, 1, problems)
                .map(head -> new TopicFile(file, language, head, markdown, headLines, problems));
    }

    private static @Nullable String id(YamlMap head, Problems problems) {
        String id = head.optionalText("id", Names.LONGEST_ID);
        if (id != null && !Names.isId(id)) {
            head.error("id", "id", id);
            return null;
        }
        return id;
    }

    private String titleOfText() {
        Optional<String> first = lesson.takeTitle();
        if (first.isEmpty() || first.get().isBlank()) {
            problems.error(file, 1, "title-missing");
        }
        String found = first.orElse("");
        return found.length() > Longest.TITLE ? found.substring(0, Longest.TITLE) : found;
    }

    private void prompt(YamlMap prompt) {
        String promptId = prompt.text("id", Names.LONGEST_ID);
        String text = prompt.text("text", Longest.SUMMARY);
        if (prompt.isTrue("postFirst")) {
            postFirst.add(promptId);
        }
        prompt.close();
        if (!promptId.isEmpty() && !Names.isId(promptId)) {
            prompt.error("id", "id", promptId);
        } else if (prompts.put(promptId, text) != null) {
            prompt.error("id", "id-twice", promptId);
        }
        promptLines.put(promptId, prompt.line("id"));
    }

    String file() {
        return file;
    }

    String language() {
        return language;
    }

    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    @Nullable
    Integer minutes() {
        return minutes;
    }

    /** The text, rendered; prompts are those of the original, in the words of this file where it has them. */
    ParsedText render(TopicFile original, TextTargets.CourseTargets targets) {
        if (problems.own()) {
            lesson.lineOfHtml().ifPresent(line -> problems.error(file, lineOffset + line, "html-used"));
        }
        List<MarkdownLesson.Block> blocks =
                lesson.blocks(Locale.forLanguageTag(language), new TextTargets(file, lineOffset, language, targets));
        if (blocks.isEmpty()) {
            problems.error(file, 0, "empty-topic");
        } else if (blocks.size() > MOST_BLOCKS) {
            problems.error(file, 0, "too-many-blocks", MOST_BLOCKS);
        }
        if (this != original) {
            compare(original);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        original.prompts.forEach((promptId, text) -> texts.put(promptId, prompts.getOrDefault(promptId, text)));
        return new ParsedText(title, summary, texts, Set.copyOf(original.postFirst), unreviewed, blocks);
    }

    private void compare(TopicFile original) {
        if (id != null && !original.id().equals(Optional.of(id))) {
            problems.error(file, 1, "translation-differs", "id");
        }
        if (minutes != null && !minutes.equals(original.minutes)) {
            problems.error(file, 1, "translation-differs", "minutes");
        }
        original.prompts.keySet().stream()
                .filter(promptId -> !prompts.containsKey(promptId))
                .forEach(promptId -> problems.warning(file, 1, "translation-missing", promptId));
        prompts.keySet().stream()
                .filter(promptId -> !original.prompts.containsKey(promptId))
                .forEach(promptId ->
                        problems.error(file, promptLines.getOrDefault(promptId, 1), "translation-extra", promptId));
    }
}
