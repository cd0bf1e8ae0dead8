package org.banyan.assessment.web;

import java.time.Duration;
import java.util.UUID;
import org.banyan.assessment.bank.BankExport;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankMedia;
import org.banyan.assessment.bank.CategoryId;
import org.banyan.assessment.interchange.InterchangeFormat;
import org.banyan.assessment.interchange.WrittenFile;
import org.banyan.identity.CurrentPerson;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pictures of questions, and the questions of a bank as a file, for browsers and for programs with a token. */
@Controller
class BankFiles {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final BankMedia media;
    private final BankExport export;
    private final CurrentPerson currentPerson;

    BankFiles(BankMedia media, BankExport export, CurrentPerson currentPerson) {
        this.media = media;
        this.export = export;
        this.currentPerson = currentPerson;
    }

    /** Never changes, because the address is a digest; nothing in it runs or loads anything. */
    @GetMapping("/banks/media/{digest:[0-9a-f]{64}}")
    ResponseEntity<byte[]> picture(@PathVariable String digest) {
        return media.find(digest)
                .map(picture -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePrivate()
                                .immutable())
                        .eTag(digest)
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        .contentType(MediaType.parseMediaType(picture.mediaType()))
                        .body(picture.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping({"/banks/{bank}/files/{format}", "/api/v1/banks/{bank}/export/{format}"})
    ResponseEntity<byte[]> export(
            @PathVariable UUID bank,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String type) {
        currentPerson.require();
        WrittenFile file = export.export(
                new BankId(bank),
                new BankFilter(words, category == null ? null : new CategoryId(category), tag, type),
                InterchangeFormat.of(format)
                        .orElseThrow(() -> new Refusal.Invalid("assessment.refusal.format", format)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
