package org.banyan.tutoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.banyan.identity.PersonId;
import org.banyan.testing.CourseFixture;
import org.banyan.testing.ViewTest;
import org.banyan.tutoring.TutoringFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a learner meets who leads nothing. */
class NothingToLeadViewTest extends ViewTest {

    @Autowired
    CourseFixture courses;

    @Autowired
    TutoringFixture tutoring;

    private CourseFixture.Taught course;

    @Override
    protected PersonId whoOpens() {
        course = courses.anyCourse();
        return tutoring.learner(course.cohort(), "Ann");
    }

    @Test
    void theBoardSaysThatThereIsNothingAndTheMenuLeavesItOut() {
        UI.getCurrent().navigate("tutoring");

        assertThat(currentText()).contains("You do not lead anything at the moment.");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("Tutoring")
                .contains("My courses");
    }

    @Test
    void dutiesAndGroupsAreNotShown() {
        for (String address : new String[] {"tutoring/duties/", "tutoring/groups/"}) {
            UI.getCurrent().navigate(address + course.cohort().value());

            assertThat(currentText()).doesNotContain("Ann").doesNotContain("Any course");
        }
    }
}
