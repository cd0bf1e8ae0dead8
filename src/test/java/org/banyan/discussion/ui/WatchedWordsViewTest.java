package org.banyan.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.identity.Scope;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WatchedWordsViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    JdbcClient sql;

    @Override
    protected PersonId whoOpens() {
        return people.withRole(
                Role.INSTITUTE_STAFF, Scope.of(courses.anyCourse().institute()));
    }

    @AfterEach
    void nobodyWatches() {
        sql.sql("delete from watched_word_list").update();
    }

    @Test
    void staffKeepTheListAndSeeWhoChangedIt() {
        UI.getCurrent().navigate("tutoring/words");
        TextArea list = find(TextArea.class).single();

        list.setValue("thief\n!!!");
        test(find(Button.class).withText("Save the list").single()).click();
        assertThat(currentText()).contains("“!!!” is not a word that can be looked for.");

        list.setValue("thief\n<b>خائن</b>");
        test(find(Button.class).withText("Save the list").single()).click();
        assertThat(currentText()).contains("The list is saved.", "put in:", "&lt;b&gt;خائن&lt;/b&gt;", "Person");
    }
}
