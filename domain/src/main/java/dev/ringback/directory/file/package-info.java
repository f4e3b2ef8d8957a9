/** The directory file (docs/directory.md): reading it, checking it, and comparing two of them. */
@NullMarked
package dev.ringback.directory.file;

import org.jspecify.annotations.NullMarked;
