package org.banyan.curriculum.web;

import java.time.Duration;
import java.util.List;
import org.banyan.curriculum.Catalogue;
import org.banyan.identity.OpenAddresses;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves figures by the digest of their content, so they never change and may be kept for ever. Nothing in a figure runs or
 * loads anything, not even when it is opened by itself: the policy shuts it in.
 */
@Controller
class FigureController implements OpenAddresses {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Catalogue catalogue;

    FigureController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/figures/{digest:[0-9a-f]{64}}")
    ResponseEntity<byte[]> figure(@PathVariable String digest) {
        return catalogue
                .figure(digest)
                .map(figure -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .eTag(digest)
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .contentType(MediaType.parseMediaType(figure.mediaType()))
                        .body(figure.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Override
    public List<String> patterns() {
        return List.of("/figures/*");
    }
}
