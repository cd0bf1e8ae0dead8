package org.banyan.courier.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.banyan.courier.Courier;
import org.banyan.courier.Letter;
import org.banyan.courier.Outbox;
import org.banyan.identity.EmailAddress;
import org.banyan.testing.ModuleTest;
import org.banyan.testing.PersonFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class OutboxViewTest extends SpringBrowserlessTest {

    @Autowired
    PersonFixture people;

    @Autowired
    Courier courier;

    private final String address = "ann." + System.nanoTime() + "@example.org";

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void administratorReadsAMailAndFollowsItsLink() {
        courier.send(
                Letter.to(new EmailAddress(address), Locale.ENGLISH, "News", List.of("<b>Hello</b>", "There is news."))
                        .asking("Look", "/verify"));
        people.signIn(people.administrator());
        OutboxView view = navigate(OutboxView.class);
        test(find(TextField.class).single()).setValue(address);
        assertThat(test(grid()).size()).isEqualTo(1);

        view.open(((Outbox.Line) test(grid()).getRow(0)).id());

        MailDialog mail = find(MailDialog.class).single();
        assertThat(find(Paragraph.class, mail).all())
                .extracting(Paragraph::getText)
                .contains("<b>Hello</b>");
        assertThat(find(Anchor.class, mail).single().getHref()).endsWith("/verify");
    }

    @Test
    void nobodyElseGetsIt() {
        people.signIn(people.anyPerson());

        assertThatThrownBy(() -> navigate(OutboxView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Grid<Object> grid() {
        return find(Grid.class).single();
    }
}
