package dev.ringback.integration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A part of the suite that runs against every AWS that is there, each test in a stack of its own. */
@Tag("integration")
@ParameterizedClass(name = "on {0}")
@EnumSource
@SuppressWarnings("NullAway.Init")
abstract class OnEveryAws {

    @Parameter
    AwsUnderTest aws;

    Stack stack;

    @BeforeParameterizedClassInvocation
    static void is_there(AwsUnderTest aws) {
        aws.assumeItIsThere();
    }

    @BeforeEach
    void deploy() {
        stack = aws.deploy();
    }

    @AfterEach
    void remove() {
        stack.close();
    }
}
