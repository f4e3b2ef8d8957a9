/** The command line as a person meets it: what it prints, where, and what it exits with. */
@NullMarked
package dev.ringback.command;

import org.jspecify.annotations.NullMarked;
