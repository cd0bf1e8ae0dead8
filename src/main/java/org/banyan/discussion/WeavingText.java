package org.banyan.discussion;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.shared.Refusal;

/**
 * The words of a summary. Where the address of a post stands in them, pasted as it is, a number stands in what is shown, which
 * leads to the post; the address behind words of the writer's own leads there too. Addresses are shortened to their path, so
 * that they hold on every address of this server.
 *
 * @param posts those that are named, each once, in the order of their numbers
 */
record WeavingText(PostText text, List<PostId> posts) {

    static final int MOST_POSTS = 50;

    private static final String ID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern ADDRESS = Pattern.compile("(\\]\\()?(?:https?://[^\\s/()<>]+)?(/learn/" + ID
            + "/[a-z0-9-]+\\?discussion=" + ID + "&post=(" + ID + "))");

    static WeavingText of(String written) {
        PostText.of(written);
        List<PostId> posts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(written);
        String shown = address.replaceAll(found -> {
            PostId post = new PostId(UUID.fromString(found.group(3)));
            if (!posts.contains(post)) {
                posts.add(post);
            }
            return Matcher.quoteReplacement(
                    found.group(1) == null
                            ? "[" + (posts.indexOf(post) + 1) + "](" + found.group(2) + ")"
                            : "](" + found.group(2));
        });
        if (posts.size() > MOST_POSTS) {
            throw new Refusal.Invalid("discussion.refusal.too-many-named", MOST_POSTS);
        }
        return new WeavingText(new PostText(written.strip(), org.banyan.shared.Markdown.post(shown)), posts);
    }
}
