package org.banyan.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftFixture;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.TestPackage;
import org.banyan.authoring.format.CoursePart.Kind;
import org.banyan.identity.InstituteId;
import org.banyan.identity.PersonId;
import org.banyan.identity.Role;
import org.banyan.testing.ViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TranslationViewsTest extends ViewTest {

    @Autowired
    DraftFixture fixture;

    @Autowired
    CourseDrafts drafts;

    private InstituteId institute;

    @Override
    protected PersonId whoOpens() {
        institute = fixture.institute();
        return fixture.with(Role.AUTHOR, institute);
    }

    @Test
    void aLanguageIsAddedAndItsPartsAreListed() {
        DraftId draft = draftOf("translation-on-screen");

        navigate(Drafting.translations(draft), TranslationsView.class);
        assertThat(currentText()).contains("العربية", "parts not reviewed");
        find(ComboBox.class).single().getElement().getComponent().ifPresent(box -> choose((ComboBox<?>) box, "km"));
        test(button("Add a language")).click();

        assertThat(getCurrentView()).isInstanceOf(TranslationPartsView.class);
        assertThat(currentText()).contains("ខ្មែរ", "Topic: Where to dig", "Quiz: Digging", "missing");
    }

    @Test
    void aPartIsMarkedAsReviewed() {
        DraftId draft = draftOf("translation-reviewed");

        navigate(Drafting.translation(draft, "ar", Kind.TOPIC, "where-to-dig"), TranslationView.class);
        test(button("Mark as reviewed")).click();

        assertThat(currentText()).contains("Reviewed by somebody");
        navigate(Drafting.translation(draft, "ar"), TranslationPartsView.class);
        test(button("Mark 1 part as reviewed")).click();
        assertThat(currentText()).doesNotContain("not reviewed");
    }

    @Test
    void reviewersSeeTranslationsButChangeNothing() {
        DraftId draft = draftOf("translation-read-only");
        people.signIn(fixture.with(Role.REVIEWER, institute));

        navigate(Drafting.translations(draft), TranslationsView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Add a language");
        navigate(Drafting.translation(draft, "ar", Kind.COURSE, ""), TranslationView.class);
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Mark as reviewed");
    }

    @Test
    void authorsOfAnotherInstituteDoNotGetIn() {
        DraftId draft = draftOf("translation-of-others");
        people.signIn(fixture.with(Role.AUTHOR, fixture.institute()));

        assertThatThrownBy(() -> navigate(Drafting.translations(draft), TranslationsView.class))
                .isInstanceOf(Throwable.class);
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, String tag) {
        ((ComboBox<String>) box).setValue(tag);
    }

    private DraftId draftOf(String slug) {
        fixture.publish(institute, TestPackage.soundAs(slug));
        return drafts.edit(fixture.course(slug));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
