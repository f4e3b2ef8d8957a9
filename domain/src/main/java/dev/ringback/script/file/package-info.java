/** The files of scripts and decision rules: reading and checking them. */
@NullMarked
package dev.ringback.script.file;

import org.jspecify.annotations.NullMarked;
