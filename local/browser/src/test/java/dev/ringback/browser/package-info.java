/** The desk's pages as people use them: in a browser, over the laptop's own server, on a clock that stands still. */
@NullMarked
package dev.ringback.browser;

import org.jspecify.annotations.NullMarked;
