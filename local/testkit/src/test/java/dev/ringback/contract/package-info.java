/** The desk's API as its callers rely on it: the document, what is answered to bad input, repetitions, and whose a token is. */
@NullMarked
package dev.ringback.contract;

import org.jspecify.annotations.NullMarked;
