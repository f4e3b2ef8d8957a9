/** DynamoDB, Scheduler, SNS and Connect: one class for each, the only user of that SDK client. */
@NullMarked
package dev.ringback.aws;

import org.jspecify.annotations.NullMarked;
