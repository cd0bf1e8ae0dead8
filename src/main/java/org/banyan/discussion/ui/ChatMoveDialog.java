package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.LocalDateTime;
import org.banyan.discussion.ChatHour;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.ChatOutlook;
import org.banyan.discussion.MoveChat;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.ReaderZone;

/** Where somebody who leads a topic gives a single chat hour another time. It stays open until that is done. */
class ChatMoveDialog extends Dialog {

    ChatMoveDialog(ChatHours hours, ChatHour hour, ChatOutlook outlook) {
        setHeaderTitle(getTranslation("discussion.chat.move"));
        setCloseOnOutsideClick(false);
        ChatTimeFields time =
                new ChatTimeFields(outlook, LocalDateTime.ofInstant(hour.startsAt(), ReaderZone.current()), (int)
                        Duration.between(hour.startsAt(), hour.endsAt()).toMinutes());
        Paragraph title = new Paragraph(hour.title());
        title.getElement().setAttribute("dir", "auto");
        Paragraph problem = new Paragraph();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div content = new Div(title, time, new Paragraph(getTranslation("discussion.chat.move-explained")), problem);
        content.addClassName("weaving-dialog");
        add(content);
        Button move = new Button(getTranslation("discussion.chat.move"), _ -> {
            try {
                hours.move(new MoveChat(hour.id(), time.starts(), time.clock(), time.minutes()));
                close();
            } catch (Refusal refusal) {
                problem.setText(refusal.in(getLocale()));
            }
        });
        move.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("discussion.element.cancel"), _ -> close()), move);
    }
}
