package org.banyan.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.authoring.format.CourseMoves;
import org.banyan.authoring.format.CourseTree;
import org.banyan.authoring.format.CourseTree.ModuleNode;
import org.banyan.authoring.format.CourseTree.TopicNode;
import org.banyan.authoring.format.MovedLinks;
import org.banyan.authoring.format.NewIds;
import org.banyan.authoring.format.TextFields;
import org.banyan.authoring.format.TopicText;
import org.banyan.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order of a draft: its modules and topics are added, moved, renamed and deleted by their ids. The numbers in the names of
 * files follow by themselves, and links lead where they led.
 */
@Service
@Transactional
public class DraftStructure {

    private static final int LONGEST_TITLE = 200;

    private final CourseDraftStore store;
    private final DraftGate gate;

    DraftStructure(CourseDraftStore store, DraftGate gate) {
        this.store = store;
        this.gate = gate;
    }

    /** A draft while its order is changed. */
    private record Open(DraftRow row, Map<String, DraftFile> texts, Set<String> paths, CourseTree tree) {

        ModuleNode module(String id) {
            return tree.module(id).orElseThrow(() -> new Refusal.NotFound("authoring.refusal.module-gone"));
        }

        TopicNode topic(String id) {
            return tree.topic(id).orElseThrow(() -> new Refusal.NotFound("authoring.refusal.topic-gone"));
        }
    }

    private Open open(DraftId draft) {
        DraftRow row = gate.writable(draft);
        Map<String, DraftFile> texts = store.texts(draft);
        return new Open(row, texts, store.digests(draft).keySet(), CourseDrafts.tree(row.place(), texts));
    }

    /** A new module at the end, with a first topic, because a module without one is nothing yet; answers its id. */
    public String addModule(DraftId draft, String title, String firstTopic) {
        Open open = open(draft);
        String id = newId(open, title, "module", Set.of());
        List<String> folders =
                open.tree().modules().stream().map(ModuleNode::folder).toList();
        String folder = open.row().folder() + "/" + CourseMoves.nextNumber(folders) + "-" + id;
        store.write(draft, folder + "/module.yaml", TextFields.with("", "title", checked(title)));
        String topic = newId(open, firstTopic, "topic", Set.of(id));
        store.write(draft, folder + "/01-" + topic + ".md", empty(firstTopic));
        return id;
    }

    /** A new topic at the end of a module; answers its id. */
    public String addTopic(DraftId draft, String module, String title) {
        Open open = open(draft);
        ModuleNode into = open.module(module);
        String id = newId(open, title, "topic", Set.of());
        List<String> files = into.topics().stream().map(TopicNode::file).toList();
        store.write(draft, into.folder() + "/" + CourseMoves.nextNumber(files) + "-" + id + ".md", empty(title));
        return id;
    }

    private static String empty(String title) {
        return new TopicText(null, checked(title), "", null, false, List.of(), "\n").write("");
    }

    /** Ids are never given twice, not even those of topics that have gone: learners' work hangs on them. */
    private String newId(Open open, String title, String otherwise, Set<String> also) {
        Set<String> taken = new HashSet<>(also);
        open.tree().modules().forEach(module -> taken.add(module.id()));
        open.tree().topics().forEach(topic -> taken.add(topic.id()));
        taken.addAll(store.idsEverUsed(open.row().courseId()));
        return NewIds.of(title, otherwise, taken);
    }

    public void renameModule(DraftId draft, String module, String title) {
        Open open = open(draft);
        String path = open.module(module).folder() + "/module.yaml";
        String before = store.file(draft, path).orElseThrow().text();
        store.write(draft, path, TextFields.with(before, "title", checked(title)));
    }

    /**
     * Moves a topic.
     *
     * @param position from 0, counted among the topics that stand in the module without it
     */
    public void moveTopic(DraftId draft, String topic, String toModule, int position) {
        Open open = open(draft);
        TopicNode moved = open.topic(topic);
        ModuleNode from = open.tree().moduleOf(topic).orElseThrow();
        ModuleNode to = open.module(toModule);
        if (from.topics().size() == 1 && !from.equals(to)) {
            throw new Refusal.Invalid("authoring.refusal.last-topic");
        }
        apply(open, CourseMoves.topic(open.paths(), open.tree(), moved, to, position));
    }

    /** Moves a module; the position counts from 0 among the others. */
    public void moveModule(DraftId draft, String module, int position) {
        Open open = open(draft);
        apply(open, CourseMoves.module(open.paths(), open.tree(), open.module(module), position));
    }

    private void apply(Open open, Map<String, String> moved) {
        if (moved.isEmpty()) {
            return;
        }
        Map<String, String> topics = new HashMap<>();
        open.tree().topics().forEach(topic -> topic.texts().values().forEach(file -> topics.put(file, topic.id())));
        MovedLinks links = new MovedLinks(moved, open.paths(), topics);
        open.texts().values().forEach(file -> {
            String text = links.in(file.path(), file.text());
            if (!text.equals(file.text())) {
                store.write(open.row().draft(), file.path(), text);
            }
        });
        store.rename(open.row().draft(), moved);
    }

    /** Deletes a topic in all languages, with its quiz. A module keeps at least one. */
    public void deleteTopic(DraftId draft, String topic) {
        Open open = open(draft);
        TopicNode gone = open.topic(topic);
        if (open.tree().moduleOf(topic).orElseThrow().topics().size() == 1) {
            throw new Refusal.Invalid("authoring.refusal.last-topic");
        }
        store.remove(draft, CourseMoves.filesOf(open.paths(), gone));
    }

    /** Deletes a module with all that is in it. A course keeps at least one. */
    public void deleteModule(DraftId draft, String module) {
        Open open = open(draft);
        String folder = open.module(module).folder() + "/";
        if (open.tree().modules().size() == 1) {
            throw new Refusal.Invalid("authoring.refusal.last-module");
        }
        List<String> gone = new ArrayList<>();
        open.paths().stream().filter(path -> path.startsWith(folder)).forEach(gone::add);
        store.remove(draft, gone);
    }

    static String checked(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new Refusal.Invalid("authoring.refusal.title", LONGEST_TITLE);
        }
        return title.strip();
    }
}
