package org.banyan.cascade.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.banyan.cascade.Cascade;
import org.banyan.cascade.CascadeAddresses;
import org.banyan.cascade.CascadeTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a cascade by generation. Programme, institute and course are given by id or short name. */
@RestController
class CascadeApi {

    private static final String ADDRESS = "/api/v1/cascade";

    private final Cascade cascade;
    private final CascadeAddresses addresses;

    CascadeApi(Cascade cascade, CascadeAddresses addresses) {
        this.cascade = cascade;
        this.addresses = addresses;
    }

    @GetMapping(path = CascadeApi.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    List<CascadeTable.Row> json(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String institute,
            @RequestParam(required = false) @Nullable String course,
            Locale language) {
        return table(programme, institute, course, language).rows();
    }

    /** Also the file that the screen offers, at an address for those who are signed in there. */
    @GetMapping(
            path = {ADDRESS, "/cascade/figures.csv"},
            produces = "text/csv")
    ResponseEntity<String> csv(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String institute,
            @RequestParam(required = false) @Nullable String course,
            Locale language) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("cascade.csv")
                                .build()
                                .toString())
                .body(table(programme, institute, course, language).csv());
    }

    private CascadeTable table(
            @Nullable String programme, @Nullable String institute, @Nullable String course, Locale language) {
        return CascadeTable.of(cascade.figures(addresses.filter(programme, institute, course), language));
    }
}
