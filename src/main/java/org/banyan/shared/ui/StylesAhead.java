package org.banyan.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.internal.ResourceContentHash;
import com.vaadin.flow.server.VaadinRequest;
import org.jsoup.nodes.Document;

/** Names style sheets in the first answer; by itself a page asks for those of a part only when it is told of the part. */
public final class StylesAhead {

    private StylesAhead() {}

    /** Those of a component, behind what the page needs first. */
    public static void of(Class<? extends Component> component, Document page, VaadinRequest request) {
        for (StyleSheet styles : component.getAnnotationsByType(StyleSheet.class)) {
            page.head()
                    .appendElement("link")
                    .attr("rel", "preload")
                    .attr("as", "style")
                    .attr("fetchpriority", "low")
                    .attr("href", address(styles.value(), request));
        }
    }

    /** As Flow writes it, so that the style sheet is asked for once. */
    public static String address(String styles, VaadinRequest request) {
        String hash = ResourceContentHash.getContentHash(request.getService(), styles);
        return "./" + styles + (hash == null ? "" : "?v-c=" + hash);
    }
}
