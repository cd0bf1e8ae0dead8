package org.banyan.shell;

/**
 * Decides whether a feature's entry stands in the menu for the person signed in. A view's annotation decides by roles; this is
 * for what depends on more, such as a duty. An entry about which nothing is said stands there.
 */
public interface MenuVisibility {

    /**
     * Whether to show the entry.
     *
     * @param path of the view, without a slash at its beginning
     */
    boolean shows(String path);
}
