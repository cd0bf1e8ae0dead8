/** Reading what people answer by mail: their own words, without what their programs add. Nothing here asks the database. */
@NullMarked
package org.banyan.courier.replies;

import org.jspecify.annotations.NullMarked;
