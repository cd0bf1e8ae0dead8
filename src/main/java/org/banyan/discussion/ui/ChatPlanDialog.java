package org.banyan.discussion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.PlanChat;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.ReaderZone;

/** Where somebody who leads a topic plans a chat hour, by the clock on their own wall. It stays open until it is planned. */
class ChatPlanDialog extends Dialog {

    private static final int HALF_AN_HOUR = 30;

    private final ZoneId zone = ReaderZone.current();
    private final TextField title = new TextField(getTranslation("discussion.chat.title"));
    private final DateTimePicker starts = new DateTimePicker(getTranslation("discussion.chat.starts"));
    private final IntegerField minutes = new IntegerField(getTranslation("discussion.chat.minutes"));
    private final IntegerField weeks = new IntegerField(getTranslation("discussion.chat.weeks"));
    private final Paragraph problem = new Paragraph();

    ChatPlanDialog(ChatHours hours, TopicVisit visit) {
        setHeaderTitle(getTranslation("discussion.chat.plan"));
        setCloseOnOutsideClick(false);
        title.setMaxLength(200);
        title.setWidthFull();
        title.getElement().setAttribute("dir", "auto");
        starts.setLocale(getLocale());
        starts.setStep(Duration.ofMinutes(15));
        starts.setDateAriaLabel(getTranslation("discussion.chat.day"));
        starts.setTimeAriaLabel(getTranslation("discussion.chat.time"));
        starts.setHelperText(getTranslation(
                "discussion.chat.starts-hint", zone.getDisplayName(java.time.format.TextStyle.FULL, getLocale())));
        starts.setValue(LocalDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES));
        number(minutes, ChatHours.SHORTEST, ChatHours.LONGEST, 2 * HALF_AN_HOUR);
        number(weeks, 1, ChatHours.MOST_WEEKS, 1);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div content = new Div(
                title, starts, minutes, weeks, new Paragraph(getTranslation("discussion.chat.explained")), problem);
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

    private PlanChat plan(TopicVisit visit) {
        Integer length = minutes.getValue();
        Integer often = weeks.getValue();
        return new PlanChat(
                visit.membership().cohort(),
                visit.entry().topic(),
                title.getValue(),
                starts.getValue(),
                zone,
                length == null ? 0 : length,
                often == null ? 0 : often);
    }

    private static void number(IntegerField field, int least, int most, int value) {
        field.setMin(least);
        field.setMax(most);
        field.setValue(value);
        field.setStepButtonsVisible(true);
    }
}
