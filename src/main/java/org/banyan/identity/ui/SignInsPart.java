package org.banyan.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** An end to all sign-ins, for a lost phone. */
class SignInsPart extends Div {

    SignInsPart(Runnable signOutEverywhere) {
        addClassName("profile-form");
        Button button = new Button(
                getTranslation("identity.profile.sign-out-everywhere"),
                _ -> question(signOutEverywhere).open());
        add(new Paragraph(getTranslation("identity.profile.sign-ins-hint")), button);
    }

    private ConfirmDialog question(Runnable signOutEverywhere) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("identity.profile.sign-out-everywhere"),
                getTranslation("identity.profile.sign-out-everywhere-question"),
                getTranslation("identity.profile.sign-out-everywhere"),
                _ -> signOutEverywhere.run());
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("identity.profile.cancel"));
        return dialog;
    }
}
