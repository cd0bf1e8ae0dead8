package org.banyan.authoring;

/**
 * What has become of a pool since the course was published last.
 *
 * @param quiz title of the quiz that draws from it
 * @param section title of its section; empty where it has none
 * @param drawn how many each attempt is given, as it was typed
 * @param size how many there are now
 * @param fresh how many were not there before
 * @param changed how many say something else
 * @param gone how many were there and are not any more
 * @param bankThere false where the bank cannot be read, so that the pool stays as it was
 */
public record PoolChange(
        String quiz, String section, String drawn, int size, int fresh, int changed, int gone, boolean bankThere) {

    public boolean isNews() {
        return fresh + changed + gone > 0;
    }
}
