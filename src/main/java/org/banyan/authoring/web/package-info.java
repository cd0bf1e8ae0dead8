/** Course packages over the HTTP API. */
@NullMarked
package org.banyan.authoring.web;

import org.jspecify.annotations.NullMarked;
