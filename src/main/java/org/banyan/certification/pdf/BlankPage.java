package org.banyan.certification.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A page of ours with no text in it; read once, copied for each certificate. */
final class BlankPage {

    private final Document read;

    private BlankPage(Document read) {
        this.read = read;
    }

    static BlankPage named(String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new BlankPage(
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(CertificateResources.bytes(file))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The page cannot be read: " + file, e);
        }
    }

    /** Not by two at a time: a document makes its nodes when they are first looked at. */
    synchronized Document copy() {
        return (Document) read.cloneNode(true);
    }
}
