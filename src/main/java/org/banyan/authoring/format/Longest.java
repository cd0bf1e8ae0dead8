package org.banyan.authoring.format;

/** How long texts may be, in characters; what the tables hold. */
final class Longest {

    static final int TITLE = 200;
    static final int SUMMARY = 2_000;
    static final int MARKDOWN = 20_000;
    static final int SHORT = 80;

    private Longest() {}
}
