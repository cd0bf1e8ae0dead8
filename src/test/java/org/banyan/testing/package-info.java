/** What tests of all modules share: how they start, who is signed in, what time it is. */
@NullMarked
package org.banyan.testing;

import org.jspecify.annotations.NullMarked;
