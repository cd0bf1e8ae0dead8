/** What all plain pages and the HTTP API share: language, messages, problem details. */
@NullMarked
package org.banyan.shell.web;

import org.jspecify.annotations.NullMarked;
