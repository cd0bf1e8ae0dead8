package org.banyan.assessment.scoring;

/** A point of a picture, in its measure, from the upper left corner. */
public record Spot(int x, int y) {}
