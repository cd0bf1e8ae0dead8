package org.banyan.gathering;

/** How a mark came about: by those who keep the roster, by the person's own entering of the code, or for somebody unexpected. */
public enum MarkSource {
    ROSTER,
    CODE,
    WALK_IN
}
