package org.banyan.certification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import org.banyan.certification.CertificateEntry;
import org.banyan.certification.CertificateEntry.State;
import org.banyan.certification.Certificates;
import org.banyan.certification.Corrections;
import org.banyan.identity.InstituteId;
import org.banyan.shared.ui.Problem;

/** What staff do with one certificate. */
class CertificateDialog extends Dialog {

    private final Problem problem = new Problem();
    private final Runnable changed;

    CertificateDialog(
            CertificateEntry entry,
            InstituteId institute,
            Certificates certificates,
            Corrections corrections,
            State state,
            Runnable changed) {
        this.changed = changed;
        addClassName("certificates-dialog");
        setWidth("min(36rem, calc(100vw - 2rem))");
        setHeaderTitle(entry.holderName());
        Paragraph facts = new Paragraph(entry.courseTitle() + " · \u2066" + entry.number() + "\u2069");
        facts.getElement().setAttribute("dir", "auto");
        Anchor open = new Anchor("/verify/" + entry.code().letters(), getTranslation("certification.public-page"));
        open.setRouterIgnore(true);
        open.setTarget("_blank");
        Anchor paper = new Anchor(
                "/certificates/" + entry.code().letters() + ".pdf", getTranslation("certification.download"));
        paper.setRouterIgnore(true);
        paper.setTarget("_blank");
        Div links = new Div(paper, open);
        links.addClassName("certificate-links");
        add(problem, facts, links);
        getFooter().add(new Button(getTranslation("certification.desk.cancel"), _ -> close()));
        if (state == State.VALID || state == State.EXPIRED) {
            getFooter().add(correct(entry, institute, corrections), revoke(entry, institute, certificates));
            if (entry.expiresAt() != null) {
                getFooter().add(renew(entry, institute, corrections));
            }
        }
    }

    private Button correct(CertificateEntry entry, InstituteId institute, Corrections corrections) {
        return new Button(
                getTranslation("certification.desk.correct"),
                _ -> new ReasonDialog(
                                getTranslation("certification.desk.correct"),
                                getTranslation("certification.desk.right-name"),
                                corrections.nameToday(institute, entry.number()),
                                name -> {
                                    corrections.correctName(institute, entry.number(), name);
                                    done("certification.desk.corrected");
                                })
                        .open());
    }

    private Button revoke(CertificateEntry entry, InstituteId institute, Certificates certificates) {
        return new Button(
                getTranslation("certification.desk.revoke"),
                _ -> new ReasonDialog(
                                getTranslation("certification.desk.revoke"),
                                getTranslation("certification.desk.reason"),
                                "",
                                reason -> {
                                    certificates.revoke(institute, entry.number(), reason);
                                    done("certification.desk.was-revoked");
                                })
                        .open());
    }

    private Button renew(CertificateEntry entry, InstituteId institute, Corrections corrections) {
        return new Button(getTranslation("certification.desk.renew"), _ -> {
            if (problem.sayIfRefused(() -> corrections.renew(institute, entry.number()))) {
                done("certification.desk.renewed");
            }
        });
    }

    private void done(String said) {
        close();
        changed.run();
        Notification.show(getTranslation(said), 4000, Notification.Position.BOTTOM_START);
    }
}
