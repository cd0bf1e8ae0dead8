package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.discussion.AnchorEntry;
import org.banyan.discussion.PassageRepairs;
import org.banyan.discussion.PassageRepairs.LostPassage;
import org.banyan.discussion.SelectedWords;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;

/** The passages of a cohort that went with an edit of the lesson, and what to do about each. */
@Route("passages/:cohort")
@PermitAll
@StyleSheet("css/discussion.css")
@StyleSheet("css/discussion-words.css")
@StyleSheet("css/passages.css")
class PassagesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final PassageRepairs repairs;
    private final Div list = new Div();
    private final Paragraph said = new Paragraph();
    private CohortId cohort = new CohortId(new UUID(0, 0));

    PassagesView(PassageRepairs repairs) {
        this.repairs = repairs;
        addClassNames("page", "passages-page");
        said.addClassName("said");
        said.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("discussion.repairs.title")), said, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cohort =
                new CohortId(Asked.uuid(event.getRouteParameters().get("cohort").orElse(null)));
        said.setText("");
        show();
    }

    private void show() {
        list.removeAll();
        List<LostPassage> lost = repairs.lost(cohort);
        list.add(new Paragraph(getTranslation("discussion.repairs." + (lost.isEmpty() ? "none" : "intro"))));
        lost.forEach(passage -> list.add(entry(passage)));
    }

    private Section entry(LostPassage lost) {
        Section entry = new Section();
        entry.addClassName("lost-passage");
        Optional<TopicEntry> topic = repairs.topic(cohort, lost.topic(), getLocale());
        entry.add(Markup.component(words(lost, topic)));
        Div actions = new Div();
        actions.addClassName("board-actions");
        Div place = new Div();
        if (topic.isPresent()) {
            Button choose = button("choose", lost);
            choose.getElement().setAttribute("aria-expanded", "false");
            choose.addClickListener(_ -> toggle(choose, place, lost));
            actions.add(choose);
        }
        Button detach = button("detach", lost);
        detach.addClickListener(_ ->
                mend(lost, "detached", () -> repairs.detach(lost.discussion().id())));
        Button close = button("close", lost);
        close.addClickListener(
                _ -> mend(lost, "closed", () -> repairs.close(lost.discussion().id())));
        actions.add(detach, close);
        entry.add(actions, place);
        return entry;
    }

    private Button button(String key, LostPassage lost) {
        Button button = new Button(getTranslation("discussion.repairs." + key));
        button.setAriaLabel(button.getText() + ": " + lost.discussion().title());
        return button;
    }

    private Element words(LostPassage lost, Optional<TopicEntry> topic) {
        Element words = new Element("div");
        words.appendElement("h2").attr("dir", "auto").text(lost.discussion().title());
        Element facts = words.appendElement("p").addClass("soft");
        topic.ifPresentOrElse(
                entry -> facts.appendElement("a")
                        .attr(
                                "href",
                                "learn/" + cohort.value() + "/" + entry.slug() + "?discussion="
                                        + lost.discussion().id().value())
                        .attr(
                                "aria-label",
                                getTranslation("discussion.repairs.open") + ": "
                                        + lost.discussion().title())
                        .text(getTranslation("discussion.repairs.open") + " · " + entry.title()),
                () -> facts.text(getTranslation("discussion.repairs.topic-gone")));
        words.appendElement("p").addClass("soft").text(getTranslation("discussion.repairs.then"));
        AnchorEntry anchor = lost.anchor();
        words.appendElement("blockquote")
                .addClass("passage")
                .attr("lang", anchor.language())
                .attr("dir", "auto")
                .text(anchor.exact());
        return words;
    }

    private void toggle(Button choose, Div place, LostPassage lost) {
        boolean opening = place.getComponentCount() == 0;
        place.removeAll();
        if (opening) {
            place.add(new Paragraph(getTranslation("discussion.repairs.choose-hint")));
            repairs.lesson(lost.discussion().id())
                    .ifPresent(lesson -> place.add(new PassageMending(lesson, words -> attach(lost, words))));
        }
        choose.setText(getTranslation("discussion.repairs." + (opening ? "cancel" : "choose")));
        choose.getElement().setAttribute("aria-expanded", Boolean.toString(opening));
    }

    private void attach(LostPassage lost, SelectedWords words) {
        mend(lost, "attached", () -> repairs.attach(lost.discussion().id(), words));
    }

    private void mend(LostPassage lost, String done, Runnable deed) {
        try {
            deed.run();
            said.setText(getTranslation(
                    "discussion.repairs.done-" + done, lost.discussion().title()));
            show();
        } catch (Refusal.Conflict refusal) {
            said.setText(refusal.in(getLocale()));
            show();
        } catch (Refusal refusal) {
            said.setText(refusal.in(getLocale()));
        }
        said.scrollIntoView();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("discussion.repairs.title") + " · Banyan";
    }
}
