package org.banyan.tutoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.DutyEntry;
import org.banyan.tutoring.FacilitationDuties;
import org.banyan.tutoring.FacilitationDuties.MyDuty;
import org.banyan.tutoring.TutorBoard;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** My duties: which topic until when, what the one before me wrote down, and what I write down for the next. */
class MyTopics extends Section {

    private final TutorBoard board;
    private final FacilitationDuties duties;
    private final Runnable changed;

    MyTopics(TutorBoard board, FacilitationDuties duties, Runnable changed) {
        this.board = board;
        this.duties = duties;
        this.changed = changed;
        addClassName("board-panel");
        add(new H2(getTranslation("tutoring.my-topics")));
        board.duties().forEach(duty -> add(entry(duty)));
    }

    private Component entry(MyDuty mine) {
        DutyEntry duty = mine.duty();
        LocalDate today = duties.today();
        Element words = new Element("div");
        String topic = board.topic(duty.cohort(), duty.topic())
                .map(TopicEntry::title)
                .orElseGet(() -> getTranslation("tutoring.lost-topic"));
        Element title = board.address(duty.cohort(), duty.topic())
                .map(address -> words.appendElement("a").attr("href", address))
                .orElseGet(() -> words.appendElement("span"));
        title.addClass("what").attr("dir", "auto").text(topic);
        String where = duty.groupName() == null
                ? board.nameOf(duty.cohort())
                : duty.groupName() + " · " + board.nameOf(duty.cohort());
        words.appendElement("span").addClass("soft").attr("dir", "auto").text(where);
        String when = duty.isOver(today)
                ? "tutoring.was-until"
                : duty.isOn(today) ? "tutoring.now-until" : "tutoring.from-until";
        words.appendElement("p")
                .addClass(duty.isOn(today) ? "now" : "soft")
                .text(getTranslation(when, Days.of(duty.from(), getLocale()), Days.of(duty.to(), getLocale())));
        note(words, getTranslation("tutoring.note-before", orEmpty(mine.noteFrom())), mine.noteBefore());
        note(words, getTranslation("tutoring.my-note"), duty.note());
        Div entry = new Div(Markup.component(words), actions(duty, topic, today));
        entry.addClassName("my-topic");
        return entry;
    }

    private Div actions(DutyEntry duty, String topic, LocalDate today) {
        Div actions = new Div();
        actions.addClassName("board-actions");
        Button note = new Button(getTranslation(duty.note() == null ? "tutoring.write-note" : "tutoring.change-note"));
        note.setAriaLabel(note.getText() + ": " + topic);
        note.addClickListener(_ -> new NoteDialog(duties, duty, changed).open());
        actions.add(note);
        if (!duty.isOver(today)) {
            Button over = new Button(getTranslation("tutoring.hand-over"));
            over.setAriaLabel(over.getText() + ": " + topic);
            over.addClickListener(_ -> new HandOverDialog(duties, duty, changed).open());
            actions.add(over);
        }
        return actions;
    }

    private static void note(Element parent, String heading, @Nullable String note) {
        if (note != null) {
            Element place = parent.appendElement("div").addClass("handover");
            place.appendElement("p").addClass("soft").attr("dir", "auto").text(heading);
            place.appendElement("p").addClass("note-words").attr("dir", "auto").text(note);
        }
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }
}
