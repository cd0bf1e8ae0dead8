package org.banyan.certification.pdf;

import com.ibm.icu.util.ULocale;
import java.net.URI;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a certificate says, ready to print, in the words of its language.
 *
 * <p>All texts are cleaned on the way in: control characters and bidi overrides, which could make a name read as
 * another, are gone, and white space is plain. So the accessors return what the page shows, not always what was given.
 *
 * @param language BCP 47 tag of the certificate's language; decides the side on which the page begins
 * @param wording the fixed words in that language
 * @param holderName the person's name, in any script
 * @param courseTitle the course, in any script
 * @param details up to four further lines, such as hours and dates, role and generation, expiry; may be empty
 * @param instituteName who issues the certificate
 * @param issuedOn the day of issue as it is written in the language
 * @param issuedAt the moment of issue, kept in the file's metadata
 * @param number the certificate's number
 * @param verificationAddress where anybody can check the certificate; printed
 * @param scannedAddress the same address as the QR code has it, where it may carry more
 * @param verificationCode the code to type in when there is no camera
 * @param attachment a JSON statement to carry inside the file as {@code certificate.json}
 * @param look how an institute designed its page; null for the page that comes with the program
 */
public record CertificateSheet(
        String language,
        Wording wording,
        String holderName,
        String courseTitle,
        List<String> details,
        String instituteName,
        String issuedOn,
        Instant issuedAt,
        String number,
        URI verificationAddress,
        URI scannedAddress,
        String verificationCode,
        @Nullable String attachment,
        @Nullable Look look) {

    private static final int MOST_DETAILS = 4;

    public CertificateSheet {
        requireLanguage(language);
        holderName = PlainText.of("holderName", holderName);
        courseTitle = PlainText.of("courseTitle", courseTitle);
        details = details.stream().map(line -> PlainText.of("details", line)).toList();
        instituteName = PlainText.of("instituteName", instituteName);
        issuedOn = PlainText.of("issuedOn", issuedOn);
        number = PlainText.of("number", number);
        verificationCode = PlainText.of("verificationCode", verificationCode);
        if (details.size() > MOST_DETAILS) {
            throw new IllegalArgumentException(
                    "A certificate has room for %d details, not for %d".formatted(MOST_DETAILS, details.size()));
        }
        if (!verificationAddress.isAbsolute()) {
            throw new IllegalArgumentException("The verification address must be absolute: " + verificationAddress);
        }
    }

    /** On the page that comes with the program. */
    public CertificateSheet(
            String language,
            Wording wording,
            String holderName,
            String courseTitle,
            List<String> details,
            String instituteName,
            String issuedOn,
            Instant issuedAt,
            String number,
            URI verificationAddress,
            URI scannedAddress,
            String verificationCode,
            @Nullable String attachment) {
        this(
                language,
                wording,
                holderName,
                courseTitle,
                details,
                instituteName,
                issuedOn,
                issuedAt,
                number,
                verificationAddress,
                scannedAddress,
                verificationCode,
                attachment,
                null);
    }

    /**
     * The words that are the same on all certificates of one language.
     *
     * @param title such as "Certificate of completion"
     * @param certifies such as "This certifies that", above the name
     * @param completed such as "has completed the course", between the name and the course
     * @param issuedOn such as "Issued on"
     * @param number such as "Certificate number"
     * @param verifyAt such as "Verify at"
     * @param code such as "Verification code"
     */
    public record Wording(
            String title,
            String certifies,
            String completed,
            String issuedOn,
            String number,
            String verifyAt,
            String code) {

        public Wording {
            title = PlainText.of("title", title);
            certifies = PlainText.of("certifies", certifies);
            completed = PlainText.of("completed", completed);
            issuedOn = PlainText.of("issuedOn", issuedOn);
            number = PlainText.of("number", number);
            verifyAt = PlainText.of("verifyAt", verifyAt);
            code = PlainText.of("code", code);
        }

        private Stream<String> texts() {
            return Stream.of(title, certifies, completed, issuedOn, number, verifyAt, code);
        }
    }

    /**
     * The same sheet for a certificate that can be checked without a network and by programs.
     *
     * @param scanned the verification address with a signed statement behind it
     * @param badge to carry inside the file
     */
    public CertificateSheet carrying(URI scanned, String badge) {
        return with(scanned, badge, look);
    }

    /** The same sheet as an institute wants it to look. */
    public CertificateSheet looking(@Nullable Look like) {
        return with(scannedAddress, attachment, like);
    }

    private CertificateSheet with(URI scanned, @Nullable String badge, @Nullable Look like) {
        return new CertificateSheet(
                language,
                wording,
                holderName,
                courseTitle,
                details,
                instituteName,
                issuedOn,
                issuedAt,
                number,
                verificationAddress,
                scanned,
                verificationCode,
                badge,
                like);
    }

    Stream<String> texts() {
        return Stream.of(
                        wording.texts(),
                        Stream.of(holderName, courseTitle),
                        details.stream(),
                        look == null
                                ? Stream.<String>empty()
                                : look.signatures().stream()
                                        .flatMap(signature -> Stream.of(signature.name(), signature.function())),
                        Stream.of(
                                instituteName, issuedOn, number, verificationAddress.toASCIIString(), verificationCode))
                .flatMap(texts -> texts);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    boolean readsFromTheRight() {
        return ULocale.forLanguageTag(language).isRightToLeft();
    }

    LineDirection direction() {
        return readsFromTheRight() ? LineDirection.FROM_THE_RIGHT : LineDirection.FROM_THE_LEFT;
    }

    private static void requireLanguage(String language) {
        try {
            if (new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty()) {
                throw new IllegalArgumentException("A certificate must say its language");
            }
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("Not a BCP 47 language: " + language, e);
        }
    }
}
