package org.banyan.courier.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.function.Function;
import org.banyan.courier.MailStatus;
import org.banyan.courier.Outbox;
import org.banyan.shared.Languages;

/** A mail, opened: its words as its reader has them, and how sending it goes. */
class MailDialog extends Dialog {

    MailDialog(
            Outbox.OpenedMail mail,
            Function<MailStatus, String> said,
            Function<Instant, String> moment,
            Runnable tryAgain) {
        setHeaderTitle(mail.line().subject());
        addClassName("mail-dialog");
        Paragraph to = new Paragraph(mail.line().recipient());
        to.getElement().setAttribute("dir", "ltr");
        to.addClassName("mail-to");
        add(
                to,
                new Paragraph(said.apply(mail.line().status()) + " · "
                        + moment.apply(mail.line().createdAt())));
        if (mail.line().lastError() != null) {
            add(new Paragraph(getTranslation("courier.outbox.error", mail.line().lastError())));
        }
        if (mail.nextAttemptAt() != null) {
            add(new Paragraph(getTranslation("courier.outbox.next", moment.apply(mail.nextAttemptAt()))));
        }
        add(words(mail));
        if (mail.canTryAgain()) {
            getFooter().add(new Button(getTranslation("courier.outbox.try-again"), _ -> {
                tryAgain.run();
                close();
            }));
        }
        getFooter().add(new Button(getTranslation("courier.outbox.close"), _ -> close()));
    }

    private Div words(Outbox.OpenedMail mail) {
        Div words = new Div();
        words.addClassName("mail-words");
        words.getElement().setAttribute("lang", mail.line().language());
        words.getElement().setAttribute("dir", Languages.direction(mail.line().language()));
        if (mail.paragraphs().isEmpty()) {
            words.add(new Paragraph(getTranslation("courier.outbox.words-gone")));
        }
        mail.paragraphs().forEach(text -> {
            Paragraph paragraph = new Paragraph(text);
            paragraph.getElement().setAttribute("dir", "auto");
            words.add(paragraph);
        });
        if (mail.callToAction() != null) {
            Anchor link =
                    new Anchor(mail.callToAction().path(), mail.callToAction().label(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.setRouterIgnore(true);
            words.add(new Paragraph(link));
        }
        return words;
    }
}
