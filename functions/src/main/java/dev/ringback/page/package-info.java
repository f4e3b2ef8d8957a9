/** The desk's pages: which file a browser gets, and with which headers. What is on them stands beside, in the resources of this package. */
@NullMarked
package dev.ringback.page;

import org.jspecify.annotations.NullMarked;
