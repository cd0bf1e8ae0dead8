package org.banyan.authoring.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import org.banyan.authoring.Comparison.Side;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.curriculum.CourseId;
import org.banyan.shared.Refusal;

/** Addresses of the pages of a draft. */
final class Drafting {

    private Drafting() {}

    static DraftId draft(BeforeEnterEvent event) {
        try {
            return new DraftId(
                    UUID.fromString(event.getRouteParameters().get("draft").orElseThrow()));
        } catch (IllegalArgumentException _) {
            throw new Refusal.NotFound("authoring.refusal.draft-gone");
        }
    }

    /** An id that the browser says. */
    static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            throw new Refusal.NotFound();
        }
    }

    /** The way back to the page of the draft. */
    static Anchor back(DraftPage page) {
        return back(page(page.card().draft()), page.card().title());
    }

    /** A way back, whose arrow stands where the page begins. */
    static Anchor back(String address, String title) {
        Span words = new Span(title);
        words.getElement().setAttribute("dir", "auto");
        Anchor back = new Anchor(address, words);
        back.addClassName("back");
        return back;
    }

    static String page(DraftId draft) {
        return "authoring/" + draft.value();
    }

    /** Where the versions of a course are compared. */
    static String versions(CourseId course) {
        return "authoring/versions/" + course.value();
    }

    static String versions(CourseId course, Side before, Side after) {
        return versions(course) + "?before=" + word(before) + "&after=" + word(after);
    }

    private static String word(Side side) {
        return side.isDraft() ? "draft" : String.valueOf(side.number());
    }

    /** What the draft changes of the newest version; none for a course that is not published. */
    static Optional<String> changes(DraftPage page) {
        return Optional.ofNullable(page.card().course())
                .map(course -> versions(course, new Side(page.newest()), Side.DRAFT));
    }

    static String translations(DraftId draft) {
        return page(draft) + "/translation";
    }

    static String translation(DraftId draft, String language) {
        return translations(draft) + "/" + language;
    }

    static String translation(DraftId draft, String language, Kind kind, String id) {
        return translation(draft, language) + "/" + kind.word() + "/" + (id.isEmpty() ? "-" : id);
    }

    static String settings(DraftId draft) {
        return page(draft) + "/settings";
    }

    static String topic(DraftId draft, String topic) {
        return page(draft) + "/topic/" + topic;
    }

    static String quiz(DraftId draft, String quiz) {
        return page(draft) + "/quiz/" + quiz;
    }
}
