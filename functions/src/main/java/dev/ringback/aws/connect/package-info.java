/** Amazon Connect: its contact events, and what it knows of contacts. */
@NullMarked
package dev.ringback.aws.connect;

import org.jspecify.annotations.NullMarked;
