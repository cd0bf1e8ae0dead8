package org.banyan.authoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.FileUploadCallback;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import org.banyan.authoring.CourseImport;

/** Takes one zip, by button or by dropping it. */
final class PackageUpload {

    private PackageUpload() {}

    /**
     * The field.
     *
     * @param received gets the file that has arrived
     * @param refused gets the reason where a file is not taken
     */
    static Upload create(FileUploadCallback received, Consumer<String> refused) {
        Upload upload = new Upload(UploadHandler.toTempFile(received));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) CourseImport.LARGEST_PACKAGE);
        upload.setAcceptedMimeTypes("application/zip", "application/x-zip-compressed");
        upload.setAcceptedFileExtensions(".zip");
        upload.setUploadButton(new Button(upload.getTranslation("authoring.upload.choose")));
        upload.setDropLabel(new Span(upload.getTranslation("authoring.upload.drop")));
        upload.setI18n(texts(upload));
        upload.addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
        return upload;
    }

    private static UploadI18N texts(Upload upload) {
        UploadI18N texts = new UploadI18N();
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(
                        upload.getTranslation("authoring.upload.too-large", CourseImport.LARGEST_PACKAGE >> 20))
                .setIncorrectFileType(upload.getTranslation("authoring.upload.wrong-type")));
        String failed = upload.getTranslation("authoring.upload.failed");
        texts.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)));
        return texts;
    }
}
