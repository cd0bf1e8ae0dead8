package org.banyan.certification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.CertificateEntry.State;
import org.banyan.certification.Certificates;
import org.springframework.beans.factory.annotation.Value;

/** One's certificates: to keep, to show, to pass on. */
@Route("my-certificates")
@PermitAll
@StyleSheet("css/certification.css")
class MyCertificatesView extends Section implements HasDynamicTitle {

    private final Certificates certificates;
    private final ProfileLink profileLink;
    private final Clock clock;
    private transient Runnable stopListening = () -> {};

    MyCertificatesView(Certificates certificates, @Value("${banyan.url}") String url, Clock clock) {
        this.certificates = certificates;
        this.profileLink = new ProfileLink(url);
        this.clock = clock;
        addClassNames("page", "my-certificates");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        stopListening = certificates.listen(() -> showAgain(ui));
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopListening.run();
    }

    private void showAgain(UI ui) {
        try {
            var _ = ui.access(this::show);
        } catch (UIDetachedException e) {
            stopListening.run();
        }
    }

    private void show() {
        removeAll();
        add(new H1(getTranslation("certification.mine")));
        List<CertificateEntry> mine = certificates.mine();
        if (mine.isEmpty()) {
            add(new Paragraph(getTranslation("certification.mine.none")));
        }
        mine.forEach(certificate -> add(card(certificate)));
    }

    private Section card(CertificateEntry certificate) {
        H2 title = new H2();
        title.getElement().appendChild(new Element("bdi").setText(certificate.courseTitle()));
        State state = certificate.state(clock.instant());
        Paragraph facts = new Paragraph(certificate.kind().title(getLocale())
                + " · "
                + getTranslation("certification.state." + state.name().toLowerCase(Locale.ROOT))
                + " · "
                + DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(getLocale())
                        .withZone(ZoneOffset.UTC)
                        .format(certificate.issuedAt())
                + " · \u2068" + certificate.instituteName() + "\u2069");
        facts.addClassName("soft");
        String code = certificate.code().letters();
        Div links = new Div(
                link("/certificates/" + code + ".pdf", getTranslation("certification.download")),
                link("/verify/" + code, getTranslation("certification.public-page")));
        links.addClassName("certificate-links");
        if (state == State.VALID) {
            Button copy = new Button(getTranslation("certification.share"), _ -> copy(profileLink.page(certificate)));
            Anchor add = link(profileLink.of(certificate), getTranslation("certification.add-to-profile"));
            add.getElement().setAttribute("rel", "noopener noreferrer");
            links.add(copy, add);
            for (String form : List.of("png", "svg", "json")) {
                Anchor badge = link(
                        "/badges/" + code + "." + form,
                        getTranslation("certification.badge.download", form.toUpperCase(Locale.ROOT)));
                badge.setDownload(true);
                links.add(badge);
            }
        }
        Section card = new Section(title, facts, links);
        card.addClassName("certificate-card");
        return card;
    }

    private void copy(String address) {
        getElement().executeJs("return navigator.clipboard.writeText($0)", address);
        Notification.show(getTranslation("certification.share.copied"), 3000, Notification.Position.BOTTOM_START);
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.mine") + " · Banyan";
    }
}
