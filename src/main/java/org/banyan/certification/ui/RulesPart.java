package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.certification.CertificateRules;
import org.banyan.curriculum.CourseId;
import org.banyan.identity.InstituteId;
import org.banyan.shared.ui.Problem;

/** How the institute issues: numbers, approval, and for how long each course's certificates are valid. */
class RulesPart extends Details {

    private final CertificateRules rules;
    private final Problem problem = new Problem();
    private final TextField pattern = new TextField(getTranslation("certification.desk.pattern"));
    private final Checkbox approval = new Checkbox(getTranslation("certification.desk.approval"));
    private final Div form = new Div();

    RulesPart(CertificateRules rules) {
        this.rules = rules;
        setSummaryText(getTranslation("certification.desk.rules"));
        pattern.setHelperText(getTranslation("certification.desk.pattern.hint"));
        pattern.getElement().setAttribute("dir", "ltr");
        pattern.setMaxLength(40);
        form.addClassName("rules");
        add(form);
    }

    void show(InstituteId institute, Map<CourseId, String> courses) {
        CertificateRules.Scheme scheme = rules.scheme(institute);
        pattern.setValue(scheme.numberPattern());
        approval.setValue(scheme.needsApproval());
        form.removeAll();
        form.add(problem, pattern, approval);
        Map<CourseId, Integer> validity = rules.validity(institute);
        Map<CourseId, IntegerField> months = new LinkedHashMap<>();
        courses.forEach((course, title) -> {
            IntegerField field = new IntegerField(title);
            field.setHelperText(getTranslation("certification.desk.months"));
            field.setMin(1);
            field.setValue(validity.get(course));
            months.put(course, field);
            form.add(field);
        });
        form.add(new Button(getTranslation("certification.desk.save"), _ -> save(institute, months)));
    }

    private void save(InstituteId institute, Map<CourseId, IntegerField> months) {
        boolean saved = problem.sayIfRefused(() -> {
            rules.define(institute, new CertificateRules.Scheme(pattern.getValue(), approval.getValue()));
            months.forEach((course, field) -> rules.limit(institute, course, field.getValue()));
        });
        if (saved) {
            Notification.show(getTranslation("certification.desk.saved"), 4000, Notification.Position.BOTTOM_START);
        }
    }
}
