package org.banyan.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banyan.authoring.Comparison.Side;
import org.banyan.authoring.format.CourseContent;
import org.banyan.authoring.format.CoursePart;
import org.banyan.authoring.format.CourseParts;
import org.banyan.curriculum.CourseId;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares versions of a course with each other and with its draft, for those who write and those who review it. */
@Service
@Transactional(readOnly = true)
public class CourseComparing {

    private final CourseDraftStore store;
    private final CourseContents contents;
    private final DraftGate gate;

    CourseComparing(CourseDraftStore store, CourseContents contents, DraftGate gate) {
        this.store = store;
        this.contents = contents;
        this.gate = gate;
    }

    /**
     * What is different.
     *
     * @param before none for the newest version that is not the other side
     * @param after none for the draft, or the newest version where there is no draft
     * @throws Refusal.NotPermitted for those who neither write nor review the course
     * @throws Refusal.NotFound if there is no such course, version or draft
     * @throws Refusal.Conflict if one of the two was published before sources were kept
     */
    public Comparison compare(CourseId course, @Nullable Side before, @Nullable Side after) {
        List<PublishedVersionRow> versions = store.versions(course);
        if (versions.isEmpty()) {
            throw new Refusal.NotFound();
        }
        if (!gate.mayRead(versions.getFirst().scopes())) {
            throw new Refusal.NotPermitted();
        }
        Optional<DraftRow> draft = store.draftOf(course);
        List<Side> sides = new ArrayList<>(
                versions.stream().map(version -> new Side(version.number())).toList());
        draft.ifPresent(_ -> sides.add(Side.DRAFT));
        Side to = Objects.requireNonNullElse(after, sides.getLast());
        Side from = Objects.requireNonNullElse(before, sides.get(Math.max(0, sides.indexOf(to) - 1)));
        List<CoursePart> old = parts(from, versions, draft);
        List<CoursePart> now = parts(to, versions, draft);
        return new Comparison(title(now), List.copyOf(sides), from, to, CourseDifference.of(old, now));
    }

    private List<CoursePart> parts(Side side, List<PublishedVersionRow> versions, Optional<DraftRow> draft) {
        return CourseParts.read(content(side, versions, draft));
    }

    private CourseContent content(Side side, List<PublishedVersionRow> versions, Optional<DraftRow> draft) {
        if (side.isDraft()) {
            return contents.of(draft.orElseThrow(() -> new Refusal.NotFound("authoring.refusal.draft-gone")));
        }
        return versions.stream()
                .filter(version -> version.number() == side.number())
                .findFirst()
                .map(contents::of)
                .orElseThrow(Refusal.NotFound::new);
    }

    private static String title(List<CoursePart> parts) {
        return parts.stream()
                .filter(part -> part.kind() == CoursePart.Kind.COURSE)
                .findFirst()
                .map(CoursePart::title)
                .orElse("");
    }
}
