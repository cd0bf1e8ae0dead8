package org.banyan.tutoring;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The usual panel of the tutors' board: a heading, and a list of entries or what to say where there is none. */
public final class BoardList {

    private final Element section = new Element("section").addClass("board-panel");
    private final Element list = new Element("ul");

    public BoardList(String heading) {
        section.appendElement("h2").text(heading);
    }

    /** A sentence about what is listed. */
    public BoardList hint(String words) {
        section.appendElement("p").addClass("soft").text(words);
        return this;
    }

    /**
     * An entry.
     *
     * @param address where it leads, without a slash at the beginning; without one it is only read
     * @param words what somebody wrote or is called
     * @param note what else there is to know
     */
    public BoardList add(@Nullable String address, String words, String note) {
        item(address, words, note);
        return this;
    }

    /** The same with words that say how urgent it is, and stand out if it is late. */
    public BoardList add(Optional<String> address, String words, String note, String urgency, boolean late) {
        item(address.orElse(null), words, note)
                .appendElement("span")
                .addClass("urgency")
                .addClass(late ? "late" : "in-time")
                .text(urgency);
        return this;
    }

    private Element item(@Nullable String address, String words, String note) {
        Element item = list.appendElement("li");
        Element name = address == null
                ? item.appendElement("span")
                : item.appendElement("a").attr("href", address);
        name.addClass("what").attr("dir", "auto").text(words);
        item.appendElement("span").addClass("soft").text(note);
        return item;
    }

    /** The same with an address that may have gone with its topic. */
    public BoardList add(Optional<String> address, String words, String note) {
        return add(address.orElse(null), words, note);
    }

    /** The panel; {@code none} is said where nothing was added. */
    public Component orNone(String none) {
        if (list.childrenSize() == 0) {
            section.appendElement("p").addClass("none").text(none);
        } else {
            section.appendChild(list);
        }
        return Markup.component(section);
    }
}
