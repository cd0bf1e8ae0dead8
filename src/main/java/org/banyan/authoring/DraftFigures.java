package org.banyan.authoring;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.authoring.format.Digests;
import org.banyan.authoring.format.Figure;
import org.banyan.authoring.format.FigureCheck;
import org.banyan.authoring.format.Problems;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures of a draft: taken in only if they are what they should be, and shown before they are published. */
@Service
@Transactional
public class DraftFigures {

    /** How large an uploaded figure may be, in bytes. */
    public static final int LARGEST = FigureCheck.LARGEST;

    private static final int LONGEST_ALTERNATIVE = 1_000;

    private final CourseDraftStore store;
    private final DraftGate gate;

    DraftFigures(CourseDraftStore store, DraftGate gate) {
        this.store = store;
        this.gate = gate;
    }

    /**
     * Takes a figure into the folder of the course.
     *
     * @param textFile the path of the text that will show it
     * @param alternative what it shows, for people who cannot see it
     * @param caption may be empty
     * @return the Markdown that shows it in that text
     * @throws Refusal.Invalid if it is no figure that can be shown, or has no alternative text
     */
    public String add(DraftId draft, String textFile, String name, byte[] content, String alternative, String caption) {
        DraftRow row = gate.writable(draft);
        if (alternative.isBlank() || alternative.length() > LONGEST_ALTERNATIVE) {
            throw new Refusal.Invalid("authoring.refusal.alternative", LONGEST_ALTERNATIVE);
        }
        Problems problems = new Problems(false);
        Optional<Figure> figure = FigureCheck.check(name, content, problems);
        if (figure.isEmpty()) {
            var first = problems.list().getFirst();
            throw new Refusal.Invalid(
                    "authoring.problem." + first.key(), first.arguments().toArray());
        }
        String path = free(draft, row.folder() + "/figures/", stem(name), FigureCheck.ending(figure.get()), content);
        store.write(draft, path, content);
        return FigureCheck.markdown(path, textFile, alternative.strip(), caption.strip());
    }

    /** A path that nothing else stands at; the same content keeps its place. */
    private String free(DraftId draft, String folder, String stem, String ending, byte[] content) {
        for (int number = 1; ; number++) {
            String path = folder + stem + (number == 1 ? "" : "-" + number) + ending;
            Optional<DraftFile> there = store.file(draft, path);
            if (there.isEmpty() || there.get().digest().equals(Digests.sha256(content))) {
                return path;
            }
        }
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        String plain = (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
        String stem = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("(^-+)|(-+$)", "");
        return stem.isEmpty() ? "figure" : stem.substring(0, Math.min(stem.length(), 60));
    }

    /** A figure of the draft by the digest of its content, for those who may read the draft. */
    @Transactional(readOnly = true)
    public Optional<Figure> figure(DraftId draft, String digest) {
        gate.readable(draft);
        @Nullable
        String path = store.digests(draft).entrySet().stream()
                .filter(file -> file.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        return path == null
                ? Optional.empty()
                : store.file(draft, path).flatMap(file -> FigureCheck.check(path, file.content(), new Problems(false)));
    }
}
