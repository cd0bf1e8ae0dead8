package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.banyan.curriculum.CourseOutline.TopicEntry;
import org.banyan.discussion.DutyAccount;
import org.banyan.discussion.DutyAccounts;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** What became of the duties that ended in the last two weeks. */
@org.springframework.stereotype.Component
@Order(5)
class DutyAccountPanel implements TutorBoardPanel {

    private final DutyAccounts accounts;

    DutyAccountPanel(DutyAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        if (board.duties().isEmpty()) {
            return Optional.empty();
        }
        List<DutyAccount> mine = accounts.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Element section = new Element("section").addClass("board-panel");
        section.appendElement("h2").text(Texts.text(board.language(), "discussion.account.heading"));
        DateTimeFormatter days =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(board.language());
        mine.forEach(account -> {
            String title = board.topic(account.cohort(), account.topic())
                    .map(TopicEntry::title)
                    .orElse("");
            section.appendElement("p")
                    .attr("dir", "auto")
                    .text(Texts.text(
                            board.language(),
                            "discussion.account.thanks",
                            title,
                            days.format(account.from()),
                            days.format(account.to())));
            Element list = section.appendElement("ul");
            account.sentences(board.language())
                    .forEach(sentence -> list.appendElement("li").text(sentence));
        });
        return Optional.of(Markup.component(section));
    }
}
