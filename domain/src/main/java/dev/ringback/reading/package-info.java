/**
 * The one checked reader of files: where a value stands, what is wrong with it, and what would be right. It knows JSON trees;
 * YAML is parsed to the same tree before it comes here.
 */
@NullMarked
package dev.ringback.reading;

import org.jspecify.annotations.NullMarked;
