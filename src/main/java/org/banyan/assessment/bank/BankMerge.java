package org.banyan.assessment.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.banyan.assessment.QuestionContent;
import org.banyan.assessment.bank.BankImport.Known;
import org.banyan.assessment.interchange.ImportProblem;
import org.banyan.assessment.interchange.ImportProblem.Severity;
import org.banyan.assessment.interchange.ImportedBank;
import org.banyan.assessment.interchange.QuestionItem;
import org.jspecify.annotations.Nullable;

/** Compares the questions of a file with those of a bank, and says of each what is to be done. */
final class BankMerge {

    private final Map<String, Known> byExternalId = new HashMap<>();
    private final Map<String, Known> byContent = new HashMap<>();
    private final CategoryTree categories;
    private final List<Merged> merged = new ArrayList<>();
    private final List<ImportProblem> repeated = new ArrayList<>();

    BankMerge(Map<UUID, Known> known, CategoryTree categories) {
        this.categories = categories;
        known.values().forEach(each -> {
            String externalId = each.externalId();
            if (externalId != null) {
                byExternalId.put(externalId, each);
            } else {
                byContent.put(each.digest() + each.name(), each);
            }
        });
    }

    enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * A question of the file beside the one of the bank.
     *
     * @param known none where it is new to the bank
     */
    record Merged(
            QuestionItem item,
            QuestionContent content,
            String digest,
            Change change,
            @Nullable Known known) {}

    BankMerge merge(ImportedBank imported) {
        Set<String> seen = new HashSet<>();
        for (QuestionItem item : imported.questions()) {
            QuestionContent content = QuestionContent.of(item.definition());
            String digest = content.digest();
            String externalId = item.externalId();
            String identity = externalId == null ? digest + item.name() : "id " + externalId;
            if (!seen.add(identity)) {
                repeated.add(new ImportProblem(
                        Severity.CHANGED,
                        item.file(),
                        item.line(),
                        item.name(),
                        externalId == null ? "repeated" : "id-twice",
                        externalId == null ? List.of() : List.of(externalId)));
                continue;
            }
            Known known = externalId == null ? byContent.get(identity) : byExternalId.get(externalId);
            merged.add(new Merged(item, content, digest, change(known, digest), known));
        }
        return this;
    }

    private static Change change(@Nullable Known known, String digest) {
        if (known == null || known.takenOut()) {
            return Change.ADDED;
        }
        return known.digest().equals(digest) ? Change.UNCHANGED : Change.CHANGED;
    }

    List<Merged> merged() {
        return merged;
    }

    CategoryTree categories() {
        return categories;
    }

    BankReport report(ImportedBank imported, boolean taken) {
        List<ImportProblem> problems = new ArrayList<>(imported.problems());
        problems.addAll(repeated);
        return new BankReport(
                taken,
                imported.counts(),
                count(Change.ADDED),
                count(Change.CHANGED),
                count(Change.UNCHANGED),
                repeated.size(),
                (int) imported.leftOut(),
                problems);
    }

    private int count(Change change) {
        return (int) merged.stream().filter(each -> each.change() == change).count();
    }
}
