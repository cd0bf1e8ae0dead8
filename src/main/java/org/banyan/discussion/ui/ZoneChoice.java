package org.banyan.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** One of some time zones, in the browser's own list; the first is chosen at the beginning. */
final class ZoneChoice extends Div {

    private final List<ZoneId> zones;
    private final Element choice = new Element("select");

    ZoneChoice(String label, List<ZoneId> zones, Function<ZoneId, String> names) {
        this.zones = zones;
        for (ZoneId zone : zones) {
            choice.appendChild(
                    new Element("option").setAttribute("value", zone.getId()).setText(names.apply(zone)));
        }
        choice.addPropertyChangeListener("value", "change", _ -> {});
        NativeLabel words = new NativeLabel(label);
        words.getElement().appendChild(choice);
        add(words);
        addClassName("native-field");
    }

    /** Of what is offered, whatever a browser may send. */
    ZoneId value() {
        String chosen = choice.getProperty("value", "");
        return zones.stream()
                .filter(zone -> zone.getId().equals(chosen))
                .findFirst()
                .orElseGet(zones::getFirst);
    }
}
