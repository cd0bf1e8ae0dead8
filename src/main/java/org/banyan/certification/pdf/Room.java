package org.banyan.certification.pdf;

/**
 * The room a text has on the page.
 *
 * @param width in points
 * @param largest the size it has when there is room, in points
 * @param smallest the size below which it is broken into more lines, as long as there are
 * @param lines how many lines it may take
 */
record Room(Lettering lettering, float width, float largest, float smallest, int lines) {}
