package org.banyan.shared.ui;

import com.vaadin.flow.component.Component;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A piece of page that only shows: one component with markup inside, because a component per paragraph costs the server
 * memory for as long as the page is open. Build it with jsoup, which escapes; never from strings.
 */
public final class Markup {

    private Markup() {}

    /** The element as a component: its tag and attributes, and all that is inside as it stands. */
    public static Component component(Element element) {
        Component component = new Piece(element.tagName());
        element.attributes().forEach(attribute -> {
            if (attribute.getKey().equals("class")) {
                component.getElement().getClassList().addAll(element.classNames());
            } else {
                component.getElement().setAttribute(attribute.getKey(), attribute.getValue());
            }
        });
        component.getElement().setProperty("innerHTML", compact(element));
        return component;
    }

    /**
     * Text that was sanitised when it was stored, as an element of this tag. The string is kept as it is, so that a text that
     * many read at a time is in memory once.
     */
    public static Component sanitised(String tag, String html) {
        Component component = new Piece(tag);
        component.getElement().setProperty("innerHTML", html);
        return component;
    }

    private static String compact(Element element) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.body().appendChild(element);
        return element.html();
    }

    private static final class Piece extends Component {
        Piece(String tag) {
            super(new com.vaadin.flow.dom.Element(tag));
        }
    }
}
