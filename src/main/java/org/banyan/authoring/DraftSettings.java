package org.banyan.authoring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.authoring.SettingsCheck.Fault;
import org.banyan.authoring.format.CourseTree;
import org.banyan.authoring.format.CourseTree.ModuleNode;
import org.banyan.authoring.format.CourseTree.TopicNode;
import org.banyan.authoring.format.SettingsFile;
import org.banyan.authoring.format.TextFields;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a draft says of its course beside the lessons: titles and summaries, hours, and what completes it. */
@Service
@Transactional
public class DraftSettings {

    private final CourseDraftStore store;
    private final DraftGate gate;

    DraftSettings(CourseDraftStore store, DraftGate gate) {
        this.store = store;
        this.gate = gate;
    }

    /**
     * The settings as texts, as they are typed: {@code course/title}, {@code completion/posts}, {@code curriculum/summary},
     * {@code module/} with its id and {@code /title}. What is not said is empty.
     *
     * @param modules the titles of the modules by their ids, in order
     */
    public record Settings(Map<String, String> values, Map<String, String> modules, int topics, int quizzes) {

        public String value(String key) {
            return values.getOrDefault(key, "");
        }
    }

    /** The settings, for those who may read the draft. */
    @Transactional(readOnly = true)
    public Settings read(DraftId draft) {
        DraftRow row = gate.readable(draft);
        return read(row, store.texts(draft));
    }

    private static Settings read(DraftRow row, Map<String, DraftFile> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        paths(row, texts).forEach((prefix, path) -> {
            DraftFile file = texts.get(path);
            if (file != null) {
                SettingsFile.read(prefix, file.text()).forEach(values::put);
            }
        });
        CourseTree tree = CourseDrafts.tree(row.place(), texts);
        Map<String, String> modules = new LinkedHashMap<>();
        tree.modules().forEach(module -> modules.put(module.id(), module.title()));
        long quizzes = tree.modules().stream()
                        .filter(module -> !module.quiz().isEmpty())
                        .count()
                + tree.topics()
                        .map(TopicNode::quiz)
                        .filter(quiz -> !quiz.isEmpty())
                        .count();
        return new Settings(values, modules, (int) tree.topics().count(), (int) (quizzes - preTests(texts.values())));
    }

    /** Quizzes before the course, which are not asked for: each is named by the one after it. */
    private static long preTests(Collection<DraftFile> texts) {
        return texts.stream()
                .filter(file -> file.path().endsWith("quiz.yaml"))
                .map(file -> TextFields.text(file.text(), "postTestOf"))
                .filter(named -> !named.isEmpty())
                .distinct()
                .count();
    }

    /** The files that hold settings, by what the keys of their settings begin with. */
    private static Map<String, String> paths(DraftRow row, Map<String, DraftFile> texts) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("course/", row.folder() + "/course.yaml");
        paths.put("completion/", row.folder() + "/course.yaml");
        paths.put("curriculum/", "curriculum.yaml");
        for (ModuleNode module : CourseDrafts.tree(row.place(), texts).modules()) {
            paths.put("module/" + module.id() + "/", module.folder() + "/module.yaml");
        }
        return paths;
    }

    /**
     * Saves what was changed, if all of it is right. Lines of the files that are not concerned stay as they are.
     *
     * @param before what the person saw
     * @return what is wrong, field by field; empty if it was saved
     * @throws Refusal.NotPermitted for those who may not write the course
     * @throws Refusal.Conflict if somebody else has changed one of the same fields since
     */
    public List<Fault> save(DraftId draft, Map<String, String> before, Map<String, String> after) {
        DraftRow row = gate.writable(draft);
        Map<String, DraftFile> texts = store.texts(draft);
        Settings now = read(row, texts);
        Map<String, String> changed = new LinkedHashMap<>();
        after.forEach((key, value) -> {
            if (!value.strip().equals(before.getOrDefault(key, ""))) {
                changed.put(key, value.strip());
            }
        });
        List<Fault> faults = SettingsCheck.faults(changed, now.topics(), now.quizzes());
        if (!faults.isEmpty() || changed.isEmpty()) {
            return faults;
        }
        if (changed.keySet().stream().anyMatch(key -> !now.value(key).equals(before.getOrDefault(key, "")))) {
            throw new Refusal.Conflict("authoring.refusal.settings-changed");
        }
        Map<String, String> files = new LinkedHashMap<>();
        paths(row, texts).forEach((prefix, path) -> {
            DraftFile file = texts.get(path);
            if (file != null) {
                files.merge(path, SettingsFile.write(prefix, file.text(), changed), (_, _) -> {
                    String written = files.getOrDefault(path, file.text());
                    return SettingsFile.write(prefix, written, changed);
                });
            }
        });
        files.forEach((path, text) -> {
            DraftFile file = texts.get(path);
            if (file != null && !file.text().equals(text)) {
                store.write(draft, path, text);
            }
        });
        String title = changed.get("course/title");
        if (title != null) {
            store.retitle(draft, title);
        }
        return List.of();
    }
}
