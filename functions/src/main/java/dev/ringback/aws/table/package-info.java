/** Callbacks, directories and what else is kept, in one DynamoDB table. */
@NullMarked
package dev.ringback.aws.table;

import org.jspecify.annotations.NullMarked;
