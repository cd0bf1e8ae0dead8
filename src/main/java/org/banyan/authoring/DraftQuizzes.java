package org.banyan.authoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.banyan.authoring.QuizDraft.Overtaken;
import org.banyan.authoring.QuizDraft.Saved;
import org.banyan.authoring.QuizDraft.Saving;
import org.banyan.authoring.format.CourseTree;
import org.banyan.authoring.format.CourseTree.ModuleNode;
import org.banyan.authoring.format.CourseTree.TopicNode;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.PackageReader;
import org.banyan.authoring.format.Problem;
import org.banyan.authoring.format.Problems;
import org.banyan.authoring.format.QuizText;
import org.banyan.authoring.format.QuizText.Question;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quizzes of a draft, each by the id of the module or topic it belongs to. */
@Service
@Transactional
public class DraftQuizzes {

    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_SECTIONS = 30;
    private static final int MOST_CHARACTERS = 500_000;
    private static final Set<String> TYPES = Set.of(
            "single",
            "multiple",
            "true-false",
            "matching",
            "ordering",
            "numeric",
            "short-text",
            "cloze",
            "drop-words",
            "hot-spot",
            "essay",
            "description");

    private final CourseDraftStore store;
    private final DraftGate gate;
    private final DraftPools pools;

    DraftQuizzes(CourseDraftStore store, DraftGate gate, DraftPools pools) {
        this.store = store;
        this.gate = gate;
        this.pools = pools;
    }

    /** Where a quiz stands or would stand. */
    private record Place(String title, String path, Map<String, String> files) {}

    /** The quiz of a module or topic; an empty one with the title of that if there is none yet. */
    @Transactional(readOnly = true)
    public QuizDraft read(DraftId draft, String quiz) {
        DraftRow row = gate.readable(draft);
        Place place = place(row, quiz);
        Optional<DraftFile> file = store.file(draft, place.path());
        QuizText text = file.map(found -> QuizText.parse(found.text()))
                .orElseGet(() -> new QuizText(place.title(), QuizText.NEW.passMark(), "", "", List.of()));
        return new QuizDraft(
                place.title(),
                text,
                file.map(DraftFile::version).orElse(0),
                file.isPresent() ? problems(row, place.path()) : List.of(),
                others(row, quiz),
                postTest(row, quiz));
    }

    /**
     * Saves the quiz, unless somebody else has saved it since it was read.
     *
     * @param version what it was when it was read; 0 if there was none
     */
    public Saving save(DraftId draft, String quiz, QuizText text, int version) {
        DraftRow row = gate.writable(draft);
        check(text);
        Place place = place(row, quiz);
        Optional<DraftFile> file = store.file(draft, place.path());
        String before = file.map(DraftFile::text).orElse("");
        int current = file.map(DraftFile::version).orElse(0);
        QuizText theirs = QuizText.parse(before);
        if (current != version && !theirs.equals(text)) {
            return new Overtaken(
                    file.map(DraftFile::changedBy).orElse(row.lastEditor()),
                    file.map(DraftFile::changedAt).orElse(row.lastEditedAt()),
                    theirs,
                    current);
        }
        String written = text.write(before);
        int now = written.equals(before) ? current : store.write(draft, place.path(), written);
        place.files().values().stream()
                .filter(path -> !path.equals(place.path()))
                .forEach(path -> prune(draft, path, text));
        return new Saved(now, problems(row, place.path()));
    }

    private void prune(DraftId draft, String path, QuizText original) {
        String before = store.file(draft, path).orElseThrow().text();
        String pruned = original.prune(before);
        if (!pruned.equals(before)) {
            store.write(draft, path, pruned);
        }
    }

    /** Deletes the quiz in all languages. */
    public void delete(DraftId draft, String quiz) {
        DraftRow row = gate.writable(draft);
        store.remove(draft, place(row, quiz).files().values());
    }

    /** Where the quiz stands or would stand. */
    String file(DraftId draft, String quiz) {
        return place(gate.readable(draft), quiz).path();
    }

    /** A quiz as others refer to it. */
    public record QuizName(String id, String title) {}

    /** The other quizzes of the draft that ask something themselves, so that this one may ask the same after the course. */
    private List<QuizName> others(DraftRow row, String quiz) {
        return all(row).entrySet().stream()
                .filter(each -> !each.getKey().equals(quiz)
                        && each.getValue().postTestOf().isEmpty())
                .map(each -> new QuizName(each.getKey(), each.getValue().title()))
                .toList();
    }

    /** The quiz that asks the same as this one after the course. */
    private @Nullable QuizName postTest(DraftRow row, String quiz) {
        return all(row).entrySet().stream()
                .filter(each -> each.getValue().postTestOf().equals(quiz))
                .map(each -> new QuizName(each.getKey(), each.getValue().title()))
                .findFirst()
                .orElse(null);
    }

    private Map<String, QuizText> all(DraftRow row) {
        Map<String, DraftFile> texts = store.texts(row.draft());
        CourseTree tree = CourseDrafts.tree(row.place(), texts);
        Map<String, QuizText> all = new LinkedHashMap<>();
        tree.modules().forEach(module -> {
            module.topics()
                    .forEach(
                            topic -> put(all, topic.id(), texts.get(topic.quiz().get(row.language()))));
            put(all, module.id(), texts.get(module.quiz().get(row.language())));
        });
        return all;
    }

    private static void put(Map<String, QuizText> all, String id, @Nullable DraftFile file) {
        if (file != null) {
            all.put(id, QuizText.parse(file.text()));
        }
    }

    private Place place(DraftRow row, String quiz) {
        CourseTree tree = CourseDrafts.tree(row.place(), store.texts(row.draft()));
        Optional<ModuleNode> module = tree.module(quiz);
        if (module.isPresent()) {
            Map<String, String> files = module.get().quiz();
            return new Place(
                    module.get().title(),
                    Objects.requireNonNullElse(
                            files.get(row.language()), module.get().folder() + "/quiz.yaml"),
                    files);
        }
        TopicNode topic = tree.topic(quiz).orElseThrow(() -> new Refusal.NotFound("authoring.refusal.topic-gone"));
        String file = topic.file();
        return new Place(
                topic.title(),
                Objects.requireNonNullElse(
                        topic.quiz().get(row.language()),
                        file.substring(0, file.length() - ".md".length()) + ".quiz.yaml"),
                topic.quiz());
    }

    private List<Problem> problems(DraftRow row, String path) {
        Problems problems = new Problems(false);
        Map<String, Supplier<byte[]>> files = store.readable(row.draft());
        PackageReader.course(
                PackageFiles.kept(files, problems), row.folder(), row.language(), pools.outline(row, files), problems);
        return problems.list().stream()
                .filter(problem -> problem.file().equals(path))
                .toList();
    }

    private static void check(QuizText text) {
        DraftStructure.checked(text.title());
        Set<String> ids = new HashSet<>();
        Set<String> sections = new HashSet<>();
        boolean sound = text.questions().size() <= MOST_QUESTIONS
                && text.sections().size() <= MOST_SECTIONS
                && text.sections().stream().allMatch(section -> sections.add(section.id()))
                && text.questions().stream().allMatch(question -> isSound(question, ids))
                && text.toString().length() <= MOST_CHARACTERS;
        if (!sound) {
            throw new Refusal.Invalid("authoring.refusal.quiz", MOST_QUESTIONS);
        }
    }

    private static boolean isSound(Question question, Set<String> ids) {
        Set<String> answers = new HashSet<>();
        return TYPES.contains(question.type())
                && ids.add(question.id())
                && question.answers().stream().allMatch(answer -> answers.add(answer.id()))
                && question.isSound();
    }
}
