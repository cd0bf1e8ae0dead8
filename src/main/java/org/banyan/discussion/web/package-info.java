/** Files of posts over HTTP: how browsers send them and how they get them. */
@NullMarked
package org.banyan.discussion.web;

import org.jspecify.annotations.NullMarked;
