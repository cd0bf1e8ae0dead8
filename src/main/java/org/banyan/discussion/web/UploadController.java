package org.banyan.discussion.web;

import java.io.InputStream;
import java.util.UUID;
import org.banyan.curriculum.TopicId;
import org.banyan.discussion.Attachment;
import org.banyan.discussion.AttachmentId;
import org.banyan.discussion.Attachments;
import org.banyan.discussion.SendKey;
import org.banyan.discussion.TakeFile;
import org.banyan.enrolment.CohortId;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files while a post is being written, one by one as the body of a request, so that a browser can tell how far it has come.
 * A file has a key of its own: sent again after a connection broke, it is there once.
 */
@RestController
class UploadController {

    private final Attachments attachments;

    UploadController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What has to be sent along with a file, to show that it comes from a page of this server. */
    record Permit(String header, String token) {}

    /** A file as the composer shows it. */
    record Taken(String id, String name, String kind, long size, int width, int height) {
        static Taken of(Attachment file) {
            return new Taken(
                    file.id().value().toString(),
                    file.name(),
                    file.kind().name(),
                    file.size(),
                    file.width(),
                    file.height());
        }
    }

    @GetMapping("/discussion/files/permit")
    Permit permit(CsrfToken token) {
        return new Permit(token.getHeaderName(), token.getToken());
    }

    @PutMapping("/discussion/files/{upload}")
    Taken take(
            @PathVariable UUID upload,
            @RequestParam UUID cohort,
            @RequestParam UUID topic,
            @RequestParam UUID writing,
            @RequestParam String name,
            InputStream content) {
        return Taken.of(attachments.take(
                new CohortId(cohort), new TopicId(topic), new TakeFile(new SendKey(writing), upload, name), content));
    }

    @DeleteMapping("/discussion/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID file) {
        attachments.remove(new AttachmentId(file));
    }
}
