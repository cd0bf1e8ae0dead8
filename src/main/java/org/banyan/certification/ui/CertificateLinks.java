package org.banyan.certification.ui;

import java.util.Locale;
import org.banyan.certification.CertificateEntry;
import org.banyan.shared.Texts;
import org.jsoup.nodes.Element;

/** The ways to a certificate: the paper itself, and the public page to pass on. */
final class CertificateLinks {

    private CertificateLinks() {}

    static void add(Element into, CertificateEntry certificate, Locale language) {
        into.appendElement("a")
                .addClass("button")
                .attr("href", "/certificates/" + certificate.code().letters() + ".pdf")
                .attr("target", "_blank")
                .attr("router-ignore", true)
                .text(Texts.text(language, "certification.download"));
        into.appendText(" ");
        into.appendElement("a")
                .attr("href", "/verify/" + certificate.code().letters())
                .attr("router-ignore", true)
                .text(Texts.text(language, "certification.public-page"));
    }
}
