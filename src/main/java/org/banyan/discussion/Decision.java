package org.banyan.discussion;

/** What those who lead decide about a post that was reported. Nobody changes the words of somebody else. */
public enum Decision {
    /** There is nothing wrong with it; it is shown again if reports had hidden it. */
    KEPT,
    /** The others do not see it any more; its author reads why. */
    HIDDEN,
    /** It stays or comes back, and its author is asked to mind something. */
    WARNED
}
