package org.banyan.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.banyan.curriculum.PublishedCourses;
import org.banyan.enrolment.CohortEntry;
import org.banyan.enrolment.CohortId;
import org.banyan.enrolment.Cohorts;
import org.banyan.enrolment.intake.ImportId;
import org.banyan.enrolment.intake.ImportReport;
import org.banyan.enrolment.intake.PeopleImports;
import org.banyan.enrolment.intake.StartImport;
import org.banyan.identity.Registry;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.banyan.shared.ui.Problem;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where an import begins: what the file is for, the file, and the imports there were. */
class ImportStart extends Section {

    private final PeopleImports imports;
    private final Cohorts cohorts;
    private final InstituteChoice institute;
    private final Select<CohortEntry> cohort = new Select<>();
    private final Checkbox addValues = new Checkbox(getTranslation("enrolment.import.add-values"));
    private final Problem problem = new Problem();
    private final Div earlier = new Div();
    private final Consumer<ImportId> open;

    ImportStart(
            PeopleImports imports,
            Registry registry,
            Cohorts cohorts,
            PublishedCourses courses,
            @Nullable CohortId wanted,
            Consumer<ImportId> open) {
        this.imports = imports;
        this.cohorts = cohorts;
        this.open = open;
        this.institute = new InstituteChoice(registry.institutes(), () -> fill(null));
        cohort.setLabel(getTranslation("enrolment.import.cohort"));
        cohort.setHelperText(getTranslation("enrolment.import.cohort-hint"));
        cohort.setEmptySelectionAllowed(true);
        cohort.setEmptySelectionCaption(getTranslation("enrolment.import.no-cohort"));
        cohort.setPlaceholder(getTranslation("enrolment.import.no-cohort"));
        cohort.setItemLabelGenerator(entry -> entry == null ? "" : CohortTitles.whole(entry, courses, getLocale()));
        Anchor template = new Anchor("/people/template.csv", getTranslation("enrolment.import.template"));
        template.setRouterIgnore(true);
        add(
                new Paragraph(getTranslation("enrolment.import.explained")),
                template,
                institute,
                cohort,
                addValues,
                problem,
                upload(),
                earlier);
        fill(wanted);
    }

    private void fill(@Nullable CohortId wanted) {
        List<CohortEntry> own = cohorts.mine().stream()
                .filter(entry -> entry.institute().equals(institute.institute()))
                .toList();
        cohort.setItems(own);
        own.stream().filter(entry -> entry.cohort().equals(wanted)).findFirst().ifPresent(cohort::setValue);
        showEarlier();
    }

    private Upload upload() {
        Upload upload =
                new Upload(UploadHandler.inMemory((metadata, content) -> received(metadata.fileName(), content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PeopleImports.LARGEST_FILE);
        upload.setAcceptedFileExtensions(".csv", ".tsv", ".txt", ".xlsx");
        upload.setUploadButton(new Button(getTranslation("enrolment.import.choose")));
        upload.setDropLabel(new Span(getTranslation("enrolment.import.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(
                                getTranslation("enrolment.import.refusal.large", PeopleImports.LARGEST_FILE >> 20))
                        .setIncorrectFileType(getTranslation("enrolment.import.refusal.not-text"))));
        upload.addFileRejectedListener(rejected -> problem.sayIfRefused(() -> {
            throw new Refusal.Invalid("enrolment.import.refusal.not-text");
        }));
        return upload;
    }

    void received(String fileName, byte[] content) {
        CohortEntry into = cohort.getValue();
        problem.sayIfRefused(() -> open.accept(imports.start(
                new StartImport(
                        institute.institute(), into == null ? null : into.cohort(), fileName, addValues.getValue()),
                content)));
    }

    private void showEarlier() {
        earlier.removeAll();
        List<ImportReport> reports = imports.of(institute.institute());
        if (reports.isEmpty()) {
            return;
        }
        Element list = new Element("ul").addClass("earlier-imports");
        reports.forEach(report -> {
            Element item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href", "people/import/" + report.id().value())
                    .appendElement("bdi")
                    .text(report.fileName());
            item.appendElement("span")
                    .addClass("soft")
                    .text(" " + Moments.of(report.createdAt(), getLocale()) + " · " + said(report));
        });
        earlier.add(new H2(getTranslation("enrolment.import.earlier")), Markup.component(list));
    }

    private String said(ImportReport report) {
        return getTranslation(
                "enrolment.import.status." + report.status().name().toLowerCase(java.util.Locale.ROOT), report.total());
    }
}
