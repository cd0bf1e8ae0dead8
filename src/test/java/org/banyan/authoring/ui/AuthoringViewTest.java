package org.banyan.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.banyan.authoring.TestPackage;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.identity.Institutes;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuthoringViewTest extends ViewTest {

    @Autowired
    Institutes institutes;

    @Autowired
    PublishedCourses courses;

    @Override
    protected PersonId whoOpens() {
        return people.withRole(Role.AUTHOR, Scope.of(institutes.first().id()));
    }

    @Test
    void aPackageIsUploadedReadPublishedAndListed() {
        navigate(AuthoringView.class);

        upload(TestPackage.soundAs("on-screen"));
        assertThat(currentText()).contains("No problems were found", "New course", "5 questions");
        test(button("Publish")).click();
        waitFor(() -> currentText().contains("1 course is published"));

        assertThat(currentText()).contains("Course page of", "/catalogue/on-screen");
        assertThat(courses.page("on-screen", Locale.ENGLISH)).isPresent();
    }

    @Test
    void publishingWaitsUntilTheWarningsAreAccepted() {
        navigate(AuthoringView.class);

        upload(TestPackage.soundAs("warned-on-screen").replacing(TestPackage.TOPIC, "well.svg", "gone.svg"));
        assertThat(currentText()).contains("1 warning", TestPackage.TOPIC, "line 13", "There is no figure");
        assertThat(button("Publish").isEnabled()).isFalse();

        test(find(Checkbox.class).single()).click();
        assertThat(button("Publish").isEnabled()).isTrue();
    }

    @Test
    void errorsLeaveNothingToDoButToDiscardThePackage() {
        navigate(AuthoringView.class);

        upload(TestPackage.soundAs("wrong-on-screen").replacing(TestPackage.QUIZ, "passMark: 70", "passMark: 0"));
        assertThat(currentText()).contains("1 error has to be mended", TestPackage.QUIZ, "line 2");
        assertThat(find(Button.class).all()).noneMatch(each -> each.getText().equals("Publish"));

        test(button("Discard")).click();
        assertThat(find(Upload.class).all()).hasSize(1);
    }

    @Test
    void thoseWhoDoNotAuthorDoNotGetIn() {
        people.signIn(people.withRole(Role.TUTOR, Scope.of(institutes.first().id())));

        assertThatThrownBy(() -> navigate(AuthoringView.class)).isInstanceOf(Throwable.class);
    }

    private void upload(TestPackage content) {
        test(find(Upload.class).single()).upload("water.zip", "application/zip", content.zip());
        waitFor(() -> find(Button.class).all().stream()
                .anyMatch(each -> each.getText().equals("Discard")));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    /** The work runs in a thread of its own; what it shows arrives in the window when that is served next. */
    private void waitFor(BooleanSupplier shown) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!shown.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not shown in time: " + currentText());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
    }
}
