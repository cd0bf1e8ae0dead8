/** The frame on the screen: layout, home, error views. */
@NullMarked
package org.banyan.shell.ui;

import org.jspecify.annotations.NullMarked;
