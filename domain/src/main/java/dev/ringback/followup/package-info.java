/** What is owed after a call, and by whom (docs/rules.md §14). */
@NullMarked
package dev.ringback.followup;

import org.jspecify.annotations.NullMarked;
