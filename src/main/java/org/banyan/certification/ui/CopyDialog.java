package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.banyan.certification.templates.CertificateKind;
import org.banyan.shared.ui.Problem;

/** Asks what is begun with the look of a template: its name, and for which kind of certificates. */
class CopyDialog extends Dialog {

    CopyDialog(String copied, CertificateKind copiedKind, BiConsumer<String, CertificateKind> deed) {
        Problem problem = new Problem();
        TextField name = new TextField(getTranslation("certification.template.name"));
        name.setMaxLength(TemplatesPart.LONGEST_NAME);
        String proposed = getTranslation("certification.template.copy-of", copied);
        name.setValue(proposed.substring(0, Math.min(proposed.length(), TemplatesPart.LONGEST_NAME)));
        name.getElement().setAttribute("dir", "auto");
        name.setWidthFull();
        Select<CertificateKind> kind = new KindField();
        kind.setValue(copiedKind);
        kind.setWidthFull();
        kind.setHelperText(getTranslation("certification.template.copy.kind"));
        Button take = new Button(getTranslation("certification.template.copy"), _ -> {
            if (problem.sayIfRefused(() -> deed.accept(name.getValue(), kind.getValue()))) {
                close();
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("certificates-dialog");
        setWidth("min(36rem, calc(100vw - 2rem))");
        setHeaderTitle(getTranslation("certification.template.copy"));
        add(problem, new Div(new Paragraph(getTranslation("certification.template.copy.explained")), name, kind));
        getFooter().add(new Button(getTranslation("certification.desk.cancel"), _ -> close()), take);
    }
}
