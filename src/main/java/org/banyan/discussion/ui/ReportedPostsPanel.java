package org.banyan.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.banyan.discussion.Moderation;
import org.banyan.discussion.ReportedPost;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.tutoring.TutorBoard;
import org.banyan.tutoring.TutorBoardPanel;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** Posts that were reported and nobody has dealt with yet. */
@org.springframework.stereotype.Component
@Order(20)
class ReportedPostsPanel implements TutorBoardPanel {

    private final Moderation moderation;

    ReportedPostsPanel(Moderation moderation) {
        this.moderation = moderation;
    }

    @Override
    public Optional<Component> panel(TutorBoard board) {
        return board.places().isEmpty() ? Optional.empty() : Optional.of(new Reports(moderation, board));
    }

    private static final class Reports extends Section {

        private final Moderation moderation;
        private final TutorBoard board;

        Reports(Moderation moderation, TutorBoard board) {
            this.moderation = moderation;
            this.board = board;
            addClassName("board-panel");
            show();
        }

        private void show() {
            removeAll();
            add(new H2(text("discussion.board.reports")));
            List<ReportedPost> open = moderation.openReports(board.places());
            if (open.isEmpty()) {
                Paragraph none = new Paragraph(text("discussion.board.reports-none"));
                none.addClassName("none");
                add(none);
            }
            open.forEach(post -> add(entry(post)));
        }

        private Div entry(ReportedPost post) {
            Element words = new Element("div");
            words.appendElement("p")
                    .addClass("soft")
                    .attr("dir", "auto")
                    .text(text("discussion.board.written-by", post.authorName(), post.title()));
            words.appendElement("blockquote").attr("dir", "auto").html(post.html());
            Element reports = words.appendElement("ul");
            post.reports().forEach(report -> {
                Element item = reports.appendElement("li").attr("dir", "auto");
                item.appendElement("bdi").addClass("who").text(report.reporterName());
                item.appendText(" · " + board.ageOf(report.at()) + " · ");
                item.appendElement("q").attr("dir", "auto").text(report.reason());
            });
            Div actions = new Div();
            actions.addClassName("board-actions");
            board.address(post.cohort(), post.topic())
                    .ifPresent(topic -> actions.add(new Anchor(
                            topic + "?discussion=" + post.discussion().value() + "&post="
                                    + post.post().value(),
                            text("discussion.board.look"))));
            Button deal = new Button(text("discussion.board.deal"));
            deal.addClickListener(_ -> new DealDialog(moderation, post, this::show).open());
            actions.add(deal);
            Div entry = new Div(Markup.component(words), actions);
            entry.addClassName("reported");
            return entry;
        }

        private String text(String key, Object... arguments) {
            return Texts.text(board.language(), key, arguments);
        }
    }
}
