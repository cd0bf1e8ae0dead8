package org.banyan.authoring.ui;

/** Shows a draft anew after something was changed in it. */
@FunctionalInterface
interface DraftChanged {

    /**
     * Something happened.
     *
     * @param happened in words, to be read aloud
     * @param focused the id of the element to go on from; empty for none
     */
    void told(String happened, String focused);
}
