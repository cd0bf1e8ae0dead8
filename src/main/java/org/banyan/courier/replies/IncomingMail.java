package org.banyan.courier.replies;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A mail as it came, as far as an answer needs it.
 *
 * @param messageId its name, if it has one
 * @param from who says to have sent it
 * @param recipients all addresses it went to, as far as it tells
 * @param automatic whether a program wrote it: an absence note, a bounce, a list
 * @param words the sender's own, as Markdown
 * @param files that came along, without what only signs or adorns the mail
 * @param tooLarge whether it was too large to be read
 */
public record IncomingMail(
        Optional<String> messageId,
        Optional<String> from,
        List<String> recipients,
        boolean automatic,
        String words,
        List<File> files,
        boolean tooLarge) {

    /** A file as the mail calls it. */
    public record File(String name, Supplier<InputStream> content) {}

    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 8;
    /** In bytes of the mail, which are a third more than those of the picture. */
    private static final int LARGEST_ADORNMENT = 27_000;

    private static final List<String> RECIPIENTS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    public static IncomingMail read(MimeMessage message, Predicate<String> isReplyLine)
            throws MessagingException, IOException {
        Parts parts = new Parts();
        boolean automatic = isAutomatic(message);
        if (!automatic) {
            parts.read(message, 0);
        }
        String words = parts.plain.isBlank()
                ? OwnWords.in(HtmlWords.markdown(parts.html), isReplyLine)
                : OwnWords.in(unflowed(parts), isReplyLine);
        return new IncomingMail(
                Optional.ofNullable(message.getMessageID()).map(String::strip).filter(id -> !id.isEmpty()),
                from(message),
                recipients(message),
                automatic,
                words,
                parts.files,
                false);
    }

    /** What a mail says of itself that is too large to be read. */
    public static IncomingMail tooLarge(MimeMessage message) throws MessagingException {
        return new IncomingMail(
                Optional.ofNullable(message.getMessageID()).map(String::strip).filter(id -> !id.isEmpty()),
                from(message),
                recipients(message),
                isAutomatic(message),
                "",
                List.of(),
                true);
    }

    /** By what programs say of themselves; RFC 3834 and what is customary. */
    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String auto = header(message, "Auto-Submitted");
        String returnPath = header(message, "Return-Path");
        return (!auto.isEmpty() && !auto.startsWith("no"))
                || header(message, "Precedence").matches("bulk|junk|list|auto.?reply")
                || Stream.of("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress", "List-Id", "X-Loop")
                        .anyMatch(name -> !headerOrNothing(message, name).isEmpty())
                || returnPath.equals("<>")
                || message.isMimeType("multipart/report")
                || message.isMimeType("message/delivery-status")
                || from(message)
                        .filter(sender -> sender.matches("(mailer-daemon|postmaster|no-?reply)@.*"))
                        .isPresent();
    }

    private static String headerOrNothing(MimeMessage message, String name) {
        try {
            return header(message, name);
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, ",");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> from(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                ? Optional.ofNullable(address.getAddress()).map(text -> text.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static List<String> recipients(MimeMessage message) throws MessagingException {
        List<String> recipients = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (RECIPIENTS.stream().anyMatch(header.getName()::equalsIgnoreCase)) {
                Arrays.stream(InternetAddress.parseHeader(header.getValue(), false))
                        .map(InternetAddress::getAddress)
                        .forEach(recipients::add);
            }
        }
        return recipients;
    }

    /** Lines that a program has broken to send them are put together again (RFC 3676). */
    private static String unflowed(Parts parts) {
        if (!parts.flowed) {
            return parts.plain;
        }
        StringBuilder text = new StringBuilder();
        for (String line : parts.plain.replace("\r\n", "\n").split("\n", -1)) {
            boolean goesOn = line.endsWith(" ") && !line.equals("-- ");
            text.append(line.startsWith(" ") ? line.substring(1) : line).append(goesOn ? "" : "\n");
        }
        return text.toString();
    }

    private static final class Parts {

        private String plain = "";
        private String html = "";
        private boolean flowed;
        private final List<File> files = new ArrayList<>();

        private void read(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST) {
                return;
            }
            boolean file = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    BodyPart inner = several.getBodyPart(i);
                    read(inner, depth + 1);
                }
            } else if (!file && part.isMimeType("text/plain") && plain.isBlank()) {
                plain = text(part);
                flowed = part.getContentType().toLowerCase(Locale.ROOT).contains("flowed");
            } else if (!file && part.isMimeType("text/html") && html.isBlank()) {
                html = text(part);
            } else if ((!part.isMimeType("text/*") || file) && !isAdornment(part)) {
                byte[] content = part.getInputStream().readAllBytes();
                files.add(new File(name(part), () -> new ByteArrayInputStream(content)));
            }
        }

        /** Signatures of programs, and the small pictures within the text that stand under every mail of an office. */
        private static boolean isAdornment(Part part) throws MessagingException {
            boolean withinTheText = !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    && part.getHeader("Content-ID") != null
                    && part.isMimeType("image/*");
            return part.isMimeType("application/pgp-signature")
                    || part.isMimeType("application/pkcs7-signature")
                    || part.isMimeType("application/x-pkcs7-signature")
                    || (withinTheText && part.getSize() < LARGEST_ADORNMENT);
        }

        private static String name(Part part) throws MessagingException {
            String name = part.getFileName();
            try {
                return name == null ? "" : MimeUtility.decodeText(name);
            } catch (UnsupportedEncodingException e) {
                return name;
            }
        }

        private static String text(Part part) throws MessagingException, IOException {
            String text;
            try {
                text = part.getContent() instanceof String words ? words : bytes(part);
            } catch (IOException unknownCharset) {
                text = bytes(part);
            }
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }

        private static String bytes(Part part) throws MessagingException, IOException {
            return new String(part.getInputStream().readNBytes(4 * LONGEST), StandardCharsets.UTF_8);
        }
    }
}
