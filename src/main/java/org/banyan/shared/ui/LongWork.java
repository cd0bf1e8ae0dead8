package org.banyan.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.banyan.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Work in steps of which some take a while: a line that says what goes on, and below it the step that one is at. The work itself runs
 * beside the screen, which stays alive.
 */
public final class LongWork extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    private final String broken;
    private final Runnable startAgain;
    private final Paragraph status = new Paragraph();
    private final Div step = new Div();

    /**
     * @param broken what is said where the work broke off for no reason that the person could mend
     * @param startAgain shows the first step, after work that failed
     */
    public LongWork(String broken, Runnable startAgain) {
        this.broken = broken;
        this.startAgain = startAgain;
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        super.add(status, step);
    }

    public void say(String words) {
        status.setText(words);
    }

    /** To be called from the work while it runs. */
    public Consumer<String> sayingLater() {
        UI ui = UI.getCurrent();
        return words -> later(ui, () -> say(words));
    }

    /** Shows this as the step that one is at. */
    public void show(Component... parts) {
        step.removeAll();
        step.add(parts);
    }

    /** Shows a step under a heading that is read out; there may be words in it that a person wrote. */
    public void show(H3 heading, Iterable<? extends Component> parts) {
        heading.getElement().setAttribute("dir", "auto").setAttribute("tabindex", "-1");
        show(heading);
        parts.forEach(step::add);
        heading.getElement().callJsFunction("focus");
    }

    /** Does the work in a thread of its own as the person who is signed in, and shows what came of it. */
    public <T> void run(String saying, Supplier<T> work, Consumer<T> whenDone) {
        UI ui = UI.getCurrent();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", saying);
        show(bar);
        say(saying);
        Runnable beside = () -> {
            try {
                T result = work.get();
                later(ui, () -> {
                    say("");
                    whenDone.accept(result);
                });
            } catch (Refusal refusal) {
                later(ui, () -> failed(refusal.in(getLocale())));
            } catch (RuntimeException e) {
                LOG.error("Long work broke off", e);
                later(ui, () -> failed(broken));
            }
        };
        Thread.ofVirtual().name("long-work").start(new DelegatingSecurityContextRunnable(beside));
    }

    private void failed(String reason) {
        startAgain.run();
        say(reason);
    }

    /** Shows it, unless the person has left the page meanwhile. */
    private static void later(UI ui, Runnable show) {
        ui.accessLater(show::run, () -> LOG.debug("Nobody is there to see how the work went"))
                .run();
    }
}
