package org.banyan.authoring.ui;

import com.vaadin.flow.component.Component;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.banyan.authoring.WrittenCourse;
import org.banyan.curriculum.CourseHistory;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.Languages;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.ReaderZone;
import org.jsoup.nodes.Element;

/** The courses of an institute, each with its versions: when they were published and by whom. */
final class PublishedList {

    private final Locale language;
    private final Map<PersonId, String> names;
    private final DateTimeFormatter date;

    private PublishedList(Locale language, Map<PersonId, String> names) {
        this.language = language;
        this.names = names;
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .withZone(ReaderZone.current());
    }

    /** Ready to show these courses, with the names of those who published them. */
    static PublishedList of(List<WrittenCourse> courses, People people, Locale language) {
        List<PersonId> publishers = courses.stream()
                .flatMap(course -> course.history().versions().stream())
                .map(CourseHistory.Version::publishedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new PublishedList(language, people.names(publishers));
    }

    /** A course: its title, its languages, its versions. */
    Component entry(CourseHistory course) {
        Element item = new Element("div");
        Element title = item.appendElement("h3");
        title.appendElement("a")
                .attr("href", "/catalogue/" + course.card().slug())
                .attr("router-ignore", "")
                .attr("lang", course.card().textLanguage())
                .attr("dir", "auto")
                .text(course.card().title());
        Element facts = item.appendElement("p").addClass("facts");
        facts.appendElement("bdi").text(course.card().curriculumTitle());
        course.card()
                .languages()
                .forEach(tag -> facts.appendElement("span")
                        .addClass("tag")
                        .attr("lang", tag)
                        .text(Languages.nameInItself(Locale.forLanguageTag(tag))));
        version(item.appendElement("p"), course.versions().getFirst());
        List<CourseHistory.Version> older =
                course.versions().subList(1, course.versions().size());
        if (!older.isEmpty()) {
            Element details = item.appendElement("details");
            details.appendElement("summary").text(Texts.text(language, "authoring.older-versions", older.size()));
            Element list = details.appendElement("ul");
            older.forEach(version -> version(list.appendElement("li"), version));
        }
        return Markup.component(item);
    }

    private void version(Element line, CourseHistory.Version version) {
        PersonId publisher = version.publishedBy();
        String name = publisher == null ? null : names.get(publisher);
        line.appendElement("strong").text(Texts.text(language, "authoring.version", version.number()));
        line.appendText(" · ");
        line.appendElement("span")
                .attr("dir", "auto")
                .text(Texts.text(
                        language,
                        "authoring.version.published",
                        date.format(version.publishedAt()),
                        name == null ? Texts.text(language, "authoring.installation") : name));
    }
}
