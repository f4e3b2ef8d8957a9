/** The result of an audit for people and for programs. */
@NullMarked
package dev.ringback.audit.report;

import org.jspecify.annotations.NullMarked;
