package org.banyan.discussion.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.banyan.curriculum.Lesson;
import org.banyan.discussion.SelectedWords;
import org.banyan.shared.Languages;
import org.banyan.shared.ui.Markup;

/** The lesson as it is now, in which words are chosen for a discussion that has lost its own. */
@Tag("banyan-passage-mending")
@JsModule("./discussion/words/passage-mending.ts")
class PassageMending extends Component {

    private final Consumer<SelectedWords> chosen;

    PassageMending(Lesson lesson, Consumer<SelectedWords> chosen) {
        this.chosen = chosen;
        Component article = Markup.sanitised("article", lesson.html());
        article.getElement().getClassList().add("lesson");
        article.getElement().setAttribute("lang", lesson.language());
        article.getElement().setAttribute("dir", Languages.direction(lesson.language()));
        getElement().setAttribute("data-attach", getTranslation("discussion.repairs.attach"));
        getElement().setAttribute("data-choose", getTranslation("discussion.repairs.choose"));
        getElement().setAttribute("data-help", getTranslation("discussion.repairs.choose-hint"));
        getElement().appendChild(article.getElement());
    }

    @ClientCallable
    void attach(SelectedWords words) {
        chosen.accept(words);
    }
}
