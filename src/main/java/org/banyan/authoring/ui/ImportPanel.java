package org.banyan.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.banyan.authoring.CourseImport;
import org.banyan.authoring.ImportReport;
import org.banyan.authoring.PackageSource;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Texts;
import org.banyan.shared.ui.LongWork;
import org.banyan.shared.ui.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Brings one package in, step by step: choose a file, read the report, accept the warnings, publish. Checking and publishing run
 * beside the screen, which stays alive and tells how far they are.
 */
class ImportPanel extends Section {

    private final CourseImport courseImport;
    private final InstituteId institute;
    private final Runnable afterPublishing;
    private final LongWork work;
    private @Nullable Path file;

    ImportPanel(CourseImport courseImport, InstituteId institute, Runnable afterPublishing) {
        this.courseImport = courseImport;
        this.institute = institute;
        this.afterPublishing = afterPublishing;
        work = new LongWork(getTranslation("authoring.failed"), this::askForFile);
        add(
                new H2(getTranslation("authoring.import")),
                new Paragraph(getTranslation("authoring.import.explained")),
                work);
        askForFile();
    }

    private void askForFile() {
        forgetFile();
        work.show(PackageUpload.create(this::received, work::say));
    }

    private void received(UploadMetadata metadata, File received) {
        file = received.toPath();
        PackageSource source = new PackageSource.Zip(received.toPath());
        work.run(getTranslation("authoring.checking"), () -> courseImport.check(institute, source), report -> {
            showReport(metadata.fileName(), source, report);
        });
    }

    private void showReport(String name, PackageSource source, ImportReport report) {
        ReportText text = new ReportText(getLocale());
        List<Component> parts = new ArrayList<>();
        if (!report.courses().isEmpty()) {
            parts.add(new H4(getTranslation("authoring.report.courses")));
            parts.add(Markup.component(text.courses(report)));
        }
        if (!report.errors().isEmpty()) {
            parts.add(new H4(getTranslation("authoring.errors", report.errors().size())));
            parts.add(Markup.component(text.problems(report.errors())));
        }
        if (!report.warnings().isEmpty()) {
            parts.add(new H4(
                    getTranslation("authoring.warnings", report.warnings().size())));
            parts.add(Markup.component(text.problems(report.warnings())));
        }
        if (report.problems().isEmpty()) {
            parts.add(new Paragraph(getTranslation("authoring.no-problems")));
        }
        if (report.isPublishable(true) && !report.hasNews()) {
            parts.add(new Paragraph(getTranslation("authoring.report.nothing-new")));
        }
        parts.add(decision(source, report));
        work.show(new H3(getTranslation("authoring.report", name)), parts);
    }

    private Component decision(PackageSource source, ImportReport report) {
        Button discard = new Button(getTranslation("authoring.discard"), _ -> askForFile());
        if (!report.isPublishable(true)) {
            return discard;
        }
        Button publish = new Button(getTranslation("authoring.publish"), _ -> publish(source));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        Optional<Checkbox> accept = report.warnings().isEmpty()
                ? Optional.empty()
                : Optional.of(new Checkbox(getTranslation("authoring.accept")));
        accept.ifPresent(box -> {
            publish.setEnabled(false);
            box.addValueChangeListener(change -> publish.setEnabled(change.getValue()));
        });
        Div decision = new Div();
        decision.addClassName("decision");
        accept.ifPresent(decision::add);
        decision.add(publish, discard);
        return decision;
    }

    private void publish(PackageSource source) {
        Locale language = getLocale();
        Consumer<String> sayingLater = work.sayingLater();
        String publishing = "authoring.publishing";
        work.run(
                getTranslation(publishing, "…"),
                () -> courseImport.publish(
                        institute, source, true, title -> sayingLater.accept(Texts.text(language, publishing, title))),
                this::showResult);
    }

    private void showResult(ImportReport report) {
        if (!report.published()) {
            showReport("", new PackageSource.Zip(Objects.requireNonNull(file)), report);
            return;
        }
        long changed = report.courses().stream()
                .filter(course -> course.change() != ImportReport.Change.UNCHANGED)
                .count();
        H3 done = new H3(
                changed == 0
                        ? getTranslation("authoring.report.nothing-new")
                        : getTranslation("authoring.published", changed));
        work.show(
                done,
                List.of(
                        Markup.component(new ReportText(getLocale()).published(report)),
                        new Button(getTranslation("authoring.again"), _ -> askForFile())));
        forgetFile();
        afterPublishing.run();
    }

    private void forgetFile() {
        Path received = file;
        file = null;
        if (received != null) {
            try {
                Files.deleteIfExists(received);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        forgetFile();
    }
}
