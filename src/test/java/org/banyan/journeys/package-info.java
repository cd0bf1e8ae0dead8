/**
 * Journeys: what people do, from the first page to the last, in a real browser and with the packaged application running as
 * it runs at an institute. A journey is a class that ends in {@code IT} and carries {@link org.banyan.journeys.Journey}; the
 * pages it goes through are in {@code pages}.
 */
@NullMarked
package org.banyan.journeys;

import org.jspecify.annotations.NullMarked;
