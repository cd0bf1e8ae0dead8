package org.banyan.authoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banyan.authoring.AuthoringDesk.CurriculumChoice;
import org.banyan.authoring.BeginCourse;
import org.banyan.authoring.CourseDrafts;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Languages;
import org.banyan.shared.Refusal;

/** Begins a course: what it is called and where it belongs. Everything else is written in the draft. */
class NewCourseDialog extends Dialog {

    private static final List<String> LANGUAGES = List.of("en", "ar", "es", "bn", "km", "ckb", "fr", "pt");

    private final CourseDrafts drafts;
    private final InstituteId institute;
    private final TextField title = new TextField();
    private final Select<CurriculumChoice> curriculum = new Select<>();
    private final TextField curriculumTitle = new TextField();
    private final ComboBox<String> language = new ComboBox<>();
    private final Paragraph problem = new Paragraph();

    NewCourseDialog(CourseDrafts drafts, InstituteId institute, List<CurriculumChoice> curricula) {
        this.drafts = drafts;
        this.institute = institute;
        setHeaderTitle(getTranslation("authoring.course.new"));
        title.setLabel(getTranslation("authoring.course.title"));
        title.setRequiredIndicatorVisible(true);
        title.setAutofocus(true);
        curriculumTitle.setLabel(getTranslation("authoring.curriculum.title"));
        curriculumTitle.setRequiredIndicatorVisible(true);
        language.setLabel(getTranslation("authoring.course.language"));
        language.setItems(LANGUAGES);
        language.setItemLabelGenerator(tag -> Languages.nameInItself(Locale.forLanguageTag(tag)) + " (" + tag + ")");
        language.setAllowCustomValue(true);
        language.addCustomValueSetListener(
                custom -> language.setValue(custom.getDetail().strip()));
        language.setValue(getLocale().toLanguageTag());
        CurriculumChoice another = new CurriculumChoice("", getTranslation("authoring.curriculum.new"), "");
        List<CurriculumChoice> choices = new ArrayList<>(curricula);
        choices.add(another);
        curriculum.setLabel(getTranslation("authoring.curriculum"));
        curriculum.setItems(choices);
        curriculum.setItemLabelGenerator(CurriculumChoice::title);
        curriculum.addValueChangeListener(change -> {
            boolean asked = change.getValue().slug().isEmpty();
            curriculumTitle.setVisible(asked);
            language.setVisible(asked);
        });
        curriculum.setValue(choices.getFirst());
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        List.of(title, curriculumTitle).forEach(field -> {
            field.setMaxLength(200);
            field.setWidthFull();
            field.getElement().setAttribute("dir", "auto");
        });
        curriculum.setWidthFull();
        Div fields = new Div(title, curriculum, curriculumTitle, language, problem);
        fields.addClassName("figure-fields");
        add(fields);
        Button begin = new Button(getTranslation("authoring.course.begin"), _ -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("authoring.cancel"), _ -> close()), begin);
    }

    private void begin() {
        try {
            var draft = drafts.begin(new BeginCourse(
                    institute,
                    curriculum.getValue().slug(),
                    curriculumTitle.getValue(),
                    language.getValue() == null ? "" : language.getValue(),
                    title.getValue(),
                    getTranslation("authoring.module.first"),
                    getTranslation("authoring.topic.first")));
            close();
            UI.getCurrent().navigate(Drafting.page(draft));
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }
}
