package org.banyan.classroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.classroom.MyCourses;
import org.banyan.shared.Texts;
import org.banyan.shell.HomeCard;
import org.springframework.core.annotation.Order;

/** What to do next: the courses one has begun and not completed, on the home page. */
@org.springframework.stereotype.Component
@Order(10)
class CoursesCard implements HomeCard {

    private final MyCourses myCourses;

    CoursesCard(MyCourses myCourses) {
        this.myCourses = myCourses;
    }

    @Override
    public Optional<Component> card() {
        Locale language = UI.getCurrent().getLocale();
        List<MyCourses.MyCourse> open = myCourses.all(language).stream()
                .filter(course -> !course.completed())
                .toList();
        return Optional.of(new Card(
                Texts.text(language, "classroom.next"),
                open.isEmpty() ? CourseCards.none(language) : CourseCards.of(open, language)));
    }

    @StyleSheet("css/classroom.css")
    private static final class Card extends Section {
        Card(String title, Component content) {
            addClassName("home-card");
            add(new H2(title), content);
        }
    }
}
