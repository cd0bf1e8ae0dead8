package org.banyan.certification.ui;

import com.vaadin.flow.component.select.Select;
import org.banyan.certification.templates.CertificateKind;

/** For which certificates a template is. */
class KindField extends Select<CertificateKind> {

    KindField() {
        setLabel(getTranslation("certification.template.kind"));
        setItems(CertificateKind.values());
        setItemLabelGenerator(one -> one.in(getLocale()));
        setValue(CertificateKind.COMPLETION);
    }
}
