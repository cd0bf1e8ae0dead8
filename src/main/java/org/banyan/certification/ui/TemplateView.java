package org.banyan.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.banyan.certification.templates.SampleName;
import org.banyan.certification.templates.TemplateDesign;
import org.banyan.certification.templates.TemplateId;
import org.banyan.certification.templates.TemplatePictures;
import org.banyan.certification.templates.TemplatePreviews;
import org.banyan.certification.templates.TemplateSheet;
import org.banyan.certification.templates.TemplateVersion;
import org.banyan.certification.templates.Templates;
import org.banyan.enrolment.CohortDirectory;
import org.banyan.enrolment.Cohorts;
import org.banyan.identity.Role;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Problem;

/** Where a template is designed: what it is on one side, the true page on the other. */
@Route("certificate-templates")
@RolesAllowed({Role.Names.INSTITUTE_STAFF, Role.Names.ADMINISTRATOR})
@StyleSheet("css/certification.css")
class TemplateView extends Section implements HasUrlParameter<String>, HasDynamicTitle {

    private final Templates templates;
    private final TemplatePictures pictures;
    private final TemplatePreviews previews;
    private final CohortDirectory directory;
    private final Cohorts cohorts;
    private final Problem problem = new Problem();
    private final Div usesPlace = new Div();
    private final Paragraph state = new Paragraph();
    private String name = "";

    TemplateView(
            Templates templates,
            TemplatePictures pictures,
            TemplatePreviews previews,
            CohortDirectory directory,
            Cohorts cohorts) {
        this.templates = templates;
        this.pictures = pictures;
        this.previews = previews;
        this.directory = directory;
        this.cohorts = cohorts;
        addClassNames("page", "certificates-desk", "template-editor");
        state.getElement().setAttribute("role", "status");
        state.addClassName("soft");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        try {
            TemplateSheet template = templates.get(new TemplateId(UUID.fromString(id)));
            name = template.name();
            new Editor(template).open();
        } catch (IllegalArgumentException noId) {
            throw new Refusal.NotFound();
        }
    }

    /** The parts of one template, and how they hang together. */
    private final class Editor {

        private TemplateSheet template;
        private final LookPart look;
        private final SignaturesPart signatures;
        private final WordsPart words;
        private final PreviewPart preview;
        private final VersionsPart versions;

        private Editor(TemplateSheet template) {
            this.template = template;
            look = new LookPart(pictures, template.institute(), this::refresh);
            signatures = new SignaturesPart(pictures, template.institute(), this::refresh);
            words = new WordsPart(this::speak, this::refresh);
            preview = new PreviewPart(
                    sample -> previews.show(template.institute(), template.kind(), design(), words.language(), sample));
            versions = new VersionsPart(this::see, this::publish);
        }

        private void open() {
            Anchor back = new Anchor("certificates", getTranslation("certification.desk"));
            Span named = new Span(template.name());
            named.getElement().setAttribute("dir", "auto");
            H1 heading = new H1(named);
            Div form = new Div(look, words, signatures);
            form.addClassName("form");
            Div both = new Div(form, preview);
            both.addClassName("both");
            add(new Paragraph(back), heading, state, both, buttons(), versions, usesPlace);
            see(template.newest());
            words();
        }

        private Component buttons() {
            Button save = new Button(getTranslation("certification.template.save"), _ -> save(false));
            Button publish = new Button(getTranslation("certification.template.save-and-publish"), _ -> save(true));
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            Div buttons = new Div(save, publish);
            buttons.addClassName("actions");
            return new Div(problem, buttons);
        }

        /** In the language of the person, where the template speaks it. */
        private void see(TemplateVersion version) {
            String language = getLocale().getLanguage();
            look.show(version.design());
            words.show(version.design().words(), language);
            signatures.show(version.design().signatories(), language);
            preview.show(SampleName.usualIn(language));
        }

        private void speak(String language) {
            signatures.speak(language);
            preview.show(SampleName.usualIn(language));
        }

        private TemplateDesign design() {
            return new TemplateDesign(
                    look.paper(),
                    look.border(),
                    look.ground(),
                    look.heading(),
                    look.accent(),
                    look.text(),
                    look.logo(),
                    look.seal(),
                    signatures.signatories(),
                    words.words());
        }

        private void refresh() {
            preview.refresh();
        }

        private void save(boolean publish) {
            boolean saved = problem.sayIfRefused(() -> {
                int number =
                        templates.save(template.template(), template.newest().number(), design());
                if (publish) {
                    templates.publish(template.template(), number);
                }
            });
            if (saved) {
                again(publish ? "certification.template.was-published" : "certification.template.was-saved");
            }
        }

        private void publish(TemplateVersion version) {
            templates.publish(template.template(), version.number());
            again("certification.template.was-published");
        }

        private void again(String said) {
            template = templates.get(template.template());
            words();
            Notification.show(getTranslation(said), 4000, Notification.Position.BOTTOM_START);
        }

        private void words() {
            Integer published = template.published();
            state.setText(template.kind().in(getLocale()) + " · "
                    + (published == null
                            ? getTranslation("certification.template.not-published")
                            : getTranslation("certification.template.published-version", published)));
            versions.show(template);
            usesPlace.removeAll();
            usesPlace.add(new UsesPart(
                    templates,
                    cohorts,
                    new CohortField(directory, getLocale()),
                    template,
                    () -> again("certification.desk.saved")));
        }
    }

    @Override
    public String getPageTitle() {
        return name + " · Banyan";
    }
}
