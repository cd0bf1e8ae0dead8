/** Gatherings without the application's frame: checking in, the code to show, calendars, attendance for programs. */
@NullMarked
package org.banyan.gathering.web;

import org.jspecify.annotations.NullMarked;
