package org.banyan.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banyan.authoring.PartTranslation.Overtaken;
import org.banyan.authoring.PartTranslation.Saved;
import org.banyan.authoring.PartTranslation.Saving;
import org.banyan.authoring.SaveTranslation.Entry;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.authoring.format.CoursePart.PartText;
import org.banyan.authoring.format.CourseParts;
import org.banyan.authoring.format.TranslatedFile;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The translations of a draft: what is left to do in each language, and each part beside its original.
 *
 * @see "Decision 0232: what a translation was written from"
 */
@Service
@Transactional
public class DraftTranslations {

    private static final int LONGEST = 20_000;

    private final CourseDraftStore store;
    private final DraftGate gate;
    private final CourseContents contents;
    private final TranslationStore basis;

    DraftTranslations(CourseDraftStore store, DraftGate gate, CourseContents contents, TranslationStore basis) {
        this.store = store;
        this.gate = gate;
        this.contents = contents;
        this.basis = basis;
    }

    /** A language with what is left to do in it. */
    public record LanguageState(String language, int texts, int missing, int outdated, int unreviewed) {}

    /** The languages the draft is translated to, by their tags; for those who may read it. */
    @Transactional(readOnly = true)
    public List<LanguageState> languages(DraftId draft) {
        DraftRow row = gate.readable(draft);
        List<CoursePart> parts = parts(row);
        Set<String> languages = parts.stream()
                .flatMap(part -> part.texts().keySet().stream())
                .filter(tag -> !tag.equals(row.language()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, TranslationHistory> histories = basis.histories(row, languages);
        Map<String, DraftFile> files = store.texts(draft);
        return languages.stream()
                .map(tag -> state(tag, translations(parts, tag, known(histories, tag), files)))
                .toList();
    }

    private static LanguageState state(String language, List<PartTranslation> parts) {
        return new LanguageState(
                language,
                parts.stream().mapToInt(part -> part.rows().size()).sum(),
                parts.stream().mapToInt(PartTranslation::missing).sum(),
                parts.stream().mapToInt(PartTranslation::outdated).sum(),
                (int) parts.stream().filter(PartTranslation::unreviewed).count());
    }

    /** Every part in one language, in reading order. */
    @Transactional(readOnly = true)
    public List<PartTranslation> parts(DraftId draft, String language) {
        DraftRow row = gate.readable(draft);
        String tag = checked(row, language);
        return translations(parts(row), tag, known(basis.histories(row, Set.of(tag)), tag), store.texts(draft));
    }

    /** A part in one language, to be translated. */
    @Transactional(readOnly = true)
    public PartTranslation read(DraftId draft, String language, Kind kind, String id) {
        DraftRow row = gate.readable(draft);
        return read(row, checked(row, language), part(parts(row), kind, id));
    }

    private PartTranslation read(DraftRow row, String language, CoursePart part) {
        TranslationHistory history = known(basis.histories(row, Set.of(language)), language);
        return translation(part, language, history, store.texts(row.draft()));
    }

    /**
     * Adds a language: what the course says of itself waits to be written in it.
     *
     * @return its tag as it is written everywhere
     */
    public String add(DraftId draft, String language) {
        DraftRow row = gate.writable(draft);
        String tag = checked(row, language.strip());
        String path = TranslatedFile.path(row.folder() + "/course.yaml", tag);
        if (store.file(draft, path).isEmpty()) {
            store.write(draft, path, "unreviewed: true\n");
        }
        return tag;
    }

    /**
     * Saves what was written, unless somebody else has saved it since it was read.
     *
     * @throws Refusal.NotPermitted for those who may not write the course
     * @throws Refusal.Conflict if the original was changed meanwhile, so that the words have no place any more
     */
    public Saving save(SaveTranslation save) {
        DraftRow row = gate.writable(save.draft());
        String language = checked(row, save.language());
        CoursePart part = part(parts(row), save.kind(), save.id());
        PartTranslation before = read(row, language, part);
        Map<String, Entry> entries = new LinkedHashMap<>();
        save.entries().forEach(entry -> entries.put(entry.key(), entry));
        check(before, save.entries());
        String path = TranslatedFile.path(part.file(), language);
        if (before.version() != save.version() && !says(before, entries)) {
            DraftFile theirs = store.file(row.draft(), path).orElseThrow();
            return new Overtaken(theirs.changedBy(), theirs.changedAt(), before);
        }
        write(row, part, path, before, entries);
        remember(row, language, before, entries);
        return new Saved(read(row, language, part(parts(row), save.kind(), save.id())));
    }

    private static void check(PartTranslation before, List<Entry> entries) {
        Set<String> keys = before.rows().stream().map(TranslationRow::key).collect(Collectors.toSet());
        for (Entry entry : entries) {
            if (entry.text().length() > LONGEST) {
                throw new Refusal.Invalid("authoring.refusal.text-length", LONGEST);
            }
            if (!keys.contains(entry.key()) && !entry.text().isBlank()) {
                throw new Refusal.Conflict("authoring.refusal.original-changed");
            }
        }
    }

    private static boolean says(PartTranslation part, Map<String, Entry> entries) {
        return part.rows().stream().allMatch(row -> row.text().equals(text(row, entries)));
    }

    private static String text(TranslationRow row, Map<String, Entry> entries) {
        Entry entry = entries.get(row.key());
        return entry == null ? row.text() : entry.text().strip();
    }

    private void write(DraftRow row, CoursePart part, String path, PartTranslation before, Map<String, Entry> entries) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> blocks = new ArrayList<>();
        for (TranslationRow each : before.rows()) {
            String text = text(each, entries);
            if (!each.field().equals("block")) {
                texts.put(each.key(), text);
            } else if (!text.isEmpty() || !each.original().isEmpty()) {
                blocks.add(text.isEmpty() ? each.original() : text);
            }
        }
        String old = store.file(row.draft(), path).map(DraftFile::text).orElse("");
        String original =
                store.file(row.draft(), part.file()).map(DraftFile::text).orElse("");
        if (says(before, entries)) {
            return;
        }
        String file = TranslatedFile.write(part, original, old, texts, blocks);
        if (!file.equals(old)) {
            store.write(row.draft(), path, file);
        }
    }

    private void remember(DraftRow row, String language, PartTranslation before, Map<String, Entry> entries) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (TranslationRow each : before.rows()) {
            Entry entry = entries.get(each.key());
            String text = text(each, entries);
            boolean written = !text.equals(each.text()) && !text.equals(each.original());
            if (entry != null && !text.isEmpty() && !each.original().isEmpty() && (written || entry.checked())) {
                pairs.put(text, each.original());
            }
        }
        basis.record(row, language, pairs);
    }

    /** Says that somebody who speaks the language has read the part. */
    public void reviewed(DraftId draft, String language, Kind kind, String id) {
        DraftRow row = gate.writable(draft);
        review(row, part(parts(row), kind, id), checked(row, language));
    }

    /** Says that of all parts that are translated. */
    public void reviewedAll(DraftId draft, String language) {
        DraftRow row = gate.writable(draft);
        String tag = checked(row, language);
        parts(row).forEach(part -> review(row, part, tag));
    }

    private void review(DraftRow row, CoursePart part, String language) {
        part.in(language).filter(PartText::unreviewed).ifPresent(text -> {
            String file = store.file(row.draft(), text.file()).orElseThrow().text();
            store.write(row.draft(), text.file(), TranslatedFile.reviewed(part.kind(), file));
        });
    }

    private List<CoursePart> parts(DraftRow row) {
        return CourseParts.read(contents.of(row)).stream()
                .filter(part -> part.kind() != Kind.FIGURE)
                .toList();
    }

    private static CoursePart part(List<CoursePart> parts, Kind kind, String id) {
        return parts.stream()
                .filter(part -> part.kind() == kind && part.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("authoring.refusal.part-gone"));
    }

    private static List<PartTranslation> translations(
            List<CoursePart> parts, String language, TranslationHistory history, Map<String, DraftFile> files) {
        return parts.stream()
                .map(part -> translation(part, language, history, files))
                .toList();
    }

    private static PartTranslation translation(
            CoursePart part, String language, TranslationHistory history, Map<String, DraftFile> files) {
        DraftFile file = files.get(TranslatedFile.path(part.file(), language));
        return new PartTranslation(
                part.kind(),
                part.id(),
                part.title(),
                file == null ? 0 : file.version(),
                part.in(language).map(PartText::unreviewed).orElse(false),
                TranslationRows.of(part, language, history));
    }

    private static TranslationHistory known(Map<String, TranslationHistory> histories, String language) {
        return Objects.requireNonNull(histories.get(language));
    }

    private static String checked(DraftRow row, String language) {
        if (!Languages.isTag(language) || !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")) {
            throw new Refusal.Invalid("authoring.problem.language", language);
        }
        if (language.equals(row.language())) {
            throw new Refusal.Invalid("authoring.problem.translation-same-language", language);
        }
        return language;
    }
}
