package org.banyan.assessment.interchange;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.shared.TextElements;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes the texts of files into HTML that is safe to show: rendered by their format, then cut down to an allow-list. */
final class QuestionHtml {

    /** Signs read beside letters, and directions of their own, come in questions from other programs. */
    private static final Set<String> ELEMENTS = Stream.concat(
                    TextElements.ALL.stream(), Stream.of("ruby", "rt", "rp", "bdi", "bdo"))
            .collect(Collectors.toUnmodifiableSet());

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS.toArray(String[]::new))
            .allowWithoutAttributes("span", "a", "img")
            .allowUrlProtocols("http", "https", "mailto", "data")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[0-9]{1,2}"))
            .onElements("th", "td")
            .allowAttributes("dir")
            .matching(Pattern.compile("ltr|rtl|auto"))
            .globally()
            .allowAttributes("lang")
            .matching(Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
            .globally()
            .toFactory();

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(40)
            .maxInlineNesting(60)
            .build();
    private static final HtmlRenderer RENDERED =
            HtmlRenderer.builder().extensions(TABLES).build();
    private static final String DATA = "data:image/";

    private final Function<String, Optional<Media>> pictures;
    private final Consumer<Media> used;
    private final Consumer<String> cut;
    private final Consumer<String> missing;

    /**
     * @param pictures finds what an image refers to
     * @param used is told each picture that is shown
     * @param cut is told the names of elements and attributes that were not let through
     * @param missing is told the references of pictures that are not there
     */
    QuestionHtml(
            Function<String, Optional<Media>> pictures,
            Consumer<Media> used,
            Consumer<String> cut,
            Consumer<String> missing) {
        this.pictures = pictures;
        this.used = used;
        this.cut = cut;
        this.missing = missing;
    }

    String of(FormattedText text) {
        String rendered = switch (text.format()) {
            case HTML -> text.text();
            case MARKDOWN -> withoutLoneParagraph(RENDERED.render(MARKDOWN.parse(text.text())));
            case PLAIN -> escape(text.text()).replace("\n", "<br>");
            case MOODLE -> escapeLooseSigns(text.text()).replace("\n", "<br>");
        };
        Document html = Jsoup.parseBodyFragment(POLICY.sanitize(rendered, new Cut(cut), null));
        html.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        html.select("img").forEach(this::showPicture);
        html.select("a").forEach(QuestionHtml::markLink);
        return html.body().html().strip();
    }

    static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a piece of HTML says, without its marks. */
    static String words(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        return document.body().text().strip();
    }

    private void showPicture(Element image) {
        String reference = image.attr("src");
        Optional<Media> picture = reference.startsWith(DATA) ? inline(reference) : pictures.apply(reference);
        if (picture.isEmpty()) {
            missing.accept(reference.startsWith(DATA) ? "data:" : reference);
            image.replaceWith(new Element("em").text(image.attr("alt")));
            return;
        }
        Media media = picture.get();
        used.accept(media);
        image.attr("src", media.address()).attr("alt", image.attr("alt"));
        if (media.width() > 0 && media.height() > 0) {
            image.attr("width", String.valueOf(media.width())).attr("height", String.valueOf(media.height()));
        }
    }

    private static Optional<Media> inline(String reference) {
        int comma = reference.indexOf(',');
        if (comma < 0 || !reference.substring(0, comma).endsWith(";base64")) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(reference.substring(comma + 1));
            return Media.picture("inline", content);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void markLink(Element link) {
        if (link.attr("href").matches("(?i)(https?://|mailto:).*")) {
            link.attr("rel", "external noopener noreferrer");
        } else {
            link.unwrap();
        }
    }

    private static String withoutLoneParagraph(String html) {
        String text = html.strip();
        boolean lone = text.startsWith("<p>") && text.endsWith("</p>") && text.indexOf("<p>", 3) < 0;
        return lone ? text.substring(3, text.length() - 4) : text;
    }

    /** In text that may hold HTML but need not, a sign that begins no element is meant as itself. */
    private static String escapeLooseSigns(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '<' && !beginsElement(text, at + 1)) {
                escaped.append("&lt;");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean beginsElement(String text, int from) {
        if (text.startsWith("!--", from)) {
            return true;
        }
        int start = text.startsWith("/", from) ? from + 1 : from;
        int end = start;
        while (end < text.length() && end - start < 12 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean ends = end < text.length() && " \t\n/>".indexOf(text.charAt(end)) >= 0;
        return ends && (ELEMENTS.contains(name) || UNWANTED.contains(name));
    }

    /** Elements that people mean as such, though they are not let through. */
    private static final Set<String> UNWANTED = Set.of(
            "script", "style", "font", "center", "object", "embed", "iframe", "video", "audio", "source", "form",
            "input", "button", "svg", "math", "big", "tt", "nobr", "title", "link", "meta", "body", "html", "head");

    /** What we set by ourselves, whatever a file says. */
    private static final Set<String> OURS = Set.of("rel", "width", "height", "loading", "decoding");

    private record Cut(Consumer<String> told) implements HtmlChangeListener<Object> {

        @Override
        public void discardedTag(@Nullable Object context, String element) {
            told.accept("<" + element + ">");
        }

        @Override
        public void discardedAttributes(@Nullable Object context, String element, String... attributes) {
            for (String attribute : attributes) {
                if (!OURS.contains(attribute)) {
                    told.accept(attribute);
                }
            }
        }
    }
}
