package org.banyan.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.Version;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Names in the first answer all scripts that a window will need, so that a browser asks for them at once. By itself it learns
 * of each from the one before, which on a slow link costs a round trip each time.
 */
@Component
class ScriptsAhead implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String FOLDER = "VAADIN/build/";
    private static final Pattern SCRIPT = Pattern.compile("\"\\./([\\w-]+\\.js)\"");
    private static final String PUSH = "./VAADIN/static/push/vaadinPush-min.js?v=" + Version.getBuildHash();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(new Announcement()::announce);
        }
    }

    private static final class Announcement {

        private volatile List<String> scripts = List.of();

        void announce(IndexHtmlResponse response) {
            Document page = response.getDocument();
            if (scripts.isEmpty()) {
                scripts = entry(page).map(Announcement::neededBy).orElse(List.of());
            }
            scripts.forEach(script -> preload(page, "modulepreload", "./" + FOLDER + script));
            preload(page, "preload", PUSH).attr("as", "script");
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

        /** The scripts that the entry itself names, as the bundler lists them in it. */
        private static List<String> neededBy(String entry) {
            try (InputStream script =
                    new ClassPathResource("META-INF/VAADIN/webapp/" + FOLDER + entry).getInputStream()) {
                String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
                return SCRIPT.matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .distinct()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
