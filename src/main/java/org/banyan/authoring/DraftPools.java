package org.banyan.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.assessment.PoolQuestion;
import org.banyan.assessment.bank.BankPools;
import org.banyan.assessment.bank.PackedPools;
import org.banyan.assessment.bank.PoolSource;
import org.banyan.authoring.format.CourseTree;
import org.banyan.authoring.format.PackageFiles;
import org.banyan.authoring.format.Problems;
import org.banyan.authoring.format.QuizSection;
import org.banyan.authoring.format.QuizText;
import org.springframework.stereotype.Component;

/**
 * The pools that the quizzes of a draft draw from, fetched from their banks as these are now. A bank that is not here, or that the
 * person asking may not read, leaves its pool as it was published last.
 *
 * @see "docs/decisions/0272-pools-are-pinned-when-a-course-is-published.md"
 */
@Component
class DraftPools {

    private final BankPools banks;

    DraftPools(BankPools banks) {
        this.banks = banks;
    }

    /** The files of the draft with its pools as they are now, and what has become of each pool. */
    record Pinned(Map<String, Supplier<byte[]>> files, List<PoolChange> changes) {}

    /** A section that draws from a bank. */
    private record Drawing(String quiz, String title, QuizSection section, PoolSource source) {

        String place() {
            return PackedPools.place(quiz, section.id());
        }
    }

    Pinned pin(DraftRow row, Map<String, Supplier<byte[]>> files) {
        String folder = row.folder() + "/";
        List<Drawing> drawings = drawings(row, files);
        PackedPools before = published(files, folder);
        Map<PoolSource, List<PoolQuestion>> now = drawings.isEmpty()
                ? Map.of()
                : banks.find(drawings.stream().map(Drawing::source).toList());
        Map<String, List<PoolQuestion>> pools = new TreeMap<>();
        List<PoolChange> changes = new ArrayList<>();
        for (Drawing drawing : drawings) {
            List<PoolQuestion> old =
                    before.pool(drawing.quiz(), drawing.section().id()).orElse(null);
            List<PoolQuestion> found = now.get(drawing.source());
            List<PoolQuestion> pool = found == null ? old : found;
            if (pool != null) {
                pools.put(drawing.place(), pool);
                changes.add(change(drawing, old == null ? List.of() : old, pool, found != null));
            }
        }
        Map<String, Supplier<byte[]>> pinned = new TreeMap<>(files);
        pinned.keySet()
                .removeIf(path ->
                        path.equals(folder + PackedPools.FILE) || path.startsWith(folder + PackedPools.FOLDER + "/"));
        PackedPools.of(pools).files().forEach((path, content) -> pinned.put(folder + path, () -> content));
        return new Pinned(pinned, changes);
    }

    /** How large the pools are, without what is in them: enough to learn what is amiss while a quiz is written. */
    PackedPools outline(DraftRow row, Map<String, Supplier<byte[]>> files) {
        List<Drawing> drawings = drawings(row, files);
        if (drawings.isEmpty()) {
            return PackedPools.of(Map.of());
        }
        Map<PoolSource, List<PoolQuestion>> now =
                banks.outline(drawings.stream().map(Drawing::source).toList());
        boolean allThere = drawings.stream().allMatch(drawing -> now.containsKey(drawing.source()));
        PackedPools before = allThere ? PackedPools.of(Map.of()) : published(files, row.folder() + "/");
        Map<String, List<PoolQuestion>> pools = new LinkedHashMap<>();
        drawings.forEach(drawing -> Optional.ofNullable(now.get(drawing.source()))
                .or(() -> before.pool(drawing.quiz(), drawing.section().id()))
                .ifPresent(pool -> pools.put(drawing.place(), pool)));
        return PackedPools.of(pools);
    }

    private static PackedPools published(Map<String, Supplier<byte[]>> files, String folder) {
        Supplier<byte[]> file = files.get(folder + PackedPools.FILE);
        return file == null
                ? PackedPools.of(Map.of())
                : PackedPools.read(
                        file.get(),
                        beginning -> files.entrySet().stream()
                                .filter(each -> each.getKey().startsWith(folder + PackedPools.FOLDER + "/" + beginning))
                                .findFirst()
                                .map(each -> each.getValue().get()),
                        _ -> {});
    }

    private static List<Drawing> drawings(DraftRow row, Map<String, Supplier<byte[]>> files) {
        CourseTree tree = CourseTree.read(PackageFiles.kept(files, new Problems(false)), row.place());
        Map<String, Map<String, String>> quizzes = new LinkedHashMap<>();
        tree.modules().forEach(module -> {
            module.topics().forEach(topic -> quizzes.put(topic.id(), topic.quiz()));
            quizzes.put(module.id(), module.quiz());
        });
        return quizzes.entrySet().stream()
                .flatMap(quiz -> Stream.ofNullable(quiz.getValue().get(row.language()))
                        .flatMap(path -> Stream.ofNullable(files.get(path)))
                        .map(file -> QuizText.parse(new String(file.get(), StandardCharsets.UTF_8)))
                        .filter(text -> text.postTestOf().isEmpty())
                        .flatMap(text -> text.sections().stream()
                                .flatMap(section -> section.source().stream()
                                        .map(source -> new Drawing(quiz.getKey(), text.title(), section, source)))))
                .toList();
    }

    private static PoolChange change(
            Drawing drawing, List<PoolQuestion> old, List<PoolQuestion> pool, boolean bankThere) {
        Map<UUID, PoolQuestion> before =
                old.stream().collect(Collectors.toMap(PoolQuestion::question, Function.identity(), (one, _) -> one));
        Map<UUID, PoolQuestion> now =
                pool.stream().collect(Collectors.toMap(PoolQuestion::question, Function.identity(), (one, _) -> one));
        int fresh = (int)
                now.keySet().stream().filter(id -> !before.containsKey(id)).count();
        int gone = (int)
                before.keySet().stream().filter(id -> !now.containsKey(id)).count();
        int changed = (int) now.values().stream()
                .filter(question -> before.containsKey(question.question()))
                .filter(question -> !Objects.requireNonNull(before.get(question.question()))
                        .content()
                        .equals(question.content()))
                .count();
        return new PoolChange(
                drawing.title(),
                drawing.section().title(),
                drawing.section().draw(),
                now.size(),
                fresh,
                changed,
                gone,
                bankThere);
    }
}
