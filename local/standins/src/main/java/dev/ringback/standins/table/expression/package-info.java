/** The language of DynamoDB's expressions: its words, what they mean, and what comes of them. */
@NullMarked
package dev.ringback.standins.table.expression;

import org.jspecify.annotations.NullMarked;
