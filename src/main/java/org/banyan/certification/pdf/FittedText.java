package org.banyan.certification.pdf;

import java.util.List;

/** A text broken into lines at a size at which every line is narrower than its room. */
record FittedText(List<String> lines, float size) {}
