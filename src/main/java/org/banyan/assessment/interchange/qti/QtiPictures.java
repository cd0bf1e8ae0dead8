package org.banyan.assessment.interchange.qti;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banyan.assessment.interchange.Media;

/** Finds pictures of a package by the way that leads there from the file of an item. */
final class QtiPictures {

    private final Map<String, byte[]> files;
    private final String folder;
    private final Map<String, Optional<Media>> found;

    QtiPictures(Map<String, byte[]> files, String item) {
        this(files, item, new HashMap<>());
    }

    private QtiPictures(Map<String, byte[]> files, String item, Map<String, Optional<Media>> found) {
        this.files = files;
        this.folder = item.substring(0, item.lastIndexOf('/') + 1);
        this.found = found;
    }

    QtiPictures of(String item) {
        return new QtiPictures(files, item, found);
    }

    Optional<Media> find(String reference) {
        String path = resolve(folder, reference);
        return found.computeIfAbsent(path, each -> {
            byte[] content = files.get(each);
            return content == null
                    ? Optional.empty()
                    : Media.picture(each.substring(each.lastIndexOf('/') + 1), content);
        });
    }

    /** Never leads out of the package: what is above its top is its top. */
    static String resolve(String folder, String reference) {
        String decoded;
        try {
            decoded = URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            decoded = reference;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + decoded).split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
