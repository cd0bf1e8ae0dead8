package org.banyan.discussion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.identity.PersonId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How a text calls people and groups. Who was chosen from a list stands as {@code [@Name](person:id)} in what was written, which is
 * shown as {@code @Name}; a name that was typed stands as it is. In the HTML of a post a call is a {@code span} that says whom it
 * means, put there after everything else was sanitised, so that nobody can write one; the name in it is that of today.
 */
public final class MentionText {

    private static final Pattern CHOSEN =
            Pattern.compile("\\[@([^\\]\\[\\n]{1,200})\\]\\((person|group):([0-9a-fA-F-]{36})\\)");
    private static final Pattern MARK =
            Pattern.compile("<span class=\"mention\" data-person=\"([0-9a-f-]{36})\">[^<]*</span>");
    private static final List<String> LEFT_ALONE = List.of("a", "code", "pre");

    private MentionText() {}

    /** Whom a call means. */
    enum Kind {
        PERSON,
        GROUP
    }

    /** Somebody, or a group, who may be called. */
    record Target(Kind kind, UUID id, String name) {}

    /** What was written, for those who read it as it is: mails and comparisons. */
    public static String plain(String markdown) {
        return CHOSEN.matcher(markdown).replaceAll(call -> "@" + Matcher.quoteReplacement(call.group(1)));
    }

    /** The names that were chosen from a list, and whom each means. */
    static Map<String, UUID> chosen(String markdown) {
        Map<String, UUID> chosen = new HashMap<>();
        for (MatchResult call : CHOSEN.matcher(markdown).results().toList()) {
            chosen.put(call.group(1), UUID.fromString(call.group(3)));
        }
        return chosen;
    }

    /** The name that stands at this place of a text, if it does not go on as a longer word; of several the longest. */
    static Optional<String> nameAt(String text, int at, Iterable<String> names) {
        String found = "";
        for (String name : names) {
            int end = at + name.length();
            if (name.length() > found.length()
                    && text.regionMatches(true, at, name, 0, name.length())
                    && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)))) {
                found = name;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** The HTML of a post with whom it calls marked; {@code calls} are the names as they were written. */
    static String marked(String html, Map<String, Target> calls) {
        if (calls.isEmpty()) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        List<TextNode> texts = document.body().stream()
                .flatMap(element -> element.textNodes().stream())
                .filter(text -> !isLeftAlone(text))
                .toList();
        texts.forEach(text -> mark(text, calls));
        return document.body().html();
    }

    private static boolean isLeftAlone(TextNode text) {
        for (Node node = text.parent(); node instanceof Element element; node = element.parent()) {
            if (LEFT_ALONE.contains(element.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static void mark(TextNode node, Map<String, Target> calls) {
        String text = node.getWholeText();
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            Optional<String> name = nameAt(text, at + 1, calls.keySet());
            if (name.isPresent()) {
                Target target = Objects.requireNonNull(calls.get(name.get()));
                node.before(new TextNode(text.substring(done, at)));
                node.before(new Element("span")
                        .addClass("mention")
                        .attr(
                                target.kind() == Kind.PERSON ? "data-person" : "data-group",
                                target.id().toString())
                        .text("@" + target.name()));
                done = at + 1 + name.get().length();
            }
        }
        if (done > 0) {
            node.text(text.substring(done));
        }
    }

    /** Those whom the HTML of a post calls. */
    static List<PersonId> people(String html) {
        return html.contains("data-person=")
                ? MARK.matcher(html)
                        .results()
                        .map(mark -> new PersonId(UUID.fromString(mark.group(1))))
                        .toList()
                : List.of();
    }

    /** The HTML of a post with the names that people have now. */
    static String renamed(String html, Map<PersonId, String> names) {
        return html.contains("data-person=")
                ? MARK.matcher(html).replaceAll(mark -> Matcher.quoteReplacement(renamed(mark, names)))
                : html;
    }

    private static String renamed(MatchResult mark, Map<PersonId, String> names) {
        String name = names.get(new PersonId(UUID.fromString(mark.group(1))));
        return name == null || name.isBlank()
                ? mark.group()
                : new Element("span")
                        .addClass("mention")
                        .attr("data-person", mark.group(1))
                        .text("@" + name)
                        .outerHtml();
    }
}
