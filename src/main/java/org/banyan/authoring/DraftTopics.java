package org.banyan.authoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banyan.authoring.TopicDraft.Overtaken;
import org.banyan.authoring.TopicDraft.Preview;
import org.banyan.authoring.TopicDraft.Saved;
import org.banyan.authoring.TopicDraft.Saving;
import org.banyan.authoring.format.CourseTree.TopicNode;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.PackageReader;
import org.banyan.authoring.format.Problems;
import org.banyan.authoring.format.TopicText;
import org.banyan.shared.MarkdownLesson;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of topics in a draft: read, saved while they are written, and shown as they will be. */
@Service
@Transactional
public class DraftTopics {

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PROMPT = 2_000;
    private static final int MOST_MINUTES = 6_000;

    private final CourseDraftStore store;
    private final DraftGate gate;

    DraftTopics(CourseDraftStore store, DraftGate gate) {
        this.store = store;
        this.gate = gate;
    }

    /** The text in its original language, for those who may read the draft. */
    @Transactional(readOnly = true)
    public TopicDraft read(DraftId draft, String topic) {
        DraftRow row = gate.readable(draft);
        DraftFile file = file(row, topic, row.language());
        return new TopicDraft(
                file.path(), TopicText.parse(file.text()), file.version(), preview(row, row.language(), file));
    }

    /**
     * Saves the text, unless somebody else has saved it since it was read.
     *
     * @throws Refusal.NotPermitted for those who may not write the course
     */
    public Saving save(SaveTopic save) {
        DraftRow row = gate.writable(save.draft());
        check(save.text());
        DraftFile file = file(row, save.topic(), save.language());
        TopicText before = TopicText.parse(file.text());
        if (file.version() != save.version() && !before.equals(save.text())) {
            return new Overtaken(file.changedBy(), file.changedAt(), before, file.version());
        }
        TopicText text = withId(save.text(), before);
        String written = text.write(file.text());
        int version = written.equals(file.text()) ? file.version() : store.write(row.draft(), file.path(), written);
        if (save.language().equals(row.language())) {
            pruneTranslations(row, save.topic(), text);
        }
        DraftFile now = store.file(row.draft(), file.path()).orElseThrow();
        return new Saved(version, preview(row, save.language(), now));
    }

    /** A prompt that has gone from the original would be an error in its translations. */
    private void pruneTranslations(DraftRow row, String topic, TopicText original) {
        List<String> ids = original.prompts().stream().map(TopicText.Prompt::id).toList();
        node(row, topic).texts().values().stream().skip(1).forEach(path -> {
            String before = store.file(row.draft(), path).orElseThrow().text();
            TopicText text = TopicText.parse(before);
            List<TopicText.Prompt> kept = text.prompts().stream()
                    .filter(prompt -> ids.contains(prompt.id()))
                    .toList();
            if (kept.size() < text.prompts().size()) {
                store.write(row.draft(), path, text.withPrompts(kept).write(before));
            }
        });
    }

    /** The id of a topic is none of the things that are edited: it ties the work of learners to the topic. */
    private static TopicText withId(TopicText text, TopicText before) {
        return new TopicText(
                before.id(),
                text.title().strip(),
                text.summary().strip(),
                text.minutes(),
                text.unreviewed(),
                text.prompts(),
                text.markdown());
    }

    private static void check(TopicText text) {
        if (text.markdown().length() > LONGEST_TEXT) {
            throw new Refusal.Invalid("authoring.problem.text-too-long", LONGEST_TEXT);
        }
        if (text.title().isBlank() || text.title().length() > LONGEST_TITLE) {
            throw new Refusal.Invalid("authoring.refusal.title", LONGEST_TITLE);
        }
        if (text.summary().length() > LONGEST_PROMPT
                || text.prompts().stream().anyMatch(prompt -> prompt.text().length() > LONGEST_PROMPT)) {
            throw new Refusal.Invalid("authoring.refusal.text-length", LONGEST_PROMPT);
        }
        Integer minutes = text.minutes();
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            throw new Refusal.Invalid("authoring.refusal.minutes", MOST_MINUTES);
        }
    }

    private TopicNode node(DraftRow row, String topic) {
        return CourseDrafts.tree(row.place(), store.texts(row.draft()))
                .topic(topic)
                .orElseThrow(() -> new Refusal.NotFound("authoring.refusal.topic-gone"));
    }

    private DraftFile file(DraftRow row, String topic, String language) {
        return Optional.ofNullable(node(row, topic).texts().get(language))
                .flatMap(path -> store.file(row.draft(), path))
                .orElseThrow(() -> new Refusal.NotFound("authoring.refusal.topic-gone"));
    }

    /** Rendered by what renders it for publishing; figures that are not published yet come from the draft. */
    private Preview preview(DraftRow row, String language, DraftFile file) {
        Problems problems = new Problems(false);
        Map<String, Supplier<byte[]>> files = store.readable(row.draft());
        String html = PackageReader.topic(
                        PackageFiles.kept(files, problems), row.folder(), file.path(), language, problems)
                .map(text -> text.blocks().stream()
                        .map(MarkdownLesson.Block::element)
                        .map(Objects::toString)
                        .collect(Collectors.joining("\n")))
                .orElse("");
        return new Preview(
                html.replace("src=\"/figures/", "src=\"/authoring/figures/" + row.id() + "/"),
                List.copyOf(problems.list().stream()
                        .filter(problem -> problem.file().equals(file.path()))
                        .toList()));
    }
}
