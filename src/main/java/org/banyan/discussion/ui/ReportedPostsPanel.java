package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.discussion.ModerationQueue;
import org.banyan.discussion.ReportedPost;
import org.banyan.discussion.ReportedPosts;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** What was reported and waits, with the way to the page where it is dealt with. */
@org.springframework.stereotype.Component
@Order(20)
class ReportedPostsPanel implements TutorBoardPanel {

    private static final int NAMED = 5;

    private final ModerationQueue queue;

    ReportedPostsPanel(ModerationQueue queue) {
        this.queue = queue;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        return board.places().isEmpty() ? Optional.empty() : Optional.of(panel(board, board.language()));
    }

    private Component panel(TutorBoard board, Locale language) {
        Element section = new Element("section").addClass("board-panel");
        section.appendElement("h2").text(Texts.text(language, "discussion.board.reports"));
        List<ReportedPost> open =
                queue.page(board.places(), ReportedPosts.Pile.OPEN, 0).posts();
        if (open.isEmpty()) {
            section.appendElement("p").addClass("none").text(Texts.text(language, "discussion.board.reports-none"));
        } else {
            Element list = section.appendElement("ul");
            open.stream().limit(NAMED).forEach(post -> entry(list, post, board));
        }
        Element ways = section.appendElement("p").addClass("board-actions");
        ways.appendElement("a")
                .attr("href", ReportsView.ROUTE)
                .text(
                        open.size() > NAMED
                                ? Texts.text(language, "discussion.board.reports-all", open.size())
                                : Texts.text(language, "discussion.board.reports-page"));
        return Markup.component(section);
    }

    private static void entry(Element list, ReportedPost post, TutorBoard board) {
        Locale language = board.language();
        ReportedPost.Said said = post.said();
        Element entry = list.appendElement("li").addClass("reported");
        entry.appendElement("span")
                .addClass("what")
                .attr("dir", "auto")
                .text(Texts.text(language, "discussion.board.written-by", said.authorName(), said.title()));
        entry.appendElement("span")
                .addClass("soft")
                .text(CaseWords.why(post, language) + " · " + board.ageOf(post.openedAt()));
    }
}
