package org.banyan.shell.ui;

import com.vaadin.flow.internal.BundleUtils;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.Version;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banyan.shared.ui.BarPart;
import org.banyan.shared.ui.StylesAhead;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Names in the first answer all scripts and styles that a window will need, so that a browser asks for them at once. By itself it learns
 * of each from the one before, which on a slow link costs a round trip each time.
 */
@Component
class ScriptsAhead implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "VAADIN/build/";
    private static final Pattern SCRIPT = Pattern.compile("\"\\./([\\w-]+\\.js)\"");
    private static final String VIEWS = "generated-flow-imports";

    /** What a view is called, or the script that those called before it need. */
    private static final Pattern VIEW_OR_SCRIPT =
            Pattern.compile("[`\"']([0-9a-f]{64})[`\"']|import\\([`\"']\\./([\\w-]+\\.js)[`\"']\\)");

    private static final String PUSH = "./VAADIN/static/push/vaadinPush-min.js?v=" + Version.getBuildHash();

    private final transient ObjectProvider<BarPart> parts;

    ScriptsAhead(ObjectProvider<BarPart> parts) {
        this.parts = parts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(new Announcement()::announce);
            event.addIndexHtmlRequestListener(this::announceStyles);
        }
    }

    private void announceStyles(IndexHtmlResponse response) {
        parts.stream()
                .flatMap(part -> part.always().stream())
                .forEach(part -> StylesAhead.of(part, response.getDocument(), response.getVaadinRequest()));
    }

    private static final class Announcement {

        /** By the name of the script that needs them. */
        private final Map<String, List<String>> needed = new ConcurrentHashMap<>();

        /** The script of each view, by what the bundler calls the view. */
        private volatile Map<String, String> views = Map.of();

        void announce(IndexHtmlResponse response) {
            Document page = response.getDocument();
            Set<String> scripts = new LinkedHashSet<>();
            entry(page).ifPresent(entry -> scripts.addAll(neededBy(entry)));
            view(response, scripts).ifPresent(view -> {
                scripts.addAll(neededBy(view));
                scripts.add(view);
            });
            scripts.forEach(script -> preload(page, "modulepreload", "./" + FOLDER + script));
            preload(page, "preload", PUSH).attr("as", "script");
        }

        private Optional<String> view(IndexHtmlResponse response, Set<String> scripts) {
            if (views.isEmpty()) {
                views = scripts.stream()
                        .filter(script -> script.startsWith(VIEWS))
                        .findFirst()
                        .map(Announcement::views)
                        .orElse(Map.of());
            }
            String path = Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), "");
            return RouteConfiguration.forApplicationScope()
                    .getRoute(path.startsWith("/") ? path.substring(1) : path)
                    .map(view -> views.get(BundleUtils.getChunkId(view)));
        }

        private static Map<String, String> views(String script) {
            Map<String, String> views = new HashMap<>();
            List<String> called = new ArrayList<>();
            Matcher found = VIEW_OR_SCRIPT.matcher(text(script));
            while (found.find()) {
                if (found.group(1) != null) {
                    called.add(found.group(1));
                } else {
                    called.forEach(view -> views.put(view, found.group(2)));
                    called.clear();
                }
            }
            return views;
        }

        private List<String> neededBy(String script) {
            return needed.computeIfAbsent(script, Announcement::named);
        }

        /** Behind the style sheets, which are needed first. */
        private static Element preload(Document page, String how, String address) {
            return page.head()
                    .appendElement("link")
                    .attr("rel", how)
                    .attr("fetchpriority", "low")
                    .attr("href", address);
        }

        private static Optional<String> entry(Document page) {
            return page.head().select("script[type=module][src*=" + FOLDER + "]").stream()
                    .map(script -> script.attr("src"))
                    .map(address -> address.substring(address.lastIndexOf('/') + 1))
                    .findFirst();
        }

        /** The scripts that a script itself names, as the bundler lists them in it. */
        private static List<String> named(String script) {
            return SCRIPT.matcher(text(script))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
        }

        private static String text(String script) {
            try (InputStream file =
                    new ClassPathResource("META-INF/VAADIN/webapp/" + FOLDER + script).getInputStream()) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
