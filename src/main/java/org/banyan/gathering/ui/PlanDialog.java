package org.banyan.gathering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.banyan.gathering.GatheringPlan;
import org.banyan.shared.ui.Problem;

/** Asks for a plan, and stays open as long as it is refused, so that nothing written is lost. */
class PlanDialog extends Dialog {

    PlanDialog(String title, GatheringForm form, Consumer<GatheringPlan> save, Runnable saved) {
        Problem problem = new Problem();
        Button take = new Button(getTranslation("gathering.save"), _ -> {
            if (problem.sayIfRefused(() -> save.accept(form.plan()))) {
                close();
                saved.run();
            } else {
                problem.getElement().callJsFunction("scrollIntoView");
            }
        });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("gathering-dialog");
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        add(problem, form);
        getFooter().add(new Button(getTranslation("gathering.back"), _ -> close()), take);
    }
}
