/** The page that finds, light and complete without JavaScript, and the same for programs. */
@NullMarked
package org.banyan.discussion.search.web;

import org.jspecify.annotations.NullMarked;
