package org.banyan.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import org.banyan.authoring.Comparison.Side;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftFixture;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftStructure;
import org.banyan.authoring.TestPackage;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CompareViewTest extends ViewTest {

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseDrafts drafts;

    @Autowired
    DraftStructure structure;

    private InstituteId institute;

    @Override
    protected PersonId whoOpens() {
        institute = fixture.institute();
        return fixture.with(Role.AUTHOR, institute);
    }

    @Test
    void aReviewerGoesFromTheDraftToWhatItChanges() {
        CourseId course = course("compare-on-screen");
        DraftId draft = drafts.edit(course);
        structure.renameModule(draft, "digging", "Digging <b>deep</b>");
        people.signIn(fixture.with(Role.REVIEWER, institute));

        navigate(Drafting.page(draft), DraftView.class);
        assertThat(find(Anchor.class)
                        .withText("See what has changed since version 1")
                        .single()
                        .getHref())
                .isEqualTo(Drafting.versions(course) + "?before=1&after=draft");
        navigate(Drafting.versions(course), CompareView.class);

        assertThat(currentText())
                .contains("1 part is different", "Module: Digging &lt;b&gt;deep", "<ins>")
                .doesNotContain("<b>deep");
        assertThat(find(Select.class).withCaption("Before").single().getValue()).isEqualTo(new Side(1));
        assertThat(find(Select.class).all()).hasSize(2);
    }

    @Test
    void twoSidesThatAreTheSameSaySo() {
        CourseId course = course("compare-same");

        navigate(Drafting.versions(course), CompareView.class);

        assertThat(currentText()).contains("These are the same");
    }

    @Test
    void authorsOfAnotherInstituteDoNotGetIn() {
        CourseId course = course("compare-of-others");
        people.signIn(fixture.with(Role.AUTHOR, fixture.institute()));

        assertThatThrownBy(() -> navigate(Drafting.versions(course), CompareView.class))
                .isInstanceOf(Throwable.class);
    }

    private CourseId course(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return fixture.course(slug);
    }
}
