package org.banyan.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks once more before something is deleted. */
final class ConfirmDelete {

    private ConfirmDelete() {}

    static ConfirmDialog of(Component asking, String title, String explained, Runnable delete) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(asking.getTranslation("authoring.delete.question", title));
        dialog.setText(explained);
        dialog.setCancelable(true);
        dialog.setCancelText(asking.getTranslation("authoring.cancel"));
        dialog.setConfirmText(asking.getTranslation("authoring.delete"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(_ -> delete.run());
        return dialog;
    }
}
