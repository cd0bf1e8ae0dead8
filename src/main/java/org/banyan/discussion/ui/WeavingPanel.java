package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.Weaving;
import org.banyan.discussion.WeavingPosts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** The summary of a topic's discussions, above them; those who lead there write it, and plan chat hours from here. */
@org.springframework.stereotype.Component
@Order(48)
class WeavingPanel implements TopicPanel {

    private final WeavingPosts weavings;
    private final ChatHours hours;

    WeavingPanel(WeavingPosts weavings, ChatHours hours) {
        this.weavings = weavings;
        this.hours = hours;
    }

    @Override
    public Optional<Component> panel(TopicVisit visit) {
        var topic = visit.entry().topic();
        boolean mayWrite = weavings.mayWrite(visit.membership(), topic);
        Optional<Weaving> weaving = weavings.of(visit.membership(), topic);
        return mayWrite || weaving.isPresent() ? Optional.of(new Summary(visit, weaving, mayWrite)) : Optional.empty();
    }

    @StyleSheet("css/weaving.css")
    private final class Summary extends Section {

        private final TopicVisit visit;

        Summary(TopicVisit visit, Optional<Weaving> weaving, boolean mayWrite) {
            this.visit = visit;
            addClassName("weaving");
            show(weaving, mayWrite);
        }

        private void show(Optional<Weaving> weaving, boolean mayWrite) {
            removeAll();
            H2 heading = new H2(getTranslation("discussion.weaving.heading"));
            heading.setId("weaving-heading");
            getElement().setAttribute("aria-labelledby", "weaving-heading");
            if (weaving.isPresent()) {
                add(heading);
                weaving.ifPresent(this::words);
            }
            if (mayWrite) {
                Button write = new Button(
                        getTranslation(weaving.isPresent() ? "discussion.weaving.change" : "discussion.weaving.write"),
                        _ -> new WeavingDialog(
                                        weavings,
                                        visit.membership().cohort(),
                                        visit.entry().topic(),
                                        weaving,
                                        this::again)
                                .open());
                Button plan = new Button(
                        getTranslation("discussion.chat.plan"), _ -> new ChatPlanDialog(hours, visit).open());
                Div deeds = new Div(write, plan);
                deeds.addClassName("deeds");
                add(deeds);
            }
            getClassNames().set("is-empty", weaving.isEmpty());
        }

        private void again() {
            show(weavings.of(visit.membership(), visit.entry().topic()), true);
        }

        private void words(Weaving weaving) {
            String when = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(visit.language())
                    .format(weaving.writtenAt().atOffset(ZoneOffset.UTC));
            Element facts = new Element("p").addClass("soft").attr("dir", "auto");
            facts.text(getTranslation("discussion.weaving.by", weaving.writtenBy(), when));
            Component words = Markup.sanitised("div", weaving.html());
            words.getElement().getClassList().add("words");
            add(Markup.component(facts), words);
            if (!weaving.named().isEmpty()) {
                add(Markup.component(named(weaving)));
            }
        }

        /** The numbers of the text, with whose posts they are; one whose topic is no longer in the course is left out. */
        private Element named(Weaving weaving) {
            Element list = new Element("ol");
            list.attr("aria-label", getTranslation("discussion.weaving.named"));
            weaving.named()
                    .forEach(post -> visit.outline()
                            .topic(post.topic())
                            .ifPresent(topic -> list.appendElement("li")
                                    .attr("value", Integer.toString(post.number()))
                                    .appendElement("a")
                                    .attr(
                                            "href",
                                            "learn/" + weaving.cohort().value() + "/" + topic.slug() + "?discussion="
                                                    + post.discussion().value() + "&post="
                                                    + post.post().value())
                                    .attr("dir", "auto")
                                    .text(getTranslation("discussion.answered", post.author(), post.title()))));
            return list;
        }
    }
}
