package org.banyan.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.banyan.identity.AccessTokens;
import org.banyan.identity.Newcomers;
import org.banyan.identity.People;
import org.banyan.identity.PersonId;
import org.banyan.shared.ui.Problem;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProfileViewTest extends ViewTest {

    @Autowired
    People names;

    @Autowired
    AccessTokens tokens;

    private PersonId ann;

    @Override
    protected PersonId whoOpens() {
        ann = people.reading(Locale.ENGLISH, "Ann");
        return ann;
    }

    @BeforeEach
    void annOpensHerProfile() {
        navigate(ProfileView.class);
    }

    @Test
    void namesAreChangedAsWritten() {
        test(field("Name")).setValue("زينب كريم");
        test(field("Name on certificates")).setValue("Zainab Kareem");

        test(button("Save")).click();

        assertThat(names.name(ann)).isEqualTo("زينب كريم");
        assertThat(names.certificateName(ann)).isEqualTo("Zainab Kareem");
        assertThat(find(Notification.class).single().getElement().getOuterHTML())
                .isNotNull();
    }

    @Test
    void emptyNameIsRefusedBesideTheFormAndNothingIsLost() {
        test(field("Name")).setValue("   ");

        test(button("Save")).click();

        assertThat(shownProblem()).isEqualTo("Please write a name.");
        assertThat(names.name(ann)).isEqualTo("Ann");
    }

    @Test
    void newPasswordIsSetWithTheOldOne() {
        test(password("Current password")).setValue(Newcomers.PASSWORD);
        test(password("New password")).setValue("short");
        test(button("Change the password")).click();
        assertThat(shownProblem()).isEqualTo("The password needs at least 10 characters.");

        test(password("New password")).setValue("leaves in the wind");
        test(button("Change the password")).click();

        assertThat(password("New password").getValue()).isEmpty();
        assertThat(find(Problem.class).all()).noneMatch(Problem::isVisible);
    }

    @Test
    void tokenIsShownOnceAndCanBeRevoked() {
        test(field("What is it for?")).setValue("Importer");
        test(button("Make a token")).click();
        assertThat(field("New token").getValue()).startsWith("banyan_");
        assertThat(find(ListItem.class).all()).hasSize(1);

        navigate(ProfileView.class);
        assertThat(find(TextField.class).withCaption("New token").all()).isEmpty();
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Revoke Importer"))
                .forEach(button -> test(button).click());

        assertThat(tokens.mine()).isEmpty();
    }

    @Test
    void signingOutEverywhereAsksFirst() {
        test(button("Sign out everywhere")).click();

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }

    private PasswordField password(String label) {
        return find(PasswordField.class).withCaption(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
    }

    private String shownProblem() {
        return find(Problem.class).all().stream()
                .filter(Problem::isVisible)
                .findFirst()
                .orElseThrow()
                .getText();
    }
}
