package org.banyan.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.banyan.assessment.bank.BankCard;
import org.banyan.assessment.bank.BankContents;
import org.banyan.assessment.bank.BankFilter;
import org.banyan.assessment.bank.BankId;
import org.banyan.assessment.bank.BankImport;
import org.banyan.assessment.bank.BankPage;
import org.banyan.assessment.bank.BankReport;
import org.banyan.assessment.bank.CategoryId;
import org.banyan.assessment.bank.QuestionBanks;
import org.banyan.assessment.interchange.QuestionFiles;
import org.banyan.identity.Institutes.InstituteEntry;
import org.banyan.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Question banks for programs: the same rules as on the screens. */
@RestController
@RequestMapping("/api/v1/banks")
@Tag(name = "Question banks")
class BanksApi {

    private static final String DESCRIPTION = "The file is GIFT, Aiken, Moodle XML, or a QTI 2.1, 2.2 or 3.0 item or"
            + " package; which one is seen from its content. With dryRun nothing is written and the report says what would"
            + " be done. A question that cannot be taken stops all of them unless onlyGood is set. Questions are known again"
            + " by the id in the file, or else by what they say, so the same file twice makes no duplicates.";

    private final QuestionBanks banks;
    private final BankContents contents;
    private final BankImport bankImport;

    BanksApi(QuestionBanks banks, BankContents contents, BankImport bankImport) {
        this.banks = banks;
        this.contents = contents;
        this.bankImport = bankImport;
    }

    /**
     * What a bank is begun with.
     *
     * @param institute slug; needed by those who author for several
     */
    record NewBank(@Nullable String institute, String name, String language) {}

    @GetMapping
    @Operation(summary = "The banks you may read")
    List<BankCard> mine() {
        return banks.mine();
    }

    @PostMapping
    @Operation(summary = "Begin a bank")
    ResponseEntity<Object> begin(@RequestBody NewBank bank) {
        List<InstituteEntry> mine = banks.institutes();
        if (mine.isEmpty()) {
            throw new Refusal.NotPermitted();
        }
        String slug = bank.institute();
        InstituteEntry institute = mine.stream()
                .filter(each -> slug == null ? mine.size() == 1 : each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("assessment.refusal.institute"));
        BankId id = banks.begin(institute.id(), bank.name(), bank.language());
        return ResponseEntity.created(URI.create("/api/v1/banks/" + id.value())).body(new Begun(id));
    }

    record Begun(BankId id) {}

    @GetMapping("/{bank}")
    @Operation(summary = "A bank with its categories, tags and counts by type")
    BankPage page(@PathVariable UUID bank) {
        return contents.page(new BankId(bank));
    }

    @GetMapping("/{bank}/questions")
    @Operation(summary = "Questions of a bank, 50 to a page")
    BankPage.Found find(
            @PathVariable UUID bank,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = "0") int page) {
        BankFilter filter = new BankFilter(words, category == null ? null : new CategoryId(category), tag, type);
        return contents.find(new BankId(bank), filter, page);
    }

    @PostMapping(
            path = "/{bank}/import",
            consumes = {
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                "application/zip",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    @Operation(summary = "Bring in a file of questions", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The report: taken, or checked with dryRun")
    @ApiResponse(responseCode = "422", description = "Nothing was taken; each problem with its file and line")
    ResponseEntity<Object> importBody(
            @PathVariable UUID bank,
            InputStream body,
            @RequestParam(defaultValue = "questions") @Parameter(description = "how problems call the file")
                    String name,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean onlyGood,
            Locale language)
            throws IOException {
        return bringIn(bank, body.readNBytes(QuestionFiles.LARGEST + 1), name, dryRun, onlyGood, language);
    }

    @PostMapping(path = "/{bank}/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Bring in a file of questions from a form", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The report: taken, or checked with dryRun")
    @ApiResponse(responseCode = "422", description = "Nothing was taken; each problem with its file and line")
    ResponseEntity<Object> importForm(
            @PathVariable UUID bank,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean onlyGood,
            Locale language)
            throws IOException {
        if (file == null) {
            throw new Refusal.Invalid("assessment.refusal.no-file");
        }
        String name = file.getOriginalFilename();
        return bringIn(bank, file.getBytes(), name == null ? "questions" : name, dryRun, onlyGood, language);
    }

    private ResponseEntity<Object> bringIn(
            UUID bank, byte[] content, String name, boolean dryRun, boolean onlyGood, Locale language) {
        if (content.length == 0) {
            throw new Refusal.Invalid("assessment.refusal.no-file");
        }
        BankId id = new BankId(bank);
        BankReport report = dryRun ? bankImport.check(id, content, name) : bankImport.take(id, content, name, onlyGood);
        BankImportAnswer answer = BankImportAnswer.of(report, language);
        return dryRun || report.taken()
                ? ResponseEntity.ok(answer)
                : ResponseEntity.unprocessableContent().body(notTaken(report, answer, language));
    }

    private static ProblemDetail notTaken(BankReport report, BankImportAnswer answer, Locale language) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Refusal.Invalid("assessment.refusal.bank-import", report.leftOut()).in(language));
        detail.setTitle(HttpStatus.UNPROCESSABLE_CONTENT.getReasonPhrase());
        detail.setType(URI.create("urn:banyan:problem:assessment.refusal.bank-import"));
        detail.setProperty("report", answer);
        return detail;
    }
}
