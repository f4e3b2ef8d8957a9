/** The worklist and who may work what (docs/rules.md §7, §10). */
@NullMarked
package dev.ringback.desk;

import org.jspecify.annotations.NullMarked;
