package org.banyan.discussion.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.banyan.discussion.AttachmentId;
import org.banyan.discussion.Attachments;
import org.banyan.shared.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands files of posts to those who may have them. A picture, which this server made itself, may be looked at; everything else is
 * to be saved. Nothing in a file runs or loads anything here, whatever a browser takes it for.
 */
@Controller
class AttachmentController {

    private static final String POLICY = "default-src 'none'; sandbox";
    private static final Duration KEPT = Duration.ofDays(7);

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/discussion/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID file) {
        return handed(attachments.open(new AttachmentId(file), false));
    }

    /** The small copy of a picture. */
    @GetMapping("/discussion/files/{file}/small")
    ResponseEntity<InputStreamResource> small(@PathVariable UUID file) {
        return handed(attachments.open(new AttachmentId(file), true));
    }

    /** A file that was there: its post was deleted or hidden, or it was taken back. */
    @ExceptionHandler
    ResponseEntity<Void> gone(Refusal.NotFound refusal) {
        return ResponseEntity.status(HttpStatus.GONE)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static ResponseEntity<InputStreamResource> handed(Attachments.Opened opened) {
        var kind = opened.file().kind();
        ContentDisposition disposition = (kind.isPicture()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate().immutable())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .contentType(MediaType.parseMediaType(kind.mediaType()));
        if (opened.size() >= 0) {
            answer.contentLength(opened.size());
        }
        return answer.body(new InputStreamResource(opened.content()));
    }
}
