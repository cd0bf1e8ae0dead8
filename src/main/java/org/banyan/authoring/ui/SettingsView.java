package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banyan.authoring.CourseDrafts;
import org.banyan.authoring.DraftId;
import org.banyan.authoring.DraftPage;
import org.banyan.authoring.DraftSettings;
import org.banyan.authoring.DraftSettings.Settings;
import org.banyan.authoring.SettingsCheck.Fault;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a draft says of its course, of its curriculum and its modules, and what completes the course. */
@Route("authoring/:draft/settings")
@RolesAllowed({Role.Names.AUTHOR, Role.Names.REVIEWER, Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/authoring.css")
class SettingsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final CourseDrafts drafts;
    private final DraftSettings settings;
    private final Paragraph told = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Map<String, SettingField> fields = new LinkedHashMap<>();
    private Map<String, String> before = Map.of();
    private String title = "";

    SettingsView(CourseDrafts drafts, DraftSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
        addClassNames("page", "authoring");
        told.addClassName("status");
        told.getElement().setAttribute("role", "status");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DraftId draft = Drafting.draft(event);
        DraftPage page = drafts.page(draft);
        Settings read = settings.read(draft);
        before = read.values();
        fields.clear();
        title = getTranslation("authoring.settings.of", page.card().title());
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        removeAll();
        add(
                Drafting.back(page),
                heading,
                course(read),
                completion(read),
                modules(read),
                curriculum(read),
                problem,
                told);
        fields.values().forEach(field -> field.setReadOnly(!page.mayWrite()));
        if (page.mayWrite()) {
            Button save = new Button(getTranslation("authoring.settings.save"), _ -> save(draft));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            Div actions = new Div(save);
            actions.addClassName("decision");
            add(actions);
        }
    }

    private Section course(Settings read) {
        return section(
                "authoring.course.about",
                null,
                SettingField.line(this, "authoring.course.title", "course/title", read),
                SettingField.lines(this, "authoring.course.summary", "course/summary", read),
                SettingField.lines(this, "authoring.course.description", "course/description", read),
                SettingField.line(this, "authoring.course.audience", "course/audience", read),
                SettingField.number(this, "authoring.course.hours", "course/hours", read));
    }

    private Section completion(Settings read) {
        return section(
                "authoring.settings.completion",
                "authoring.settings.completion.explained",
                SettingField.count(this, "authoring.field.topicsRead", "completion/topicsRead", read, read.topics()),
                SettingField.count(
                        this, "authoring.field.topicsDiscussed", "completion/topicsDiscussed", read, read.topics()),
                SettingField.number(this, "authoring.field.posts", "completion/posts", read),
                SettingField.count(
                        this, "authoring.field.quizzesPassed", "completion/quizzesPassed", read, read.quizzes()),
                SettingField.number(this, "authoring.field.gatheringsAttended", "completion/gatheringsAttended", read),
                SettingField.number(this, "authoring.field.hoursAttended", "completion/hoursAttended", read));
    }

    private Section modules(Settings read) {
        Section all = section("authoring.settings.modules", null);
        int number = 1;
        for (String module : read.modules().keySet()) {
            String key = "module/" + module + "/";
            SettingField moduleTitle = SettingField.line(this, "authoring.field.title", key + "title", read);
            SettingField summary = SettingField.lines(this, "authoring.element.summary", key + "summary", read);
            List.of(moduleTitle, summary).forEach(this::keep);
            moduleTitle.label(getTranslation("authoring.settings.module", number) + " · " + moduleTitle.label());
            summary.label(getTranslation("authoring.settings.module", number) + " · " + summary.label());
            all.add(moduleTitle.component(), summary.component());
            number++;
        }
        return all;
    }

    private Section curriculum(Settings read) {
        return section(
                "authoring.curriculum",
                "authoring.settings.curriculum.explained",
                SettingField.line(this, "authoring.curriculum.title", "curriculum/title", read),
                SettingField.lines(this, "authoring.course.summary", "curriculum/summary", read),
                SettingField.line(this, "authoring.field.licence", "curriculum/licence", read));
    }

    private Section section(String heading, @Nullable String explained, SettingField... inside) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.addClassName("settings");
        if (explained != null) {
            Paragraph words = new Paragraph(getTranslation(explained));
            words.addClassName("hint");
            section.add(words);
        }
        for (SettingField field : inside) {
            keep(field);
            section.add(field.component());
        }
        return section;
    }

    private void keep(SettingField field) {
        fields.put(field.key(), field);
    }

    private void save(DraftId draft) {
        Map<String, String> after = new LinkedHashMap<>();
        fields.forEach((key, field) -> after.put(key, field.value()));
        fields.values().forEach(field -> field.fault(""));
        problem.setText("");
        told.setText("");
        try {
            List<Fault> faults = settings.save(draft, before, after);
            faults.forEach(
                    fault -> Objects.requireNonNull(fields.get(fault.field())).fault(fault.in(getLocale())));
            if (faults.isEmpty()) {
                before = settings.read(draft).values();
                told.setText(getTranslation("authoring.element.status.saved"));
            } else {
                problem.setText(getTranslation("authoring.settings.faults", faults.size()));
                Objects.requireNonNull(fields.get(faults.getFirst().field())).focus();
            }
        } catch (Refusal refusal) {
            problem.setText(refusal.in(getLocale()));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Banyan";
    }
}
