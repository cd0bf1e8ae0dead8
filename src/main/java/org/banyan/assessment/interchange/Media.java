package org.banyan.assessment.interchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.shared.FigureFile;
import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to questions, known by what is in it.
 *
 * @param name as it was called in its file
 * @param width of a picture that says so; 0 where it does not
 */
@SuppressWarnings("ArrayRecordComponent")
public record Media(String digest, String name, String mediaType, int width, int height, byte[] content) {

    /** Where pictures of questions are served; what follows is the digest. */
    public static final String ADDRESS = "/banks/media/";

    static final int LARGEST = 5 * 1024 * 1024;
    private static final int MOST_PIXELS = 10_000;
    private static final String SVG = "image/svg+xml";
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5})(?:\\.[0-9]{1,9})?(?:px)?");

    /** Empty where the content is no picture that is taken. */
    public static Optional<Media> picture(String name, byte[] content) {
        if (content.length > LARGEST) {
            return Optional.empty();
        }
        Optional<FigureFile.Header> header =
                FigureFile.raster(content).or(() -> FigureFile.looksLikeSvg(content) ? svg(content) : Optional.empty());
        return header.filter(each -> each.width() <= MOST_PIXELS && each.height() <= MOST_PIXELS)
                .map(each -> new Media(digest(content), name, each.mediaType(), each.width(), each.height(), content));
    }

    public String address() {
        return ADDRESS + digest;
    }

    /** A name that is the same for the same content, with the ending of its kind. */
    public String fileName() {
        String ending = mediaType.equals(SVG) ? "svg" : mediaType.substring(mediaType.indexOf('/') + 1);
        return digest.substring(0, 16) + "." + ending;
    }

    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A drawing in which nothing runs and that needs nothing from elsewhere. */
    private static Optional<FigureFile.Header> svg(byte[] content) {
        try {
            XmlElement root = SafeXml.read(content);
            boolean harmless = root.is("svg") && isHarmless(root);
            return harmless
                    ? Optional.of(new FigureFile.Header(
                            SVG, length(root.attribute("width")), length(root.attribute("height"))))
                    : Optional.empty();
        } catch (Faulty _) {
            return Optional.empty();
        }
    }

    private static boolean isHarmless(XmlElement element) {
        boolean itself = !element.is("script")
                && !element.is("foreignObject")
                && element.attributes().entrySet().stream()
                        .noneMatch(
                                each -> each.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                                        || (each.getKey().equals("href")
                                                && !each.getValue().startsWith("#")
                                                && !each.getValue().startsWith("data:image/")));
        return itself && element.children().stream().allMatch(Media::isHarmless);
    }

    private static int length(@Nullable String attribute) {
        Matcher length = LENGTH.matcher(attribute == null ? "" : attribute.strip());
        return length.matches() ? Integer.parseInt(length.group(1)) : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Media media && media.digest.equals(digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
