package org.banyan.assessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.assessment.QuizzesAtHome;
import org.banyan.assessment.QuizzesAtHome.WaitingQuiz;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shell.HomeCard;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** Quizzes that are running or not passed yet, on the home page. */
@org.springframework.stereotype.Component
@Order(20)
class QuizzesCard implements HomeCard {

    private final QuizzesAtHome quizzes;

    QuizzesCard(QuizzesAtHome quizzes) {
        this.quizzes = quizzes;
    }

    @Override
    public Optional<Component> card() {
        Locale language = UI.getCurrent().getLocale();
        List<WaitingQuiz> waiting = quizzes.mine(language);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(new Card(waiting, language));
    }

    @StyleSheet("css/assessment.css")
    private static final class Card extends Section {

        Card(List<WaitingQuiz> waiting, Locale language) {
            addClassName("home-card");
            Element list = new Element("ul").addClass("quiz-waiting");
            waiting.forEach(quiz -> entry(list.appendElement("li"), quiz, language));
            add(new H2(Texts.text(language, "assessment.home.title")), Markup.component(list));
        }

        private static void entry(Element item, WaitingQuiz quiz, Locale language) {
            Element what = item.appendElement("span");
            what.appendElement("strong")
                    .attr("lang", quiz.title().language())
                    .attr("dir", quiz.title().direction())
                    .text(quiz.title().html());
            what.appendText(" · " + state(quiz, language));
            item.appendElement("a")
                    .attr("href", "learn/" + quiz.cohort().value() + "/" + quiz.topic())
                    .text(Texts.text(language, quiz.running() ? "assessment.home.go-on" : "assessment.home.open"))
                    .appendElement("span")
                    .addClass("visually-hidden")
                    .text(": " + quiz.title().html());
        }

        private static String state(WaitingQuiz quiz, Locale language) {
            if (!quiz.running()) {
                return Texts.text(language, quiz.waiting() ? "assessment.home.waiting" : "assessment.home.not-passed");
            }
            Long minutes = quiz.minutesLeft();
            return minutes == null
                    ? Texts.text(language, "assessment.home.running")
                    : Texts.text(language, "assessment.home.minutes-left", minutes);
        }
    }
}
