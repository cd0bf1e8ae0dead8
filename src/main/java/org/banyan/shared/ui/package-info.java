/** Visual words that many screens use: page headings, empty states, messages. They know no service. */
@NullMarked
@NamedInterface("ui")
package org.banyan.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
