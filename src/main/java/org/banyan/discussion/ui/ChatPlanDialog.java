package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Map;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.ChatOutlook;
import org.banyan.discussion.PlanChat;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Where somebody who leads a topic plans a chat hour, once or each week until a day. It stays open until it is planned. */
class ChatPlanDialog extends Dialog {

    private static final int AN_HOUR = 60;

    private final NativeField title =
            new NativeField(getTranslation("discussion.chat.title"), "text", Map.of("maxlength", "200", "dir", "auto"));
    private final ChatTimeFields time;
    private final NativeField until = new NativeField(getTranslation("discussion.chat.until"), "date", Map.of());
    private final Paragraph problem = new Paragraph();

    ChatPlanDialog(ChatHours hours, TopicVisit visit) {
        ChatOutlook outlook =
                hours.outlook(visit.membership().cohort(), visit.entry().topic());
        setHeaderTitle(getTranslation("discussion.chat.plan"));
        setCloseOnOutsideClick(false);
        time = new ChatTimeFields(outlook, null, AN_HOUR);
        until.hint(getTranslation("discussion.chat.until-hint") + ends(outlook.ends()));
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div content = new Div(title, time, until, new Paragraph(getTranslation("discussion.chat.explained")), problem);
        content.addClassName("weaving-dialog");
        add(content);
        Button plan = new Button(getTranslation("discussion.chat.plan"), _ -> {
            try {
                hours.plan(plan(visit));
                close();
            } catch (Refusal refusal) {
                problem.setText(refusal.in(getLocale()));
            }
        });
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("discussion.element.cancel"), _ -> close()), plan);
    }

    private String ends(@Nullable LocalDate day) {
        return day == null
                ? ""
                : " "
                        + getTranslation(
                                "discussion.chat.until-end",
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(getLocale())
                                        .format(day));
    }

    private PlanChat plan(TopicVisit visit) {
        return new PlanChat(
                visit.membership().cohort(),
                visit.entry().topic(),
                title.value(),
                time.starts(),
                time.clock(),
                time.minutes(),
                until());
    }

    private @Nullable LocalDate until() {
        try {
            return LocalDate.parse(until.value());
        } catch (DateTimeParseException empty) {
            return null;
        }
    }
}
