package org.banyan.classroom.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.classroom.LessonPage;
import org.banyan.classroom.TopicPanel;
import org.banyan.classroom.TopicVisit;
import org.banyan.enrolment.CohortId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.StylesAhead;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Puts the words of a lesson into the first answer for a topic's address, so that a learner on a slow link reads while the
 * rest of the page is still on its way. They stand there until the page itself shows them; what may not be read is not there.
 *
 * @see "docs/decisions/0040-the-lesson-comes-first.md"
 */
@Component
class LessonAtOnce implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Pattern ADDRESS = Pattern.compile("/learn/([0-9a-f-]{36})/([^/]+)");
    private static final String STYLES = "css/classroom.css";

    private final transient LessonPage page;
    private final transient LocaleResolver languages;
    private final transient ObjectProvider<TopicPanel> panels;

    LessonAtOnce(LessonPage page, LocaleResolver languages, ObjectProvider<TopicPanel> panels) {
        this.page = page;
        this.languages = languages;
        this.panels = panels;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            return;
        }
        try {
            CohortId cohort = new CohortId(UUID.fromString(address.group(1)));
            String asked = request.getParameter(ReadingLanguageLinks.PARAMETER);
            if (asked != null) {
                page.readIn(cohort, asked);
            }
            TopicVisit visit = page.topic(cohort, address.group(2), language(request));
            add(response.getDocument(), visit, StylesAhead.address(STYLES, request));
            panels.orderedStream()
                    .flatMap(panel -> panel.always().stream())
                    .forEach(part -> StylesAhead.of(part, response.getDocument(), request));
        } catch (Refusal | IllegalArgumentException e) {
            // The page itself says why, a moment later.
        }
    }

    private static void add(Document document, TopicVisit visit, String styles) {
        document.head().appendElement("link").attr("rel", "stylesheet").attr("href", styles);
        Element place = document.body().appendElement("div").addClass("lesson-at-once");
        Element bar = place.appendElement("div").addClass("bar").attr("aria-hidden", "true");
        bar.appendElement("img").attr("src", "icons/banyan.svg").attr("alt", "");
        bar.appendElement("span").text("Banyan");
        LessonText text = new LessonText(visit);
        Element topic = place.appendElement("main")
                .addClass("topic-page")
                .appendElement("section")
                .addClass("topic");
        topic.appendChild(text.heading());
        topic.appendChild(text.notes());
        topic.appendChild(text.article());
        topic.appendChild(text.neighbours());
    }

    private Locale language(VaadinRequest request) {
        return languages.resolveLocale(((VaadinServletRequest) request).getHttpServletRequest());
    }
}
