package org.banyan.authoring.web;

import java.util.UUID;
import org.banyan.authoring.DraftFigures;
import org.banyan.authoring.DraftId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves figures that are not published yet to those who write with them. As in public, nothing in a figure runs. */
@Controller
class DraftFigureController {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final DraftFigures figures;

    DraftFigureController(DraftFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/authoring/figures/{draft}/{digest:[0-9a-f]{64}}")
    ResponseEntity<byte[]> figure(@PathVariable UUID draft, @PathVariable String digest) {
        return figures.figure(new DraftId(draft), digest)
                .map(figure -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(digest)
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .contentType(MediaType.parseMediaType(figure.mediaType()))
                        .body(figure.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
