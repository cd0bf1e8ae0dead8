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
class PackageUpload extends Upload {

    PackageUpload(FileUploadCallback received, Consumer<String> refused) {
        super(UploadHandler.toTempFile(received).whenComplete(whole -> {
            if (!whole) {
                refused.accept("");
            }
        }));
        setMaxFiles(1);
        setMaxFileSize((int) CourseImport.LARGEST_PACKAGE);
        setAcceptedMimeTypes("application/zip", "application/x-zip-compressed");
        setAcceptedFileExtensions(".zip");
        Button choose = new Button(getTranslation("authoring.upload.choose"));
        setUploadButton(choose);
        setDropLabel(new Span(getTranslation("authoring.upload.drop")));
        setI18n(texts());
        addFileRejectedListener(rejected -> refused.accept(rejected.getErrorMessage()));
    }

    private UploadI18N texts() {
        UploadI18N texts = new UploadI18N();
        long megabytes = CourseImport.LARGEST_PACKAGE >> 20;
        texts.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("authoring.upload.too-large", megabytes))
                .setIncorrectFileType(getTranslation("authoring.upload.wrong-type")));
        String failed = getTranslation("authoring.upload.failed");
        texts.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)));
        return texts;
    }
}
