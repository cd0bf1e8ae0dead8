package org.banyan.enrolment.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.banyan.enrolment.intake.Field;
import org.banyan.identity.Categories;
import org.banyan.identity.Category;
import org.banyan.identity.CategoryValues;
import org.banyan.identity.InstituteId;
import org.banyan.identity.Registry;
import org.banyan.shared.Csv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registry as a file, and the empty file that an import understands. */
@Controller
class PeopleFiles {

    private final Registry registry;
    private final Categories categories;

    PeopleFiles(Registry registry, Categories categories) {
        this.registry = registry;
        this.categories = categories;
    }

    /** The headings in the reader's language and nothing below. */
    @GetMapping("/people/template.csv")
    ResponseEntity<byte[]> template(Locale language) {
        return file("people.csv", new Csv(headings(language)));
    }

    /** Everybody the institute knows, in the form in which they can be imported again. */
    @GetMapping("/people/export.csv")
    ResponseEntity<byte[]> export(@RequestParam UUID institute, Locale language) {
        InstituteId id = new InstituteId(institute);
        CategoryValues values = categories.of(id);
        Csv csv = new Csv(headings(language));
        registry.everybody(id)
                .forEach(facts -> csv.row(
                        facts.name(),
                        facts.email(),
                        facts.phone(),
                        facts.organisation(),
                        values.label(Category.SECTOR, facts.sector(), language),
                        values.label(Category.DISTRICT, facts.district(), language),
                        values.label(Category.SEX, facts.sex(), language),
                        facts.birthYear(),
                        facts.consentOn(),
                        facts.consentText()));
        return file("people.csv", csv);
    }

    private static String[] headings(Locale language) {
        return Arrays.stream(Field.values())
                .map(field -> field.heading(language))
                .toArray(String[]::new);
    }

    private static ResponseEntity<byte[]> file(String name, Csv csv) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
