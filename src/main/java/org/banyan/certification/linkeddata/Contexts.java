package org.banyan.certification.linkeddata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contexts that come with the program, by address. */
public final class Contexts {

    public static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private static final Map<String, String> FILES = Map.of(
            CREDENTIALS,
            "credentials-v2.json",
            OPEN_BADGES,
            "open-badges-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "open-badges-3.0.2.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "open-badges-3.0.1.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "open-badges-extensions.json");

    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

    private Contexts() {}

    public static Set<String> known() {
        return FILES.keySet();
    }

    static JsonNode at(String address) {
        String file = FILES.get(address);
        if (file == null) {
            throw new UnclearMeaningException("Unknown context " + address);
        }
        return READ.computeIfAbsent(address, _ -> read(file));
    }

    private static JsonNode read(String file) {
        try (InputStream in = Contexts.class.getResourceAsStream("/certification/contexts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks the context " + file);
            }
            return JsonMapper.shared().readTree(in).path("@context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
