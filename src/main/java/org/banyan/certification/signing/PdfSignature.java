package org.banyan.certification.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs a PDF (PAdES baseline B): the signature is added behind the file, which stays as it was to the byte. Nothing of it is
 * seen on the page; what people check is the address.
 */
public final class PdfSignature {

    /** The signature with a certificate of ours takes 1.5 KB; the rest of the place is filled with noughts. */
    private static final int ROOM = 4 * 1024;

    private PdfSignature() {}

    public static byte[] add(byte[] pdf, SigningKey key, String signer, Instant when) {
        try (PDDocument document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setName(signer);
            signature.setSignDate(GregorianCalendar.from(when.atZone(ZoneOffset.UTC)));
            options.setPreferredSignatureSize(room(key));
            document.setDocumentId(when.toEpochMilli());
            document.addSignature(signature, content -> sign(content, key), options);
            var signed = new ByteArrayOutputStream(pdf.length + 3 * ROOM);
            document.saveIncremental(signed);
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one of the keys signed the whole file as it is. */
    public static boolean isIntact(byte[] pdf, Collection<PublishedKey> keys) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature signature = document.getLastSignatureDictionary();
            if (signature == null) {
                return false;
            }
            int[] range = signature.getByteRange();
            boolean isWhole = range.length == 4 && range[0] == 0 && range[2] + range[3] == pdf.length;
            return isWhole && isSigned(signature.getSignedContent(pdf), signature.getContents(), keys);
        } catch (IOException | CMSException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isSigned(byte[] content, byte[] proof, Collection<PublishedKey> keys) throws CMSException {
        var signed = new CMSSignedData(new CMSProcessableByteArray(content), proof);
        return signed.getSignerInfos().getSigners().stream()
                .anyMatch(signer -> keys.stream().anyMatch(key -> isSigned(signer, key)));
    }

    private static boolean isSigned(SignerInformation signer, PublishedKey key) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key.key()));
        } catch (CMSException | OperatorCreationException e) {
            return false;
        }
    }

    /** A certificate that somebody else signed comes with theirs. */
    private static int room(SigningKey key) {
        int room = ROOM;
        for (X509Certificate certificate : key.chain().subList(1, key.chain().size())) {
            try {
                room += certificate.getEncoded().length;
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("A certificate that was read can be written", e);
            }
        }
        return room;
    }

    private static byte[] sign(InputStream content, SigningKey key) throws IOException {
        try {
            AttributeTable attributes = new AttributeTable(
                    new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(identity(key))));
            var inTheFile = new DefaultSignedAttributeTableGenerator(attributes) {
                @Override
                @SuppressWarnings("rawtypes") // as it is declared there
                public AttributeTable getAttributes(java.util.Map parameters) {
                    // The time stands in the file's own dictionary; PAdES wants it nowhere else
                    return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
                }
            };
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(inTheFile)
                            .build(
                                    new JcaContentSignerBuilder(SigningKey.Kind.PAPER.signature()).build(key.secret()),
                                    key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException(e);
        }
    }

    private static ASN1Encodable identity(SigningKey key)
            throws CertificateEncodingException, GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(key.certificate().getEncoded());
        return new SigningCertificateV2(new ESSCertIDv2(digest));
    }
}
