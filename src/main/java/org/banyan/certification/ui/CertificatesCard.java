package org.banyan.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.Certificates;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.Markup;
import org.banyan.shell.HomeCard;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;

/** My certificates, on the home page. */
@org.springframework.stereotype.Component
@Order(40)
class CertificatesCard implements HomeCard {

    private final Certificates certificates;

    CertificatesCard(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Optional<Component> card() {
        List<CertificateEntry> mine = certificates.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Locale language = UI.getCurrent().getLocale();
        Element section = new Element("section").addClass("home-card");
        section.appendElement("h2").text(Texts.text(language, "certification.mine"));
        Element list = section.appendElement("ul").addClass("certificates");
        mine.forEach(certificate -> {
            Element item = list.appendElement("li");
            item.appendElement("p").attr("dir", "auto").addClass("course").text(certificate.courseTitle());
            CertificateLinks.add(item.appendElement("p"), certificate, language);
        });
        section.appendElement("p")
                .appendElement("a")
                .attr("href", "my-certificates")
                .text(Texts.text(language, "certification.mine.all"));
        return Optional.of(Markup.component(section));
    }
}
