package org.banyan.certification.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.Certificates;
import org.banyan.classroom.CoursePanel;
import org.banyan.classroom.CourseVisit;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** On the course page: the certificate, once there is one. */
@org.springframework.stereotype.Component
@Order(5)
class CertificatePanel implements CoursePanel {

    private final Certificates certificates;

    CertificatePanel(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Optional<Component> panel(CourseVisit visit) {
        return certificates.mine().stream()
                .filter(certificate -> visit.membership().cohort().equals(certificate.cohort()))
                .findFirst()
                .map(certificate -> panel(certificate, visit));
    }

    private static Component panel(CertificateEntry certificate, CourseVisit visit) {
        Element section = new Element("section").addClass("certificate-panel");
        section.appendElement("h2").text(Texts.text(visit.language(), "certification.yours"));
        CertificateLinks.add(section.appendElement("p"), certificate, visit.language());
        return Markup.component(section);
    }
}
