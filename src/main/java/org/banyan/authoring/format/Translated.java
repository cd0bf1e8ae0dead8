package org.banyan.authoring.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banyan.assessment.QuestionDefinition.Wording;
import org.banyan.shared.Markdown;
import org.banyan.shared.MarkdownLesson;
import org.jspecify.annotations.Nullable;

/**
 * A mapping and its translations, read side by side. Only texts are asked of a translation, so whatever else stands in one is a
 * problem. Answers are by language, the original first; a translation that leaves a text out is not in them.
 */
final class Translated {

    private final String language;
    private final YamlMap original;
    private final Map<String, YamlMap> translations;
    private final TextTargets.CourseTargets targets;

    Translated(
            String language, YamlMap original, Map<String, YamlMap> translations, TextTargets.CourseTargets targets) {
        this.language = language;
        this.original = original;
        this.translations = translations;
        this.targets = targets;
    }

    YamlMap original() {
        return original;
    }

    List<String> languages() {
        List<String> languages = new ArrayList<>(List.of(language));
        languages.addAll(translations.keySet());
        return languages;
    }

    /** Whether the file of this language says that nobody has read it yet. */
    boolean unreviewed(String tag) {
        YamlMap translation = translations.get(tag);
        return translation != null && translation.isTrue("unreviewed");
    }

    /** Plain text, which the original must have. */
    Map<String, String> texts(String key, int longest) {
        return texts(key, longest, original.text(key, longest));
    }

    Map<String, String> optionalTexts(String key, int longest) {
        return texts(key, longest, original.optionalText(key, longest));
    }

    private Map<String, String> texts(String key, int longest, @Nullable String inOriginal) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, language, inOriginal);
        translations.forEach((tag, translation) -> put(texts, tag, translation.optionalText(key, longest)));
        return texts;
    }

    /** Markdown, rendered. */
    Map<String, String> html(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, language, html(original, language, key));
        translations.forEach((tag, translation) -> put(texts, tag, html(translation, tag, key)));
        return texts;
    }

    /** A text that must be there, with its feedback. */
    Map<String, Wording> wordings() {
        if (!original.has("text")) {
            original.error("text", "yaml.key-missing", "text");
        }
        Map<String, String> feedback = html("feedback");
        Map<String, Wording> wordings = new LinkedHashMap<>();
        html("text").forEach((tag, html) -> wordings.put(tag, new Wording(html, feedback.get(tag))));
        return wordings;
    }

    /** What is right for a short text; a translation may have its own. */
    Map<String, List<String>> accepted() {
        Map<String, List<String>> accepted = new LinkedHashMap<>();
        accepted.put(language, original.texts("correct", Longest.TITLE));
        translations.forEach((tag, translation) -> {
            List<String> own = translation.texts("correct", Longest.TITLE);
            if (!own.isEmpty()) {
                accepted.put(tag, own);
            }
        });
        return accepted;
    }

    /** The mappings of a list, each with its translations, matched by id. */
    List<Translated> list(String key) {
        return list(key, true);
    }

    /** The same where a translation may have nothing to say of a thing, so that leaving it out is no oversight. */
    List<Translated> perhaps(String key) {
        return list(key, false);
    }

    private List<Translated> list(String key, boolean translated) {
        Map<String, Map<String, YamlMap>> byId = new HashMap<>();
        translations.forEach((tag, translation) -> {
            for (YamlMap each : translation.maps(key)) {
                String id = each.text("id", Names.LONGEST_ID);
                if (byId.computeIfAbsent(id, _ -> new LinkedHashMap<>()).put(tag, each) != null) {
                    each.error("id", "id-twice", id);
                }
            }
        });
        List<Translated> list = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (YamlMap each : original.maps(key)) {
            String id = each.text("id", Names.LONGEST_ID);
            if (!id.isEmpty() && !Names.isId(id)) {
                each.error("id", "id", id);
            } else if (ids.contains(id)) {
                each.error("id", "id-twice", id);
            }
            ids.add(id);
            Map<String, YamlMap> inOthers = byId.getOrDefault(id, Map.of());
            translations.forEach((tag, translation) -> {
                if (translated && !inOthers.containsKey(tag)) {
                    translation.warning(key, "translation-missing", id);
                }
            });
            list.add(new Translated(language, each, inOthers, targets));
        }
        byId.forEach((id, maps) -> {
            if (!ids.contains(id)) {
                maps.values().forEach(each -> each.error("id", "translation-extra", id));
            }
        });
        return list;
    }

    void close() {
        original.close();
        translations.values().forEach(YamlMap::close);
    }

    private @Nullable String html(YamlMap map, String tag, String key) {
        String text = map.optionalText(key, Longest.MARKDOWN);
        if (text == null) {
            return null;
        }
        int offset = map.textLine(key) - 1;
        MarkdownLesson lesson = Markdown.lesson(text);
        if (targets.problems().own()) {
            lesson.lineOfHtml().ifPresent(line -> targets.problems().error(map.file(), offset + line, "html-used"));
        }
        return lesson.html(Locale.forLanguageTag(tag), new TextTargets(map.file(), offset, tag, targets));
    }

    private static void put(Map<String, String> texts, String tag, @Nullable String text) {
        if (text != null) {
            texts.put(tag, text);
        }
    }
}
