package org.banyan.assessment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.assessment.AttemptSheet.OpenCriterion;
import org.banyan.assessment.AttemptSheet.OpenLevel;
import org.banyan.assessment.EssayMarks;
import org.banyan.assessment.EssaySheet;
import org.banyan.assessment.Essays;
import org.banyan.assessment.MarkEssay;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody thinks of an essay: a level for each criterion, or points where there is no rubric, and a word to the learner. */
class MarksForm extends Section {

    private final transient Essays essays;
    private final transient EssaySheet sheet;
    private final Map<String, RadioButtonGroup<OpenLevel>> criteria = new LinkedHashMap<>();
    private final @Nullable BigDecimalField points;
    private final TextArea comment = new TextArea(getTranslation("assessment.essays.comment"));
    private final Paragraph said = new Paragraph();
    private int version;
    private boolean given;

    MarksForm(Essays essays, EssaySheet sheet) {
        this.essays = essays;
        this.sheet = sheet;
        this.version = sheet.version();
        this.given = sheet.given();
        addClassName("marks-form");
        add(new H2(getTranslation("assessment.essays.marks")));
        sheet.rubric().forEach(criterion -> add(levels(criterion)));
        this.points = sheet.rubric().isEmpty() ? points() : null;
        comment.setWidthFull();
        comment.setMaxLength(10_000);
        comment.setValue(sheet.marks().comment());
        comment.getElement().setAttribute("dir", "auto");
        said.getElement().setAttribute("role", "status");
        said.addClassName("marks-said");
        Button draft = new Button(getTranslation("assessment.essays.save"), _ -> save(false));
        draft.setVisible(!given);
        Button give = new Button(getTranslation("assessment.essays.give"), _ -> save(true));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(give, draft);
        actions.addClassName("actions");
        add(comment, actions, said);
        if (given) {
            said.setText(getTranslation("assessment.essays.given-before"));
        }
    }

    private RadioButtonGroup<OpenLevel> levels(OpenCriterion criterion) {
        RadioButtonGroup<OpenLevel> group =
                new RadioButtonGroup<>(criterion.name().html());
        group.addThemeName("vertical");
        group.setItems(criterion.levels());
        group.setItemLabelGenerator(
                level -> getTranslation("assessment.essays.level", level.text().html(), level.points()));
        String before = sheet.marks().levels().get(criterion.key());
        criterion.levels().stream()
                .filter(level -> level.key().equals(before))
                .findFirst()
                .ifPresent(group::setValue);
        criteria.put(criterion.key(), group);
        return group;
    }

    private BigDecimalField points() {
        BigDecimalField field = new BigDecimalField(getTranslation("assessment.essays.points", sheet.points()));
        field.setValue(sheet.marks().points());
        add(field);
        return field;
    }

    private void save(boolean give) {
        Map<String, String> levels = new HashMap<>();
        criteria.forEach((key, group) -> group.getOptionalValue().ifPresent(level -> levels.put(key, level.key())));
        EssayMarks marks = new EssayMarks(levels, points == null ? null : points.getValue(), comment.getValue());
        try {
            version = essays.mark(new MarkEssay(sheet.attempt(), sheet.question(), marks, version, give || given));
        } catch (Refusal.Invalid | Refusal.Conflict refused) {
            say(refused.in(getLocale()), true);
            return;
        }
        if (give) {
            UI.getCurrent().navigate(EssaysView.class);
        } else {
            say(getTranslation("assessment.essays.saved"), false);
        }
    }

    private void say(String words, boolean refused) {
        said.setText(words);
        said.setClassName("refused", refused);
    }
}
