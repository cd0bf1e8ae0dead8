package org.banyan.shared.ui;

import com.vaadin.flow.component.tabs.Tabs;

/**
 * Tabs whose list holds nothing but tabs for a screen reader. The component makes the box that scrolls them focusable, which
 * WAI-ARIA does not allow between a list of tabs and its tabs; the tabs can be focused, so the box need not be.
 */
public final class PartTabs extends Tabs {

    public PartTabs() {
        addAttachListener(_ -> getElement()
                .executeJs("customElements.whenDefined('vaadin-tabs').then(() => this.updateComplete)"
                        + ".then(() => this.shadowRoot.getElementById('scroll').removeAttribute('tabindex'))"));
    }
}
