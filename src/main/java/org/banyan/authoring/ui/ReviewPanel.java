package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftReviews;
import org.banyan.authoring.ReviewState;
import org.banyan.authoring.ReviewState.Remark;
import org.banyan.identity.PersonId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** What others say of the draft, and the place to say it, to ask for it and to approve. */
class ReviewPanel extends Section {

    private final DraftReviews reviews;
    private final DraftId draft;
    private final TextArea text = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Consumer<String> changed;

    ReviewPanel(DraftServices services, DraftPage page, Consumer<String> changed) {
        this.reviews = services.reviews();
        this.draft = page.card().draft();
        this.changed = changed;
        ReviewState state = reviews.state(draft);
        Map<PersonId, String> names = services.people()
                .names(state.remarks().stream().map(Remark::by).distinct().toList());
        Paragraph standing = new Paragraph(getTranslation(
                state.approved()
                        ? "authoring.review.approved"
                        : state.needed() ? "authoring.review.needed" : "authoring.review.alone"));
        standing.addClassName("review-state");
        Element remarks = new Element("ul").addClass("remarks").attr("role", "list");
        state.remarks().forEach(remark -> remark(remarks.appendElement("li"), remark, names));
        text.setLabel(getTranslation("authoring.review.text"));
        text.setMaxLength(4_000);
        text.setWidthFull();
        text.getElement().setAttribute("dir", "auto");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div actions = new Div(new Button(
                getTranslation("authoring.review.comment"),
                _ -> act("authoring.review.said", () -> reviews.comment(draft, text.getValue()))));
        actions.addClassName("actions");
        if (page.mayWrite() && state.needed()) {
            actions.add(new Button(
                    getTranslation("authoring.review.request"),
                    _ -> act("authoring.review.requested", () -> reviews.request(draft, text.getValue()))));
        }
        if (state.mayApprove() && !state.approved()) {
            actions.add(new Button(
                    getTranslation("authoring.review.approve"),
                    _ -> act(
                            "authoring.review.approved", () -> reviews.approve(draft, page.edits(), text.getValue()))));
        }
        add(new H2(getTranslation("authoring.review")), standing);
        Drafting.changes(page).ifPresent(address -> {
            Anchor changes = new Anchor(address, getTranslation("authoring.compare.with", page.newest()));
            changes.addClassName("way");
            add(changes);
        });
        if (!state.remarks().isEmpty()) {
            add(Markup.component(remarks));
        }
        add(text, problem, actions);
    }

    private void remark(Element item, Remark remark, Map<PersonId, String> names) {
        Element head = item.appendElement("p").addClass("soft");
        head.appendElement("bdi").text(names.getOrDefault(remark.by(), ""));
        head.appendText(" · ");
        head.appendElement("span")
                .text(getTranslation(
                        switch (remark.kind()) {
                            case REQUESTED -> "authoring.review.did-request";
                            case COMMENT -> "authoring.review.did-comment";
                            case APPROVED -> "authoring.review.did-approve";
                        }));
        head.appendText(" · ");
        head.appendElement("time").attr("datetime", remark.at().toString()).text(Moments.of(remark.at(), getLocale()));
        if (!remark.current()) {
            head.appendText(" · " + getTranslation("authoring.review.before-changes"));
        }
        if (!remark.text().isEmpty()) {
            item.appendElement("p").addClass("said").attr("dir", "auto").text(remark.text());
        }
    }

    private void act(String told, Runnable work) {
        try {
            work.run();
            changed.accept(getTranslation(told));
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
