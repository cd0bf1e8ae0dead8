package org.banyan.authoring.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banyan.authoring.CourseImport;
import org.banyan.authoring.ImportReport;
import org.banyan.authoring.PackageSource;
import org.banyan.identity.InstituteId;
import org.banyan.shared.Refusal;
import org.banyan.shared.ui.Markup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Brings one package in, step by step: choose a file, read the report, accept the warnings, publish. Checking and publishing run
 * beside the screen, which stays alive and tells how far they are.
 */
class ImportPanel extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(ImportPanel.class);

    private final CourseImport courseImport;
    private final InstituteId institute;
    private final Runnable afterPublishing;
    private final Div step = new Div();
    private final Paragraph status = new Paragraph();
    private @Nullable Path file;

    ImportPanel(CourseImport courseImport, InstituteId institute, Runnable afterPublishing) {
        this.courseImport = courseImport;
        this.institute = institute;
        this.afterPublishing = afterPublishing;
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("authoring.import")),
                new Paragraph(getTranslation("authoring.import.explained")),
                status,
                step);
        askForFile();
    }

    private void askForFile() {
        forgetFile();
        step.removeAll();
        step.add(PackageUpload.create(this::received, status::setText));
    }

    private void received(UploadMetadata metadata, File received) {
        file = received.toPath();
        PackageSource source = new PackageSource.Zip(received.toPath());
        work(getTranslation("authoring.checking"), () -> courseImport.check(institute, source), report -> {
            showReport(metadata.fileName(), source, report);
        });
    }

    private void showReport(String name, PackageSource source, ImportReport report) {
        ReportText text = new ReportText(getLocale());
        H3 heading = new H3(getTranslation("authoring.report", name));
        heading.getElement().setAttribute("dir", "auto").setAttribute("tabindex", "-1");
        step.removeAll();
        step.add(heading);
        if (!report.courses().isEmpty()) {
            step.add(new H4(getTranslation("authoring.report.courses")), Markup.component(text.courses(report)));
        }
        if (!report.errors().isEmpty()) {
            step.add(new H4(getTranslation("authoring.errors", report.errors().size())));
            step.add(Markup.component(text.problems(report.errors())));
        }
        if (!report.warnings().isEmpty()) {
            step.add(new H4(
                    getTranslation("authoring.warnings", report.warnings().size())));
            step.add(Markup.component(text.problems(report.warnings())));
        }
        if (report.problems().isEmpty()) {
            step.add(new Paragraph(getTranslation("authoring.no-problems")));
        }
        decide(source, report);
        heading.getElement().callJsFunction("focus");
    }

    private void decide(PackageSource source, ImportReport report) {
        Button discard = new Button(getTranslation("authoring.discard"), _ -> askForFile());
        if (!report.isPublishable(true)) {
            step.add(discard);
            return;
        }
        if (!report.hasNews()) {
            step.add(new Paragraph(getTranslation("authoring.report.nothing-new")));
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
        step.add(decision);
    }

    private void publish(PackageSource source) {
        UI ui = UI.getCurrent();
        String publishing = "authoring.publishing";
        work(
                getTranslation(publishing, "…"),
                () -> courseImport.publish(
                        institute,
                        source,
                        true,
                        title -> later(ui, () -> status.setText(getTranslation(publishing, title)))),
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
        done.getElement().setAttribute("tabindex", "-1");
        step.removeAll();
        step.add(done, Markup.component(new ReportText(getLocale()).published(report)));
        step.add(new Button(getTranslation("authoring.again"), _ -> askForFile()));
        forgetFile();
        afterPublishing.run();
        done.getElement().callJsFunction("focus");
    }

    /** Does the work in a thread of its own as the person who is signed in, and shows what came of it. */
    private void work(String saying, Supplier<ImportReport> work, Consumer<ImportReport> whenDone) {
        UI ui = UI.getCurrent();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        step.removeAll();
        step.add(bar);
        status.setText(saying);
        Runnable inBackground = () -> {
            try {
                ImportReport report = work.get();
                later(ui, () -> {
                    status.setText("");
                    whenDone.accept(report);
                });
            } catch (Refusal refusal) {
                later(ui, () -> failed(refusal.in(getLocale())));
            } catch (RuntimeException e) {
                LOG.error("A course package could not be worked on", e);
                later(ui, () -> failed(getTranslation("authoring.failed")));
            }
        };
        Thread.ofVirtual().name("course-import").start(new DelegatingSecurityContextRunnable(inBackground));
    }

    /** Shows it, unless the person has left the page meanwhile. */
    private static void later(UI ui, Command show) {
        ui.accessLater(show::execute, () -> LOG.debug("Nobody is there to see how the import went"))
                .run();
    }

    private void failed(String reason) {
        askForFile();
        status.setText(reason);
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
