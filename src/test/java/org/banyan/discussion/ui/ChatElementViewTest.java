package org.banyan.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.banyan.classroom.LessonPage;
import org.banyan.classroom.TopicVisit;
import org.banyan.discussion.ChatHours;
import org.banyan.discussion.ChatRooms;
import org.banyan.enrolment.Memberships;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.PersonFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** The server's side of chat hours: the dialog that plans one, and what the element is answered. */
class ChatElementViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    PersonFixture people;

    @Autowired
    ChatHours hours;

    @Autowired
    ChatRooms rooms;

    @Autowired
    ChatHoursPanel panel;

    @Autowired
    LessonPage lessons;

    @Autowired
    Memberships memberships;

    @Autowired
    Clock clock;

    private CourseFixture.Taught course;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        return people.withRole(
                Role.TUTOR, Scope.of(Scope.Kind.COHORT, course.cohort().value()));
    }

    @Test
    void whoLeadsPlansAnHourTalksAndEndsIt() {
        TopicVisit visit = visit();
        ChatElement element = (ChatElement) panel.panel(visit).orElseThrow();
        UI.getCurrent().add(element);
        assertThat(element.getElement().hasAttribute("hidden")).isTrue();

        new ChatPlanDialog(hours, visit).open();
        Dialog dialog = find(Dialog.class).single();
        find(Button.class).from(dialog).withText("Plan a chat hour").single().click();
        assertThat(find(Dialog.class).all()).as("stays open without a title").hasSize(1);
        find(Input.class).from(dialog).all().getFirst().setValue("Wells");
        find(Button.class).from(dialog).withText("Plan a chat hour").single().click();

        VaadinSession session = UI.getCurrent().getSession();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            session.getService().runPendingAccessTasks(session);
            assertThat(element.getElement().hasAttribute("hidden"))
                    .as("an open page shows it at once")
                    .isFalse();
        });
        ObjectNode beginning = element.begin();
        String hour = beginning.get("hours").get(0).get("id").asString();
        assertThat(beginning.get("leads").asBoolean()).isTrue();
        assertThat(beginning.get("hours").get(0).get("title").asString()).isEqualTo("Wells");
        assertThat(beginning.get("texts").get("send").asString()).isEqualTo("Send");

        assertThat(element.move(hour).path("refusal").isMissingNode()).isTrue();
        Dialog moving = find(Dialog.class).single();
        find(Button.class).from(moving).withText("Move the chat hour").single().click();
        assertThat(moving.isOpened()).as("it has begun and stays").isTrue();
        moving.close();
        assertThat(element.enter(hour).get("people").asInt()).isOne();
        String key = UUID.randomUUID().toString();
        assertThat(element.say(hour, "Hello", key).get("line").get("text").asString())
                .isEqualTo("Hello");
        element.say(hour, "Hello", key);
        assertThat(element.transcript(hour).has("refusal")).isTrue();
        element.end(hour);
        assertThat(element.transcript(hour).get("lines")).hasSize(1);
        assertThat(element.say(hour, "Late", UUID.randomUUID().toString()).has("refusal"))
                .isTrue();
        assertThat(element.enter("no id").has("refusal")).isTrue();
        assertThat(element.cancel(hour, true).has("refusal")).isTrue();
    }

    private TopicVisit visit() {
        return lessons.topic(course.cohort(), "topic-1", Locale.ENGLISH);
    }
}
